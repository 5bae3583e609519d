package vn.kehoach.organization.exchange;

import java.time.LocalDate;

/** Times from one day to another, both included; null is open. */
final class Periods {

    private Periods() {}

    static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return (to == null || otherFrom == null || !to.isBefore(otherFrom))
                && (otherTo == null || from == null || !otherTo.isBefore(from));
    }

    static boolean holds(LocalDate from, LocalDate to, LocalDate on) {
        return overlap(from, to, on, on);
    }
}
