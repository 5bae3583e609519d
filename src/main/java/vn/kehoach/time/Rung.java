package vn.kehoach.time;

import java.time.LocalTime;

/**
 * One step of a ladder of reminders (mức nhắc việc, đôn đốc).
 *
 * @param name stable name, part of what makes a notice unique, e.g. {@code last-reminder}
 * @param offset how many days, 0 for the last day itself
 * @param unit days or working days
 * @param direction before or after the last day
 * @param hour the hour in Vietnam
 */
public record Rung(String name, int offset, DayUnit unit, Direction direction, LocalTime hour) {

    /** Which way is counted. */
    public enum Direction {
        /** Back from the last working day still in time. */
        BEFORE,
        /** On from the last day. */
        AFTER
    }

    /**
     * @throws IllegalArgumentException if the offset is negative
     */
    public Rung {
        if (offset < 0) {
            throw new IllegalArgumentException("rung " + name + ": the direction says which way, not the sign");
        }
    }
}
