package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.ladder.LadderRung;
import vn.kehoach.round.Response;

/**
 * A rung that a unit has before it.
 *
 * @param response the unit's side of the round
 * @param rung which
 * @param lastDay the effective last day that it belongs to
 * @param meant the moment that the ladder gives
 * @param at when it falls due: later than meant where chasing is paused
 */
record RungDue(Response response, LadderRung rung, LocalDate lastDay, Instant meant, Instant at) {

    /** Another last day is another occasion: after an extension the ladder is climbed anew. */
    String occasion() {
        return occasion(lastDay, rung.name());
    }

    /** Whether a pause of chasing held it back. */
    boolean held() {
        return at.isAfter(meant);
    }

    String subject() {
        return response.businessKey();
    }

    static String occasion(LocalDate lastDay, String rung) {
        return lastDay + "/" + rung;
    }
}
