package vn.kehoach.time;

import java.time.LocalDate;

/**
 * The days whose data a report holds (thời gian chốt số liệu).
 *
 * @param from first day
 * @param to last day, on which the data are closed
 */
public record DataWindow(LocalDate from, LocalDate to) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public DataWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("data from " + from + " cannot end on " + to);
        }
    }
}
