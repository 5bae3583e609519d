package vn.kehoach.text;

/** Text for the cells of a workbook. */
public final class SheetText {

    private SheetText() {}

    /**
     * A text cell is no formula, but becomes one when the sheet is saved as CSV and opened again: such a text gets an
     * apostrophe in front.
     *
     * @param text what somebody typed, or null
     * @return what may stand in a cell, or null
     */
    public static String safe(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
