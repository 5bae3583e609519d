package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure to be reached (chỉ tiêu).
 *
 * @param actor who reaches it, in the words of the plan
 * @param to who that is; empty where the body has no entry of its own and is reached through {@code directedBy}
 * @param directedBy whom the text orders to see to it, e.g. the district for its radio stations, or null
 * @param object what is counted
 * @param op how it is compared
 * @param value the figure, or null for a range
 * @param min lower end of a range, or null
 * @param max upper end of a range, or null
 * @param unit what one is
 * @param period for which time it holds
 * @param scheduled when some of the actors are to do it, where the text says; no quotas of their own
 * @param condition a condition of the text, or null
 * @param text words of the plan
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuotaDefinition(
        String actor,
        List<Target> to,
        Named directedBy,
        String object,
        Op op,
        BigDecimal value,
        BigDecimal min,
        BigDecimal max,
        String unit,
        Period period,
        List<Schedule> scheduled,
        String condition,
        String text,
        String source) {

    /** Left out means an open group, and no schedule. */
    public QuotaDefinition {
        to = Lists.orEmpty(to);
        scheduled = Lists.orEmpty(scheduled);
    }

    /**
     * @param to who
     * @param window from when to when
     * @param tentative whether the text says {@code dự kiến}; left out: no
     * @param text words of the plan
     */
    public record Schedule(List<Target> to, DueDefinition.Window window, Boolean tentative, String text) {

        /** Left out means nobody in particular, and settled. */
        public Schedule {
            to = Lists.orEmpty(to);
            tentative = tentative != null && tentative;
        }
    }

    /**
     * @return who counts: the actors, or those who direct them where the actors have no entry
     */
    public List<Target> countedBy() {
        return to.isEmpty() && directedBy != null ? directedBy.to() : to;
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
