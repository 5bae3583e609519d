package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.time.BusinessClock;

/** Which day is held against the last day (design.md, Closing). */
final class Judging {

    private Judging() {}

    /**
     * What is held against the last day.
     *
     * @param on the day
     * @param at the moment on it, or null where only a day is known
     */
    record Judged(LocalDate on, Instant at) {
        static Judged at(Instant moment) {
            return new Judged(moment.atZone(BusinessClock.ZONE).toLocalDate(), moment);
        }
    }

    /**
     * @param judges {@code SIGNED}, {@code ISSUED} or {@code RECEIVED}
     * @param approval the head's signature by the server's clock, or null
     * @param document what was given
     * @return of a paper the day on which it came in, of a plan its date, else the moment of the head's signature; what
     *     was sent here came in when it was sent
     */
    static Judged of(String judges, Response.Approval approval, ResponseDocument document) {
        if (judges.equals("ISSUED")) {
            return new Judged(document.date(), null);
        }
        if (document.proxy() || judges.equals("RECEIVED") || approval == null) {
            boolean sentHere = !document.proxy()
                    && document.receivedOn()
                            .equals(document.sentAt().atZone(BusinessClock.ZONE).toLocalDate());
            return sentHere ? Judged.at(document.sentAt()) : new Judged(document.receivedOn(), null);
        }
        return Judged.at(approval.at());
    }
}
