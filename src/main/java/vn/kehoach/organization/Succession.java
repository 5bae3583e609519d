package vn.kehoach.organization;

import java.time.LocalDate;

/**
 * That one unit goes on with the work of another.
 *
 * @param unit code of the unit whose work goes on
 * @param successor code of who goes on with it, or null where nobody does
 * @param kind how
 * @param on first day on which the successor does it
 * @param function what is taken over, where it is not everything; or null
 * @param basis number and date of the document that says so, or null
 */
public record Succession(String unit, String successor, Kind kind, LocalDate on, String function, String basis) {

    /** How a unit's work goes on. */
    public enum Kind {
        /** Another name and code, the same body. */
        RENAMED,
        /** Became part of the successor. */
        MERGED_INTO,
        /** Was divided; the successor is one of the parts. */
        SPLIT_INTO,
        /** Ended; the successor, if there is one, finishes its work. */
        ABOLISHED,
        /** Both go on; one function changed hands. */
        FUNCTION_MOVED;

        /**
         * @return whether the unit itself is no more afterwards
         */
        public boolean ends() {
            return this == RENAMED || this == MERGED_INTO || this == ABOLISHED;
        }
    }
}
