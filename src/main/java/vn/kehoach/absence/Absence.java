package vn.kehoach.absence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody is away and another does his work.
 *
 * @param id of the row
 * @param login who is away
 * @param standIn log-in of who stands in
 * @param firstDay the first day away
 * @param lastDay the last day away
 * @param reason why
 * @param state whether it runs
 * @param enteredBy log-in of who entered it
 * @param enteredAt when
 */
record Absence(
        long id,
        String login,
        String standIn,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        State state,
        String enteredBy,
        Instant enteredAt) {

    /** Words for people: {@code ui.absence.state.<name>}. */
    enum State {
        /** Its first day is to come. */
        COMING,
        /** The stand-in has the work. */
        RUNNING,
        /** Over, by its day or before. */
        OVER
    }
}
