package vn.kehoach.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Page numbers (mục I.7; of annexes III.1). */
final class PageNumberRules {

    private PageNumberRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "pageNumber",
                        "I.7",
                        paper -> paper.longPaper()
                                        && paper.setups().stream()
                                                .allMatch(s -> s.numbers().isEmpty())
                                ? Stream.of(Spot.missing(Where.PAGE_NUMBER))
                                : Stream.empty()),
                new Rule(
                        "pageNumberTop",
                        "I.7",
                        paper -> numbers(paper)
                                .filter(line -> paper.setups().stream()
                                        .anyMatch(s -> s.foot().contains(line)))
                                .map(line -> Spot.at(Where.PAGE_NUMBER, line, "atFoot"))),
                new Rule(
                        "pageNumberCentred",
                        "I.7",
                        paper -> numbers(paper)
                                .flatMap(line -> Looking.unless(
                                        Where.PAGE_NUMBER,
                                        0,
                                        line,
                                        l -> l.look().centred() || l.text().startsWith("\t"),
                                        "notCentred"))),
                new Rule(
                        "pageNumberSize",
                        "I.7",
                        paper -> numbers(paper).flatMap(line -> Looking.size(Where.PAGE_NUMBER, 0, line, 13, 14))),
                new Rule(
                        "pageNumberUpright",
                        "I.7",
                        paper -> numbers(paper).flatMap(line -> Looking.upright(Where.PAGE_NUMBER, 0, line))),
                new Rule("pageNumberFirst", "I.7", PageNumberRules::first),
                new Rule("pageNumberFrom", "I.7", PageNumberRules::from),
                new Rule("annexPages", "III.1", PageNumberRules::annexes));
    }

    private static Stream<Line> numbers(Paper paper) {
        return paper.setups().stream().flatMap(s -> s.numbers().stream()).distinct();
    }

    private static Stream<Spot> first(Paper paper) {
        PageSetup setup = paper.setups().get(0);
        boolean shown = setup.titlePage()
                ? setup.firstHead().stream().anyMatch(line -> line.fields().contains("PAGE"))
                : !setup.numbers().isEmpty();
        return shown ? Stream.of(Spot.at(Where.PAGE_NUMBER, null, "onFirst")) : Stream.empty();
    }

    private static Stream<Spot> from(Paper paper) {
        PageSetup setup = paper.setups().get(0);
        boolean one = setup.numberFrom() == null || setup.numberFrom() == 1;
        boolean arabic = List.of("decimal", "numberInDash").contains(setup.numberFormat());
        return Stream.of(
                        one ? null : Spot.at(Where.PAGE_NUMBER, null, "startsAt", setup.numberFrom()),
                        arabic ? null : Spot.at(Where.PAGE_NUMBER, null, "numberForm", setup.numberFormat()))
                .filter(Objects::nonNull);
    }

    private static Stream<Spot> annexes(Paper paper) {
        if (numbers(paper).findAny().isEmpty()) {
            return Stream.empty();
        }
        return paper.annexes().stream()
                .map(Paper.Annex::head)
                .filter(head -> head.section() == 0
                        || !Objects.equals(paper.setups().get(head.section()).numberFrom(), 1))
                .map(head -> Spot.at(Where.ANNEX, head, "goesOn"));
    }
}
