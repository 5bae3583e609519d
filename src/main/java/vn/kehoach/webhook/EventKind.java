package vn.kehoach.webhook;

/** What other programs can be told of. */
public enum EventKind {
    /** A plan has its number and was dispatched. */
    PLAN_ISSUED("vn.kehoach.plan.issued"),
    /** A plan was recalled or replaced. */
    PLAN_ENDED("vn.kehoach.plan.ended"),
    /** Every unit of a round has been asked. */
    ROUND_OPENED("vn.kehoach.round.opened"),
    /** A round waits for nobody any more. */
    ROUND_CLOSED("vn.kehoach.round.closed"),
    /** A unit's document is there. */
    ANSWER_SENT("vn.kehoach.answer.sent"),
    /** What a unit sent was accepted or recorded. */
    ANSWER_ACCEPTED("vn.kehoach.answer.accepted"),
    /** A unit has more time. */
    ANSWER_EXTENDED("vn.kehoach.answer.extended"),
    /** An administrator tries the connection; everybody gets it who is asked to. */
    TEST("vn.kehoach.test");

    private final String type;

    EventKind(String type) {
        this.type = type;
    }

    /**
     * @return the CloudEvents attribute {@code type}
     */
    public String type() {
        return type;
    }
}
