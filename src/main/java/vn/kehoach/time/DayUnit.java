package vn.kehoach.time;

/** What is counted. */
public enum DayUnit {
    /** Every day. */
    DAYS,
    /** Working days only. */
    WORKING_DAYS
}
