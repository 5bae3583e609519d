package vn.kehoach.consolidation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A unit's figure as the officer puts it into the report in place of what the unit reported.
 *
 * @param quotaId row of the plan's quota; it says the unit as well
 * @param amount what counts
 * @param reason why
 * @param by name of who changed it, or null before it is handed in
 * @param at when, or null
 */
public record Correction(long quotaId, BigDecimal amount, String reason, String by, Instant at) {

    /**
     * @param other another one
     * @return whether it says the same of the same figure
     */
    boolean says(Correction other) {
        return quotaId == other.quotaId && amount.compareTo(other.amount) == 0 && reason.equals(other.reason);
    }
}
