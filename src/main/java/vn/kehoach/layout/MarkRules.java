package vn.kehoach.layout;

import java.util.List;

/** Marks of urgency, secrecy and circulation (mục III.2, ô số 10, 11), sign of who typed it (mục III.3, ô số 12). */
final class MarkRules {

    private MarkRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "markCapitals",
                        "III.2",
                        p -> Looking.all(p.marks(), (n, l) -> Looking.capitals(Where.MARK, n, l))),
                new Rule(
                        "markSize",
                        "III.2",
                        p -> Looking.all(p.marks(), (n, l) -> Looking.size(Where.MARK, n, l, 13, 14))),
                new Rule(
                        "markLook",
                        "III.2",
                        p -> Looking.all(p.marks(), (n, l) -> Looking.boldUpright(Where.MARK, n, l))),
                new Rule(
                        "markFrame",
                        "III.2",
                        p -> Looking.all(
                                p.marks(), (n, l) -> Looking.unless(Where.MARK, n, l, Line::boxed, "noFrame"))),
                new Rule("drafterSize", "III.3", p -> Looking.size(Where.DRAFTER, 0, p.drafter(), 11, 11)));
    }
}
