package vn.kehoach.plan;

/** Where a plan stands. Words for people: {@code ui.planState.<name>}. */
public enum PlanState {
    /** Being written by the drafting body. */
    DRAFTING,
    /** The draft is out for comments (lấy ý kiến góp ý). */
    COLLECTING_OPINIONS,
    /** With the section head, the Director or the clerk who numbers the proposal. */
    UNIT_APPROVAL,
    /** Examined by the Office. */
    OFFICE_REVIEW,
    /** With the Chair or a deputy. */
    AWAITING_SIGNATURE,
    /** With the clerk of the issuing body. */
    AWAITING_NUMBER,
    /** Numbered, dispatched, in force. */
    ISSUED,
    /** Taken back after dispatch. */
    RECALLED,
    /** Another plan took its place. */
    REPLACED,
    /** Done. */
    CLOSED,
    /** The draft was given up. */
    DROPPED;

    /**
     * @return whether the file is on its way to the signature and can be withdrawn
     */
    public boolean underway() {
        return this == UNIT_APPROVAL || this == OFFICE_REVIEW || this == AWAITING_SIGNATURE || this == AWAITING_NUMBER;
    }

    /**
     * @return whether the plan went out, whatever became of it
     */
    public boolean dispatched() {
        return this == ISSUED || this == RECALLED || this == REPLACED || this == CLOSED;
    }
}
