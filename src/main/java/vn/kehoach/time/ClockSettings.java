package vn.kehoach.time;

import java.time.LocalDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the clock runs.
 *
 * @param start where a movable clock starts on a fresh database, as a local time of Vietnam; without it the clock
 *     follows real time and cannot be moved
 */
@ConfigurationProperties("kehoach.clock")
record ClockSettings(LocalDateTime start) {

    boolean movable() {
        return start != null;
    }
}
