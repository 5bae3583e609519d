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
 * @param connections how many mails a node sends at a time
 * @param cut how long a mail may take from connecting to the server's last word
 * @param lease how long a mail is a node's own; another takes over what a dead node had in hand after that
 * @param jitter by which part a pause before another try is longer or shorter, so that mails that failed together do not
 *     come together again
 */
@ConfigurationProperties("kehoach.mail")
record MailSettings(
        @DefaultValue("kehoach@kehoach.example") String from,
        @DefaultValue("Hệ thống theo dõi kế hoạch") String fromName,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("true") boolean automatic,
        @DefaultValue("20s") Duration sweepEvery,
        @DefaultValue("30s") Duration gather,
        @DefaultValue("4") int connections,
        @DefaultValue("30s") Duration cut,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("0.2") double jitter) {

    MailSettings {
        if (lease.compareTo(cut) <= 0) {
            throw new IllegalArgumentException("kehoach.mail.lease must be longer than kehoach.mail.cut");
        }
    }

    /**
     * @return the part of our message ids after the at sign
     */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
