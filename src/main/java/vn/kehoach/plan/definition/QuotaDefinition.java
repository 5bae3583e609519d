package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure to be reached (chỉ tiêu).
 *
 * @param actor who reaches it, in the words of the plan
 * @param to who that is
 * @param object what is counted
 * @param op how it is compared
 * @param value the figure, or null for a range
 * @param min lower end of a range, or null
 * @param max upper end of a range, or null
 * @param unit what one is
 * @param period for which time it holds
 * @param condition a condition of the text, or null
 * @param text words of the plan
 * @param source where it stands, or null
 */
public record QuotaDefinition(
        String actor,
        List<Target> to,
        String object,
        Op op,
        BigDecimal value,
        BigDecimal min,
        BigDecimal max,
        String unit,
        Period period,
        String condition,
        String text,
        String source) {

    /** Left out means an open group. */
    public QuotaDefinition {
        to = Lists.orEmpty(to);
    }

    /** How a figure is compared. */
    public enum Op {
        /** At least the value. */
        @JsonProperty(">=")
        AT_LEAST,
        /** Exactly the value. */
        @JsonProperty("=")
        EQUAL,
        /** From min to max. */
        @JsonProperty("range")
        RANGE
    }

    /** For which time a figure holds. */
    public enum Period {
        /** Each week. */
        WEEK,
        /** Each month. */
        MONTH,
        /** Each quarter. */
        QUARTER,
        /** Over the whole year. */
        YEAR,
        /** Each time it is done. */
        EACH,
        /** The text does not say: the drafter is asked. */
        UNKNOWN
    }
}
