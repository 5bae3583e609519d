package vn.kehoach.time;

/** Whether the day that a plan writes still counts. */
public enum DueBound {
    /** {@code trước ngày 15/6}: the last day is the day before. */
    EXCLUSIVE,
    /** {@code chậm nhất ngày 01/3}: the last day is the day written. */
    INCLUSIVE
}
