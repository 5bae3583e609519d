package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One thing that the text says somebody does: proposing commendations, linking with emulation, supplying information,
 * hearing citizens.
 *
 * @param actor who, in the words of the plan
 * @param by who that is; empty for an open group
 * @param towards whom it is for, or none
 * @param obligation ordered or asked; left out: ordered
 * @param text words of the plan
 * @param source where they stand, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Assignment(
        String actor, List<Target> by, List<Named> towards, Obligation obligation, String text, String source) {

    /** Left out means an open group, for nobody in particular, and an order. */
    public Assignment {
        by = Lists.orEmpty(by);
        towards = Lists.orEmpty(towards);
        obligation = obligation == null ? Obligation.ORDER : obligation;
    }
}
