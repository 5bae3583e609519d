package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Something of the text that is no quota but is worth having at hand: figures of the year before, numbers that only
 * describe, what is to be done {@code thường xuyên}.
 *
 * @param actor whom it is about, in the words of the plan, or null
 * @param to who that is; may be empty
 * @param text words of the plan
 * @param note what it is and why it binds nobody, or null
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mention(String actor, List<Target> to, String text, String note, String source) {

    /** Left out means nobody in particular. */
    public Mention {
        to = Lists.orEmpty(to);
    }
}
