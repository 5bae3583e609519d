package vn.kehoach.layout;

import java.util.List;
import java.util.stream.Stream;

/** Tên loại, trích yếu, and V/v of a công văn (mục II.5, ô số 5a, 5b). */
final class TitleRules {

    private static final double SIX = 6;

    private TitleRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("kindPresent", "II.5", TitleRules::kind),
                new Rule("kindCapitals", "II.5", p -> Looking.capitals(Where.KIND, 0, p.kind())),
                new Rule("kindSize", "II.5", p -> Looking.size(Where.KIND, 0, p.kind(), 13, 14)),
                new Rule("kindLook", "II.5", p -> Looking.boldUpright(Where.KIND, 0, p.kind())),
                new Rule("kindCentred", "II.5", p -> Looking.centred(Where.KIND, 0, p.kind())),
                new Rule(
                        "titlePresent",
                        "II.5",
                        p -> p.kind() == null ? Stream.empty() : Looking.present(Where.TITLE, p.title())),
                new Rule("titleSmall", "II.5", p -> Looking.all(p.title(), (n, l) -> Looking.small(Where.TITLE, n, l))),
                new Rule(
                        "titleSize",
                        "II.5",
                        p -> Looking.all(p.title(), (n, l) -> Looking.size(Where.TITLE, n, l, 13, 14))),
                new Rule(
                        "titleLook",
                        "II.5",
                        p -> Looking.all(p.title(), (n, l) -> Looking.boldUpright(Where.TITLE, n, l))),
                new Rule(
                        "titleCentred",
                        "II.5",
                        p -> Looking.all(p.title(), (n, l) -> Looking.centred(Where.TITLE, n, l))),
                new Rule("titleStroke", "II.5", p -> StrokeMarks.of(p).missing(Where.TITLE)),
                new Rule("titleStrokeLength", "II.5", p -> StrokeMarks.of(p).length(Where.TITLE, 0.3, 0.55)),
                new Rule(
                        "subjectPresent",
                        "II.5",
                        p -> p.letter() ? Looking.present(Where.SUBJECT, p.subject()) : Stream.empty()),
                new Rule(
                        "subjectForm",
                        "II.5",
                        p -> p.subject().stream()
                                .limit(1)
                                .flatMap(l -> Looking.unless(
                                        Where.SUBJECT,
                                        0,
                                        l,
                                        line -> line.plain().startsWith("V/v "),
                                        "asWritten"))),
                new Rule(
                        "subjectSize",
                        "II.5",
                        p -> Looking.all(p.subject(), (n, l) -> Looking.size(Where.SUBJECT, n, l, 12, 13))),
                new Rule(
                        "subjectLook",
                        "II.5",
                        p -> Looking.all(p.subject(), (n, l) -> Looking.plainUpright(Where.SUBJECT, n, l))),
                new Rule("subjectSpace", "II.5", TitleRules::space));
    }

    // A công văn names nobody's kind, but has V/v or Kính gửi.
    private static Stream<Spot> kind(Paper paper) {
        return paper.kind() == null
                        && paper.subject().isEmpty()
                        && paper.addressees().isEmpty()
                ? Stream.of(Spot.missing(Where.KIND))
                : Stream.empty();
    }

    private static Stream<Spot> space(Paper paper) {
        if (paper.subject().isEmpty() || paper.number() == null) {
            return Stream.empty();
        }
        double gap =
                paper.subject().get(0).look().before() + paper.number().look().after();
        return gap >= SIX - 0.1
                ? Stream.empty()
                : Stream.of(Spot.at(Where.SUBJECT, paper.subject().get(0), "points", gap));
    }
}
