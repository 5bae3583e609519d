package vn.kehoach.round;

/** Where a round stands. Words for people: {@code ui.roundState.<name>}. */
public enum RoundState {
    /** Waits for the day on which it opens. */
    PLANNED,
    /** Some units are asked, others not yet. */
    ASKING,
    /** Every unit is asked. */
    OPEN,
    /** No longer waits for anybody; answers that come later are kept and marked. */
    CLOSED,
    /** Ended because the plan was recalled. */
    CALLED_OFF,
    /** Its consolidated report arrived where it had to. */
    CONSOLIDATED;

    /**
     * @return whether units are still waited for
     */
    public boolean collecting() {
        return this == PLANNED || this == ASKING || this == OPEN;
    }
}
