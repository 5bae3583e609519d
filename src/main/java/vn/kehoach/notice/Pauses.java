package vn.kehoach.notice;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** How long to wait before another try: doubled each time, up to a longest, a little longer or shorter by chance. */
@Component
class Pauses {

    private final double jitter;

    Pauses(MailSettings settings) {
        this.jitter = settings.jitter();
    }

    /**
     * @param first after the first try
     * @param doublings how often it was tried before
     * @param longest never longer, but for the jitter
     * @return the pause
     */
    Duration doubled(Duration first, int doublings, Duration longest) {
        long doubled = first.toMillis() << Math.min(doublings, 20);
        double part = 1 + jitter * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(Math.min(doubled, longest.toMillis()) * part));
    }
}
