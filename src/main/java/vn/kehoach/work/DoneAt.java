package vn.kehoach.work;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import vn.kehoach.time.BusinessClock;

/** Hours and days as messages write them (glossary.md, Quy tắc viết). */
final class DoneAt {

    private DoneAt() {}

    static String time(Instant at) {
        ZonedDateTime local = at.atZone(BusinessClock.ZONE);
        return String.format(Locale.ROOT, "%02d giờ %02d", local.getHour(), local.getMinute());
    }

    static String date(Instant at) {
        ZonedDateTime local = at.atZone(BusinessClock.ZONE);
        int month = local.getMonthValue();
        return String.format(
                Locale.ROOT, month < 3 ? "%02d/%02d/%d" : "%02d/%d/%d", local.getDayOfMonth(), month, local.getYear());
    }
}
