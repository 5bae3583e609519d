package vn.kehoach.text;

/** Text for the cells of a workbook. */
public final class SheetText {

    /** With these a program takes a text for a formula, also in their full-width forms; blanks in front do not help. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SheetText() {}

    /**
     * A text cell is no formula, but becomes one when the sheet is saved as CSV and opened again: such a text gets an
     * apostrophe in front.
     *
     * @param text what somebody typed, or null
     * @return what may stand in a cell, or null
     */
    public static String safe(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        int first = 0;
        while (first < text.length() - 1 && blank(text.charAt(first))) {
            first++;
        }
        boolean formula = BEGINNINGS.indexOf(text.charAt(0)) >= 0 || BEGINNINGS.indexOf(text.charAt(first)) >= 0;
        return formula ? "'" + text : text;
    }

    private static boolean blank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
