package vn.kehoach.plan.definition;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.plan.definition.Annex.Part;

/** What must hold of an annex. */
final class AnnexCheck {

    private final Faults faults;
    /** How many numbers stand under each: {@code ""} for 1, 2, 3; {@code B} for B.1, B.2. */
    private final Map<String, Integer> numbered = new HashMap<>();

    private int letters;

    AnnexCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Annex annex) {
        faults.text("annex.title", annex.title(), Faults.TITLE);
        faults.unless(
                annex.columns().size() == annex.holds().size(),
                "annex.columns",
                "annexColumns",
                annex.holds().size(),
                annex.columns().size());
        Set<Part> parts = EnumSet.copyOf(annex.holds());
        faults.unless(parts.size() == annex.holds().size() || onlyNotesTwice(annex), "annex.holds", "annexHoldsTwice");
        faults.unless(parts.contains(Part.CONTENT), "annex.holds", "annexNoContent");
        faults.each("annex.rows", annex.rows(), (path, row) -> row(path, row, annex));
    }

    private static boolean onlyNotesTwice(Annex annex) {
        List<Part> others =
                annex.holds().stream().filter(part -> part != Part.NOTE).toList();
        return others.size() == others.stream().distinct().count();
    }

    private void row(String path, Annex.Row row, Annex annex) {
        number(path + ".number", row.number());
        faults.unless(!row.content().isEmpty(), path + ".content", "missing");
        faults.each(path + ".content", row.content(), (at, content) -> faults.text(at, content, Faults.TEXT));
        faults.each(path + ".lead", row.lead(), (at, lead) -> faults.text(at + ".text", lead.text(), Faults.TITLE));
        faults.each(
                path + ".coordinating",
                row.coordinating(),
                (at, helper) -> faults.text(at + ".text", helper.text(), Faults.TITLE));
        if (row.heading()) {
            faults.unless(row.lead().isEmpty() && row.time() == null, path + ".heading", "headingWithTask");
            return;
        }
        needed(path + ".form", row.form(), Faults.TEXT, annex.has(Part.FORM));
        possible(path + ".time", row.time(), annex.has(Part.TIME));
        possible(path + ".product", row.product(), annex.has(Part.PRODUCT));
        possible(path + ".note", row.note(), annex.has(Part.NOTE));
        faults.unless(!row.lead().isEmpty() || !annex.has(Part.LEAD), path + ".lead", "missing");
    }

    /** What has a column is filled; what has none would be lost in print. */
    private void needed(String path, String text, int longest, boolean column) {
        if (column) {
            faults.text(path, text, longest);
        } else {
            faults.unless(text == null, path, "annexNoColumn");
        }
    }

    private void possible(String path, String text, boolean column) {
        if (text != null) {
            needed(path, text, Faults.TITLE, column);
        }
    }

    // 1, 2, 3; A, B; B.1, B.2; a dash or nothing needs no order.
    private void number(String path, String number) {
        if (number == null || number.isBlank() || number.equals("-")) {
            return;
        }
        String last = number.substring(number.lastIndexOf('.') + 1);
        String above = number.contains(".") ? number.substring(0, number.lastIndexOf('.')) : "";
        if (last.matches("\\d+")) {
            int expected = numbered.merge(above, 1, Integer::sum);
            faults.unless(
                    last.equals(String.valueOf(expected)),
                    path,
                    "annexNumber",
                    (above.isEmpty() ? "" : above + ".") + expected,
                    number);
        } else if (above.isEmpty() && last.matches("[A-Z]")) {
            String expected = String.valueOf((char) ('A' + letters++));
            faults.unless(last.equals(expected), path, "annexNumber", expected, number);
        }
    }
}
