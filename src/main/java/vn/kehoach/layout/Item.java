package vn.kehoach.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of the content is, by its first letters.
 *
 * @param mark number or letter, without sign
 * @param sign what follows it: a point, a bracket
 */
record Item(Kind kind, String mark, String sign, String rest) {

    enum Kind {
        PART,
        SECTION,
        ARTICLE,
        CLAUSE,
        SUB_CLAUSE,
        POINT,
        DASH,
        TEXT
    }

    private static final int LONGEST_TITLE = 110;
    private static final int SURELY_TEXT = 170;
    private static final Pattern PART =
            Pattern.compile("(?iu)(?:phần|chương)\\s+([IVXLC]+|\\d+|thứ \\S+)\\s*([.:]?)\\s*(.{0,80})");
    private static final Pattern SECTION = Pattern.compile("([IVXLC]+)\\s*([./)])\\s*(\\S.*)");
    private static final Pattern ARTICLE = Pattern.compile("(?u)Điều (\\d+)([.:]?)\\s*(.*)");
    private static final Pattern SUB_CLAUSE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})+)([.)]?)\\s+(\\S.*)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,2})([./)])\\s*(\\D.*)");
    private static final Pattern POINT = Pattern.compile("([a-zđ]|[A-HĐ])([./)])\\s*(\\S.*)");
    private static final Pattern DASH = Pattern.compile("([-–—+•*])()\\s*(\\S.*)");

    static Item of(Line line) {
        String text = line.plain();
        Item item = of(Kind.PART, PART, text);
        item = item == null ? of(Kind.SECTION, SECTION, text) : item;
        item = item == null ? of(Kind.ARTICLE, ARTICLE, text) : item;
        item = item == null ? of(Kind.SUB_CLAUSE, SUB_CLAUSE, text) : item;
        item = item == null ? of(Kind.CLAUSE, CLAUSE, text) : item;
        item = item == null ? of(Kind.POINT, POINT, text) : item;
        item = item == null ? of(Kind.DASH, DASH, text) : item;
        return item == null ? new Item(Kind.TEXT, "", "", text) : item;
    }

    private static Item of(Kind kind, Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.matches() ? new Item(kind, found.group(1), found.group(2), found.group(3)) : null;
    }

    boolean part() {
        return kind == Kind.PART;
    }

    boolean section() {
        return kind == Kind.SECTION;
    }

    /** Whether it stands on its own above what it is about. */
    boolean heading() {
        return part() || section();
    }

    /** 1. Mục đích: short and without a sign at its end. */
    boolean clauseTitle() {
        return kind == Kind.CLAUSE && rest.length() <= LONGEST_TITLE && !rest.matches(".*[.;:,…/]\\s*");
    }

    boolean clauseText() {
        return kind == Kind.CLAUSE && rest.length() >= SURELY_TEXT;
    }
}
