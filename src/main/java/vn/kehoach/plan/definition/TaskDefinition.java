package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A task in the running text (nhiệm vụ).
 *
 * @param actor who does it, in the words of the plan
 * @param to who that is; empty for an open group
 * @param directedBy who is to have it done, or null
 * @param text words of the plan
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TaskDefinition(String actor, List<Target> to, Named directedBy, String text, String source) {

    /** Left out means an open group. */
    public TaskDefinition {
        to = Lists.orEmpty(to);
    }
}
