package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * How the pages of a section are set up; lengths in millimetres.
 *
 * @param titlePage whether the first page has a head of its own
 * @param numberFrom first page number, or null if it goes on
 * @param numberFormat e.g. {@code decimal}
 * @param head lines in the top margin of its pages
 * @param firstHead lines in the top margin of its first page
 * @param foot lines in the bottom margin
 */
record PageSetup(
        double width,
        double height,
        double top,
        double bottom,
        double left,
        double right,
        boolean titlePage,
        Integer numberFrom,
        String numberFormat,
        List<Line> head,
        List<Line> firstHead,
        List<Line> foot) {

    boolean landscape() {
        return width > height;
    }

    /** Lines that hold a page number, on top and at the bottom. */
    List<Line> numbers() {
        List<Line> found = new ArrayList<>(head);
        found.addAll(foot);
        found.removeIf(line -> !line.fields().contains("PAGE"));
        return found;
    }
}
