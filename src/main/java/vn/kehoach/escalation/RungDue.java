package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.round.Response;
import vn.kehoach.time.Rung;

/**
 * A rung that a unit has before it.
 *
 * @param response the unit's side of the round
 * @param rung which
 * @param lastDay the effective last day that it belongs to
 * @param at when it falls due
 */
record RungDue(Response response, Rung rung, LocalDate lastDay, Instant at) {

    /** Another last day is another occasion: after an extension the ladder is climbed anew. */
    String occasion() {
        return occasion(lastDay, rung.name());
    }

    static String occasion(LocalDate lastDay, String rung) {
        return lastDay + "/" + rung;
    }
}
