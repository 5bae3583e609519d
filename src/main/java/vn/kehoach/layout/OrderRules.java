package vn.kehoach.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Numbering of the content: I., 1., a) in order, points in the Vietnamese alphabet (mục II.6). */
final class OrderRules {

    /** Without f, j, w, z, and without the letters with marks other than đ. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");

    private OrderRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("sectionOrder", "II.6", p -> orders(p, Item.Kind.SECTION)),
                new Rule("clauseOrder", "II.6", p -> orders(p, Item.Kind.CLAUSE)),
                new Rule("pointOrder", "II.6", p -> orders(p, Item.Kind.POINT)),
                new Rule("sectionForm", "II.6", p -> form(p, Item.Kind.SECTION, ".")),
                new Rule("clauseForm", "II.6", p -> form(p, Item.Kind.CLAUSE, ".")),
                new Rule("pointForm", "II.6", OrderRules::points));
    }

    private static Stream<Spot> form(Paper paper, Item.Kind kind, String sign) {
        return Looking.each(paper.body(), (n, line) -> {
            Item item = Item.of(line);
            return item.kind() == kind && !item.sign().equals(sign)
                    ? Stream.of(Spot.at(Where.BODY, n, line, "mark", item.mark() + item.sign()))
                    : Stream.empty();
        });
    }

    private static Stream<Spot> points(Paper paper) {
        return Looking.each(paper.body(), (n, line) -> {
            Item item = Item.of(line);
            boolean kept =
                    item.sign().equals(")") && Character.isLowerCase(item.mark().charAt(0));
            return item.kind() == Item.Kind.POINT && !kept
                    ? Stream.of(Spot.at(Where.BODY, n, line, "mark", item.mark() + item.sign()))
                    : Stream.empty();
        });
    }

    private static Stream<Spot> orders(Paper paper, Item.Kind wanted) {
        List<Spot> found = new ArrayList<>();
        String before = "";
        for (int i = 0; i < paper.body().size(); i++) {
            Line line = paper.body().get(i);
            Item item = Item.of(line);
            if (item.kind() == wanted) {
                if (!follows(wanted, before, item.mark())) {
                    found.add(Spot.at(Where.BODY, i + 1, line, "after", item.mark(), before.isEmpty() ? "–" : before));
                }
                before = item.mark();
            } else if (item.kind().ordinal() < wanted.ordinal()) {
                before = "";
            }
        }
        return found.stream();
    }

    // What begins again at the first is a list of its own.
    private static boolean follows(Item.Kind kind, String before, String mark) {
        int number = place(kind, mark);
        return number == 1 || !before.isEmpty() && number == place(kind, before) + 1;
    }

    private static int place(Item.Kind kind, String mark) {
        return switch (kind) {
            case SECTION -> ROMAN.indexOf(mark) + 1;
            case CLAUSE -> Integer.parseInt(mark);
            default -> LETTERS.indexOf(mark.toLowerCase(java.util.Locale.ROOT)) + 1;
        };
    }
}
