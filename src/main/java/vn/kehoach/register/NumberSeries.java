package vn.kehoach.register;

/**
 * A series of numbers as the head of a body decided it (Decree 30/2020, article 15).
 *
 * @param id of the row; 0 while it has not begun
 * @param unit the body's code
 * @param year the calendar year; each begins with its own starting number
 * @param body symbol of the advisory body whose series it is, empty for the body's own
 * @param kinds kinds of documents that share it, by comma, {@code *} for all
 * @param givenHere whether Kehoach gives the numbers, or the body's other document system does: never both
 * @param nextNumber the next number to be given here
 * @param stamp goes up with every decision about the body's series
 */
public record NumberSeries(
        long id, String unit, int year, String body, String kinds, boolean givenHere, int nextNumber, int stamp) {}
