package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the plan goes out, where it says so under {@code Nơi nhận}.
 *
 * @param text words of the plan
 * @param standard how everybody gets it who is no exception
 * @param exceptions who gets it otherwise
 * @param source where it stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Channels(String text, Channel standard, List<Exception> exceptions, String source) {

    /** Left out means none. */
    public Channels {
        exceptions = Lists.orEmpty(exceptions);
    }

    /** A way to a body. */
    public enum Channel {
        /** Over the network, with receipt. */
        ELECTRONIC,
        /** On paper; the clerk records dispatch and receipt. */
        PAPER
    }

    /**
     * @param channel how these get it
     * @param condition who they are in the words of the plan, e.g. {@code các đơn vị chưa dùng iOffice}
     * @param to who that is; empty where the clerk tells at dispatch
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Exception(Channel channel, String condition, List<Target> to) {

        /** Left out means that the clerk tells. */
        public Exception {
            to = Lists.orEmpty(to);
        }
    }
}
