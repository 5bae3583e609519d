package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the content is set (mục II.6, ô số 6). */
final class BodyRules {

    private static final double HALF_MM = 0.5;
    private static final double TAB = 12.7;
    /** Shorter ones fit on one line, where nobody sees whether both edges are even. */
    private static final int SURELY_TWO_LINES = 95;
    /** How much further apart single lines of Times stand than their letters are high. */
    private static final double SINGLE = 1.15;

    private BodyRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "bodySize",
                        "II.6",
                        p -> Looking.each(p.body(), (n, line) -> Looking.size(Where.BODY, n, line, 13, 14))),
                new Rule("bodyUpright", "II.6", p -> Looking.each(p.body(), BodyRules::upright)),
                new Rule("bodyEven", "II.6", p -> Looking.each(p.body(), BodyRules::even)),
                new Rule("bodyIndent", "II.6", p -> Looking.each(p.body(), BodyRules::indent)),
                new Rule("bodySpace", "II.6", BodyRules::space),
                new Rule("bodyLines", "II.6", p -> Looking.each(p.body(), BodyRules::lines)),
                new Rule(
                        "partCentred",
                        "II.6",
                        p -> Looking.each(
                                p.body(),
                                (n, line) -> Item.of(line).part()
                                        ? Stream.concat(
                                                Looking.centred(Where.BODY, n, line),
                                                Looking.boldUpright(Where.BODY, n, line))
                                        : Stream.empty())),
                new Rule(
                        "sectionCapitals",
                        "II.6",
                        p -> Looking.each(
                                p.body(),
                                (n, line) -> Item.of(line).section()
                                        ? Looking.capitals(Where.BODY, n, line)
                                        : Stream.empty())),
                new Rule(
                        "sectionBold",
                        "II.6",
                        p -> Looking.each(
                                p.body(),
                                (n, line) -> Item.of(line).section()
                                        ? Looking.boldUpright(Where.BODY, n, line)
                                        : Stream.empty())),
                new Rule("clauseBold", "II.6", p -> Looking.each(p.body(), BodyRules::clause)),
                new Rule("ending", "II.6", BodyRules::ending));
    }

    // What stands in brackets may lean, such as a note that a table is attached.
    private static Stream<Spot> upright(int number, Line line) {
        return line.plain().startsWith("(")
                ? Stream.empty()
                : Looking.unless(Where.BODY, number, line, l -> !l.italic(), "italic");
    }

    private static Stream<Spot> even(int number, Line line) {
        return line.text().length() < SURELY_TWO_LINES
                ? Stream.empty()
                : Looking.unless(
                        Where.BODY, number, line, l -> l.look().align().equals("both"), "align." + align(line));
    }

    private static String align(Line line) {
        return List.of("left", "center", "right").contains(line.look().align())
                ? line.look().align()
                : "left";
    }

    private static Stream<Spot> indent(int number, Line line) {
        ParagraphLook look = line.look();
        if (!line.begins() || look.centred() || Item.of(line).heading()) {
            return Stream.empty();
        }
        double begins = look.left() + look.firstLine() + (line.text().startsWith("\t") ? TAB : 0);
        return Math.abs(begins - 10) <= HALF_MM || Math.abs(begins - 12.7) <= HALF_MM
                ? Stream.empty()
                : Stream.of(Spot.at(Where.BODY, number, line, "mm", begins));
    }

    private static Stream<Spot> space(Paper paper) {
        List<Spot> found = new ArrayList<>();
        Set<Line> apart = apart(paper);
        for (int i = 1; i < paper.body().size(); i++) {
            Line line = paper.body().get(i);
            ParagraphLook before = paper.body().get(i - 1).look();
            ParagraphLook look = line.look();
            boolean close = look.sameStyleClose() && before.style().equals(look.style());
            double gap = close ? 0 : before.after() + look.before();
            if (line.begins() && !look.centred() && gap < 6 - 0.1 && !apart.contains(line)) {
                found.add(Spot.at(Where.BODY, i + 1, line, "points", gap));
            }
        }
        return found.stream();
    }

    // A table or an empty line in between keeps them apart anyway.
    private static Set<Line> apart(Paper paper) {
        Set<Line> apart = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i < paper.all().size(); i++) {
            Line before = paper.all().get(i - 1);
            if (before.table() || before.blank()) {
                apart.add(paper.all().get(i));
            }
        }
        return apart;
    }

    private static Stream<Spot> lines(int number, Line line) {
        ParagraphLook look = line.look();
        double lines = look.lines() > 0 ? look.lines() : look.linePoints() / (line.size() * SINGLE);
        double slack = look.lines() > 0 ? 0.01 : 0.12;
        return lines >= 1 - slack && lines <= 1.5 + slack
                ? Stream.empty()
                : Stream.of(Spot.at(Where.BODY, number, line, "lines", Math.round(lines * 100) / 100.0));
    }

    private static Stream<Spot> clause(int number, Line line) {
        Item item = Item.of(line);
        if (item.clauseTitle()) {
            return Looking.bold(Where.BODY, number, line);
        }
        return item.clauseText() ? Looking.unless(Where.BODY, number, line, l -> !l.bold(), "bold") : Stream.empty();
    }

    private static Stream<Spot> ending(Paper paper) {
        if (paper.body().isEmpty()) {
            return Stream.empty();
        }
        Line last = paper.body().get(paper.body().size() - 1);
        return Looking.unless(
                Where.BODY, paper.body().size(), last, l -> l.plain().endsWith("./."), "endsWith", tail(last.plain()));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 12));
    }
}
