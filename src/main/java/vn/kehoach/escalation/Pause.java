package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Chasing that is held back for a while (tạm dừng đôn đốc). The unit stays overdue.
 *
 * @param id of the row
 * @param roundId the round
 * @param unit code of the unit, empty for the whole round
 * @param reason why
 * @param lastDay the last day of the pause
 * @param from when it began
 * @param by who began it
 * @param endsAt when chasing goes on
 * @param endedBy who ended it early, or null
 */
record Pause(
        long id,
        long roundId,
        String unit,
        String reason,
        LocalDate lastDay,
        Instant from,
        String by,
        Instant endsAt,
        String endedBy) {

    boolean of(String some) {
        return unit.isEmpty() || unit.equals(some);
    }

    boolean holds(String some, Instant at) {
        return of(some) && !at.isBefore(from) && at.isBefore(endsAt);
    }

    /** When something falls due that is meant for a moment: after every pause that holds it back. */
    static Instant after(List<Pause> pauses, String unit, Instant meant) {
        Instant at = meant;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Pause pause : pauses) {
                if (pause.holds(unit, at)) {
                    at = pause.endsAt();
                    moved = true;
                }
            }
        }
        return at;
    }
}
