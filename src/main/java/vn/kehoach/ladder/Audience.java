package vn.kehoach.ladder;

/**
 * Whom a rung speaks to (đối tượng). Nobody above the unit is among them: what goes further up is decided by a person in a
 * task. Words for people: {@code ui.ladder.audience.<name>}.
 */
public enum Audience {
    /** Who has the answer in hand: assignee, or the unit's clerk, or its head while it lies with him. */
    HOLDER(true, false),
    /** The same, and the unit's head. */
    HOLDER_AND_HEAD(true, true),
    /** The unit's clerk, as long as he has not registered the plan. */
    CLERK(true, false),
    /** The clerk as long as he has not registered the plan, and the unit's head. */
    CLERK_AND_HEAD(true, true),
    /** The unit's head alone. */
    HEAD(false, true),
    /** Officers of the focal body, who get a task. */
    FOCAL_OFFICERS(false, false),
    /** The head of the focal body, who gets a task. */
    FOCAL_HEAD(false, false),
    /** Clerks of the issuing body, who get a task. */
    ISSUING_CLERKS(false, false);

    private final boolean worker;
    private final boolean head;

    Audience(boolean worker, boolean head) {
        this.worker = worker;
        this.head = head;
    }

    /**
     * @return whether it is told to whoever works on the answer in the unit
     */
    public boolean tellsWorker() {
        return worker;
    }

    /**
     * @return whether it is told to the unit's head
     */
    public boolean tellsHead() {
        return head;
    }

    /**
     * @return whether it is somebody of the unit that is waited for, to whom a letter may go by itself
     */
    public boolean ofUnit() {
        return worker || head;
    }
}
