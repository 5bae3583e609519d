package vn.kehoach.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The only source of business time. Tests and the demonstration move it; nothing else asks the machine. */
public interface BusinessClock {

    /** Days and hours of the business are those of Vietnam. */
    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * @return this moment
     */
    Instant now();

    /**
     * @return this moment as Vietnamese clocks show it
     */
    default ZonedDateTime local() {
        return now().atZone(ZONE);
    }

    /**
     * @return the day in Vietnam
     */
    default LocalDate today() {
        return local().toLocalDate();
    }
}
