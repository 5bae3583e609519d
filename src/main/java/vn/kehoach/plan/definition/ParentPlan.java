package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * The plan that this one carries out. It is a paper of its own; where we hold its definition, {@code definition} names it.
 *
 * @param definition id of its definition, or null; definitions must not name one another in a circle
 * @param symbol number and symbol, e.g. {@code 14/KH-UBND}
 * @param date its day, or null
 * @param issuer who issued it, in words
 * @param relation from above, or of the same body
 * @param fulfils what this plan answers there, e.g. {@code xây dựng kế hoạch đơn vị}, or null
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParentPlan(
        String definition,
        String symbol,
        LocalDate date,
        String issuer,
        Relation relation,
        String fulfils,
        String source) {

    /** How the parent stands to the plan. */
    public enum Relation {
        /** Of the body above: this plan is what it asked for. */
        SUPERIOR,
        /** Of the same body, e.g. its yearly plan of administrative reform. */
        SAME_BODY
    }
}
