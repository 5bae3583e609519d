package vn.kehoach.round;

import java.time.LocalDate;
import vn.kehoach.time.BusinessClock;

/** Which day is held against the last day (design.md, Closing). */
final class Judging {

    private Judging() {}

    /**
     * @param judges {@code SIGNED}, {@code ISSUED} or {@code RECEIVED}
     * @param approval the head's signature by the server's clock, or null
     * @param document what was given
     * @return the day: of a paper the day on which it came in, of a plan its date, else that of the head's signature
     */
    static LocalDate day(String judges, Response.Approval approval, ResponseDocument document) {
        if (judges.equals("ISSUED")) {
            return document.date();
        }
        if (document.proxy() || judges.equals("RECEIVED") || approval == null) {
            return document.receivedOn();
        }
        return approval.at().atZone(BusinessClock.ZONE).toLocalDate();
    }
}
