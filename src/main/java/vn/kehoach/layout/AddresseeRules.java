package vn.kehoach.layout;

import java.util.List;
import java.util.stream.Stream;

/** Kính gửi (mục II.9, ô số 9a). */
final class AddresseeRules {

    private AddresseeRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("addresseePresent", "II.9", AddresseeRules::present),
                new Rule("addresseeUnasked", "II.9", AddresseeRules::unasked),
                new Rule("addresseeForm", "II.9", AddresseeRules::form),
                new Rule("addresseeEnds", "II.9", AddresseeRules::ends),
                new Rule(
                        "addresseeSize",
                        "II.9",
                        p -> Looking.all(p.addressees(), (n, line) -> Looking.size(Where.ADDRESSEE, n, line, 13, 14))),
                new Rule(
                        "addresseeUpright",
                        "II.9",
                        p -> Looking.all(p.addressees(), (n, line) -> Looking.upright(Where.ADDRESSEE, n, line))));
    }

    // A report is addressed when it goes up, which its text does not say.
    private static Stream<Spot> present(Paper paper) {
        boolean asked = paper.letter() && paper.number() != null
                || paper.kindWords().equals("TỜ TRÌNH")
                || paper.kindWords().equals("PHIẾU TRÌNH");
        return asked ? Looking.present(Where.ADDRESSEE, paper.addressees()) : Stream.empty();
    }

    private static Stream<Spot> unasked(Paper paper) {
        String kind = paper.kindWords();
        boolean may = kind.isEmpty() || Kinds.ADDRESSED.contains(kind) || Kinds.MAY_BE_ADDRESSED.contains(kind);
        return may || paper.addressees().isEmpty()
                ? Stream.empty()
                : Stream.of(Spot.at(Where.ADDRESSEE, paper.addressees().get(0), "asWritten"));
    }

    /** One stands on the same line; several below each other, each after a dash. */
    private static Stream<Spot> form(Paper paper) {
        List<Line> lines = paper.addressees();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        String head = lines.get(0).plain();
        boolean one = head.matches("Kính gửi:\\s*\\S.*");
        boolean alone = head.equals("Kính gửi:");
        boolean kept = lines.size() == 1
                ? one && !head.contains(";")
                : lines.size() > 2
                        && alone
                        && lines.stream().skip(1).allMatch(l -> l.plain().matches("- \\S.*"));
        return kept ? Stream.empty() : Stream.of(Spot.at(Where.ADDRESSEE, lines.get(0), "asWritten"));
    }

    private static Stream<Spot> ends(Paper paper) {
        List<Line> lines = paper.addressees();
        return lines.size() < 3
                ? Stream.empty()
                : Looking.each(
                        lines.subList(1, lines.size()),
                        (n, line) -> Looking.unless(
                                Where.ADDRESSEE,
                                n,
                                line,
                                l -> l.plain().endsWith(n == lines.size() - 1 ? "." : ";"),
                                "asWritten"));
    }
}
