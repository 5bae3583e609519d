package vn.kehoach.time;

/** Why a day is not what its weekday says. */
public enum DayKind {
    /** A public holiday. */
    HOLIDAY(false),
    /** Off in place of a holiday that fell on a weekly day of rest. */
    MAKEUP_OFF(false),
    /** A weekday off that a Saturday is worked for. */
    SWAP_OFF(false),
    /** That Saturday. */
    SWAP_WORK(true);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /**
     * @return whether offices work on such a day
     */
    public boolean worked() {
        return worked;
    }
}
