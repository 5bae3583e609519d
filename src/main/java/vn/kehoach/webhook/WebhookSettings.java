package vn.kehoach.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kehoach.webhook.*}.
 *
 * @param automatic whether what waits goes by itself
 * @param plain whether {@code http} and this machine's own addresses are allowed; not in production
 * @param every how often it is looked for what waits to be tried again
 * @param cut how long another program may take to answer
 */
@ConfigurationProperties("kehoach.webhook")
record WebhookSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("false") boolean plain,
        @DefaultValue("10s") Duration every,
        @DefaultValue("10s") Duration cut) {}
