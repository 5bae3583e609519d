package vn.kehoach.organization.exchange;

/**
 * What is wrong with a file, and where.
 *
 * @param sheet title of the sheet, or null for the file as a whole
 * @param line line in the sheet, the heading being 1; 0 for the sheet as a whole
 * @param column heading of the column, or null
 * @param message what is wrong, in the reader's language
 * @param remedy what to do
 */
public record Problem(String sheet, int line, String column, String message, String remedy) {}
