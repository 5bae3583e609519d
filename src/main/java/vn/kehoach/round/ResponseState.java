package vn.kehoach.round;

import java.util.EnumSet;
import java.util.Set;

/** Where a unit stands in a round. Words for people: {@code ui.responseState.<name>}. */
public enum ResponseState {
    /** Its turn to be asked has not come. */
    NOT_ASKED,
    /** Asked; nobody has done anything. */
    ASKED,
    /** Registered by the unit's clerk; its head has not assigned it. */
    RECEIVED,
    /** Came back to whoever prepares it: from the head or the clerk. */
    IN_PREPARATION,
    /** Waits for the head of the unit. */
    AT_HEAD,
    /** Signed; waits for the unit's clerk. */
    AT_CLERK,
    /** The unit's own plan is on its way to being issued. */
    AWAITING_SUB_PLAN,
    /** Says that the matter is not its own; its head or the focal body has still to decide. */
    DISCLAIMED,
    /** Sent; the focal body checks it. */
    SUBMITTED,
    /** Sent, but more is asked for. */
    MORE_ASKED,
    /** Accepted, recorded or acknowledged. */
    ACCEPTED,
    /** Nothing is asked of this unit any more. */
    CALLED_OFF;

    /** The unit has something to do. */
    public static final Set<ResponseState> WITH_UNIT =
            Set.copyOf(EnumSet.of(ASKED, RECEIVED, IN_PREPARATION, AT_HEAD, AT_CLERK, AWAITING_SUB_PLAN, MORE_ASKED));

    /**
     * @return whether a process instance runs for it
     */
    public boolean running() {
        return WITH_UNIT.contains(this) || this == SUBMITTED || this == DISCLAIMED;
    }
}
