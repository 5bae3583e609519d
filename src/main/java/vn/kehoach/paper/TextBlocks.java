package vn.kehoach.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Part;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Section;

/**
 * Typed lines as the content of a document (Decree 30/2020, Phụ lục I, mục II.6): what a line is, its beginning says. The
 * numbers stay as typed.
 */
public final class TextBlocks {

    private static final Pattern SECTION = Pattern.compile("([IVXL]{1,6})\\.\\s+(.+)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})*)\\.?\\s+(.+)");
    private static final Pattern ARTICLE = Pattern.compile("(Điều \\d{1,3})\\.\\s*(.+)");
    private static final Pattern POINT = Pattern.compile("([a-zđ])\\)\\s+(.+)");
    private static final Pattern DASH = Pattern.compile("[-–]\\s+(.+)");
    private static final Pattern HEADLINE = Pattern.compile("(?:Phần|Chương) [IVXL]{1,6}");
    private static final String ENDS_A_SENTENCE = ".;:,!?";

    private TextBlocks() {}

    /**
     * @param text lines; empty ones are left out
     * @return a block each
     */
    public static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                blocks.add(block(line.strip()));
            }
        }
        endSeries(blocks);
        return blocks;
    }

    // A list that is repeated line by line ends each with a semicolon; the last of a series has a full stop.
    private static void endSeries(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1 || !(blocks.get(i + 1) instanceof Dash);
            if (last && blocks.get(i) instanceof Dash dash && dash.text().endsWith(";")) {
                blocks.set(i, new Dash(dash.text().substring(0, dash.text().length() - 1) + "."));
            }
        }
    }

    private static Block block(String line) {
        Matcher found = SECTION.matcher(line);
        if (found.matches()) {
            return new Section(found.group(1), found.group(2));
        }
        found = ARTICLE.matcher(line);
        if (found.matches()) {
            return new Clause(found.group(1), null, found.group(2));
        }
        found = CLAUSE.matcher(line);
        if (found.matches() && numbered(line, found)) {
            return heading(found.group(2))
                    ? new Clause(found.group(1), found.group(2), null)
                    : new Clause(found.group(1), null, found.group(2));
        }
        found = POINT.matcher(line);
        if (found.matches()) {
            return new Point(found.group(1), found.group(2));
        }
        found = DASH.matcher(line);
        if (found.matches()) {
            return new Dash(found.group(1));
        }
        return HEADLINE.matcher(line).matches() ? new Part(line, "") : new Paragraph(line);
    }

    // "12 tin, bài" counts, "1. …" and "2.1 …" number.
    private static boolean numbered(String line, Matcher found) {
        return found.group(1).contains(".") || line.charAt(found.end(1)) == '.';
    }

    // A heading is no sentence (mục II.6d): it ends without a sign.
    private static boolean heading(String text) {
        return text.length() <= 120 && ENDS_A_SENTENCE.indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
