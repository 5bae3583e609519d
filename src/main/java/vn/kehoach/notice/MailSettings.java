package vn.kehoach.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out.
 *
 * @param from address that mails come from
 * @param fromName its name
 * @param baseUrl where people reach the program, without a stroke at the end; links in mails start with it
 * @param automatic whether mail goes by itself; tests that send by hand switch it off
 * @param sweepEvery how often, in real time, what is waiting is looked for
 * @param gather how long notices of one run wait for each other
 */
@ConfigurationProperties("kehoach.mail")
record MailSettings(
        @DefaultValue("kehoach@kehoach.example") String from,
        @DefaultValue("Hệ thống theo dõi kế hoạch") String fromName,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("true") boolean automatic,
        @DefaultValue("20s") Duration sweepEvery,
        @DefaultValue("30s") Duration gather) {}
