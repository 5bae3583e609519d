package vn.kehoach.register;

/**
 * A series of numbers as the head of a body decided it (Decree 30/2020, article 15).
 *
 * @param id of the row
 * @param unit the body's code
 * @param year the calendar year; each begins with its own starting number
 * @param kinds kinds of documents that share it, by comma, {@code *} for all
 * @param givenHere whether Kehoach gives the numbers, or the body's other document system does: never both
 * @param nextNumber the next number to be given here
 */
public record NumberSeries(long id, String unit, int year, String kinds, boolean givenHere, int nextNumber) {}
