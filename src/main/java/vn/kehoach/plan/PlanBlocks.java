package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Column;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Section;
import vn.kehoach.document.OfficialDocument.Table;

/** The text of a plan as the blocks of a document. Numbers stay as the drafter typed them. */
final class PlanBlocks {

    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+\\.?");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*[.)])\\s+(.+)");
    private static final Pattern POINT = Pattern.compile("([a-zđ])\\)\\s*(.+)");
    private static final Pattern DASH = Pattern.compile("[-–]\\s*(.+)");

    /** A heading says what follows and ends with no sign. */
    private static final int LONGEST_HEADING = 150;

    /** What each part of an annex row needs of the width; the rest is shared out by the writer. */
    private static final Map<String, Integer> SHARES = Map.of(
            "NUMBER", 6,
            "FORM", 19,
            "CONTENT", 33,
            "TIME", 13,
            "LEAD", 16,
            "COORDINATING", 15,
            "PRODUCT", 16,
            "NOTE", 10);

    private PlanBlocks() {}

    static List<Block> of(PlanContent content) {
        List<Block> blocks = new ArrayList<>();
        paragraphs(content.opening(), blocks);
        for (PlanContent.Section section : content.sections()) {
            heading(section, blocks);
            section.body().lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> blocks.add(line(line)));
        }
        paragraphs(content.closing(), blocks);
        return blocks;
    }

    private static void paragraphs(String text, List<Block> to) {
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> to.add(new Paragraph(line)));
    }

    private static void heading(PlanContent.Section section, List<Block> to) {
        String number = section.number().strip();
        String title = section.title().strip();
        if (ROMAN.matcher(number).matches()) {
            to.add(new Section(number, title));
        } else if (!number.isEmpty() || !title.isEmpty()) {
            to.add(new Clause(number, title, null));
        }
    }

    static Block line(String line) {
        Matcher clause = CLAUSE.matcher(line);
        if (clause.matches()) {
            boolean heading = isHeading(clause.group(2));
            return heading
                    ? new Clause(clause.group(1), clause.group(2), null)
                    : new Clause(clause.group(1), null, clause.group(2));
        }
        Matcher point = POINT.matcher(line);
        if (point.matches()) {
            return new Point(point.group(1), point.group(2));
        }
        Matcher dash = DASH.matcher(line);
        return dash.matches() ? new Dash(dash.group(1)) : new Paragraph(line);
    }

    private static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING && !text.matches(".*[.;:,…]");
    }

    static Table annex(PlanDocument.AnnexView annex) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < annex.columns().size(); i++) {
            String part = i < annex.parts().size() ? annex.parts().get(i) : "NOTE";
            columns.add(new Column(annex.columns().get(i), SHARES.getOrDefault(part, 15)));
        }
        // In a table of two columns a heading runs across both.
        List<List<String>> rows = annex.rows().stream()
                .map(row -> row.heading() && columns.size() < 3
                        ? List.of(String.join(" ", row.cells()).strip())
                        : row.cells())
                .toList();
        return new Table(columns, rows);
    }
}
