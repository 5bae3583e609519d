package vn.kehoach.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the head of a body decided that its documents are numbered (Decree 30/2020, article 15.2 and Phụ lục I, mục II.3a).
 *
 * @param id of the row
 * @param unit the body's code
 * @param fromYear first calendar year for which it holds
 * @param shape how series are cut
 * @param groups with {@link Shape#GROUPS} the kinds that share a series, by comma, e.g. {@code BC,KH}; all others share one
 * @param advisoryBodies councils, boards and teams with a series of their own
 * @param givenHere whether Kehoach gives the numbers of series that begin under it
 * @param symbol number and symbol of the decision, e.g. {@code 02/QĐ-SNV}; empty for what was arranged without one
 * @param date its date, or null
 * @param decidedBy login of who entered it
 * @param decidedAt when, or null for what was there before
 */
public record NumberingDecision(
        long id,
        String unit,
        int fromYear,
        Shape shape,
        List<String> groups,
        List<AdvisoryBody> advisoryBodies,
        boolean givenHere,
        String symbol,
        LocalDate date,
        String decidedBy,
        Instant decidedAt) {

    /** How the series of a body are cut. */
    public enum Shape {
        /** One for all kinds. */
        COMMON,
        /** One for each group of kinds, and one for all others. */
        GROUPS,
        /** One for each kind. */
        KINDS
    }

    /**
     * A council, board or team that issues under its own name with the body's seal.
     *
     * @param name e.g. {@code Ban Chỉ đạo cải cách hành chính tỉnh}
     * @param symbol its abbreviation in the symbol of its documents, e.g. {@code BCĐ}
     */
    public record AdvisoryBody(String name, String symbol) {}

    static NumberingDecision none(String unit) {
        return new NumberingDecision(0, unit, 0, Shape.COMMON, List.of(), List.of(), true, "", null, "", null);
    }

    /** The kinds that share the series of a kind; an advisory body has one for all its kinds. */
    String kindsFor(String body, String kind) {
        if (!body.isEmpty() || shape == Shape.COMMON) {
            return KindGroup.COMMON;
        }
        return shape == Shape.KINDS
                ? kind
                : groups.stream()
                        .filter(group -> KindGroup.kinds(group).contains(kind))
                        .findFirst()
                        .orElse(KindGroup.COMMON);
    }

    NumberingDecision withGroup(String group, int year, String login, Instant at) {
        List<String> more = new ArrayList<>(groups);
        more.add(group);
        return new NumberingDecision(
                0, unit, year, Shape.GROUPS, more, advisoryBodies, givenHere, symbol, date, login, at);
    }
}
