package vn.kehoach.plan.definition;

import java.util.List;

/**
 * Bodies as the text names them and as we know them.
 *
 * @param text words of the plan
 * @param to who that is; empty for an open group such as {@code các cơ quan, đơn vị có liên quan}
 */
public record Named(String text, List<Target> to) {

    /** Left out means an open group. */
    public Named {
        to = Lists.orEmpty(to);
    }
}
