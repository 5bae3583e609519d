package vn.kehoach.organization.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong; words from {@code messages/organization}, keys {@code organization.problem.<kind>}. */
final class Problems {

    /** More than anybody corrects in one go; the rest is counted. */
    private static final int KEPT = 1_000;

    private final Words words;
    private final List<Placed> kept = new ArrayList<>();
    private int count;

    Problems(Words words) {
        this.words = words;
    }

    void at(Line line, Column column, String kind, Object... arguments) {
        add(line.sheet(), line.number(), column == null ? null : column.heading(), kind, arguments);
    }

    void add(Sheet sheet, int line, String column, String kind, Object... arguments) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Placed(
                    sheet == null ? -1 : sheet.ordinal(),
                    new Problem(
                            sheet == null ? null : sheet.title(),
                            line,
                            column,
                            words.say("organization.problem." + kind, arguments),
                            words.say("organization.remedy." + kind, arguments))));
        }
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** In the order of the sheets and their lines. */
    List<Problem> list() {
        return kept.stream()
                .sorted(Comparator.comparingInt(Placed::sheet)
                        .thenComparingInt(p -> p.problem().line()))
                .map(Placed::problem)
                .toList();
    }

    private record Placed(int sheet, Problem problem) {}
}
