package vn.kehoach.layout;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Phụ lục (mục III.1). */
final class AnnexRules {

    private static final Pattern ROMAN = Pattern.compile("(?iu)phụ lục (số )?([IVXLC]+)\\s*[.:]?");

    private AnnexRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("annexHeadCentred", "III.1", p -> heads(p, l -> Looking.centred(Where.ANNEX, 0, l))),
                new Rule("annexHeadLook", "III.1", p -> heads(p, l -> Looking.boldUpright(Where.ANNEX, 0, l))),
                new Rule("annexHeadSize", "III.1", p -> heads(p, l -> Looking.size(Where.ANNEX, 0, l, 13, 14))),
                new Rule("annexNumeral", "III.1", AnnexRules::numerals),
                new Rule(
                        "annexNewPage",
                        "III.1",
                        p -> heads(p, l -> Looking.unless(Where.ANNEX, 0, l, Line::newPage, "notNewPage"))),
                new Rule(
                        "annexTitle",
                        "III.1",
                        p -> p.annexes().stream()
                                .filter(annex -> annex.title().isEmpty())
                                .map(annex -> Spot.at(Where.ANNEX, annex.head(), "noTitle"))),
                new Rule("annexTitleCapitals", "III.1", p -> titles(p, l -> Looking.capitals(Where.ANNEX, 0, l))),
                new Rule(
                        "annexTitleLook",
                        "III.1",
                        p -> titles(
                                p,
                                l -> Stream.concat(
                                        Looking.boldUpright(Where.ANNEX, 0, l), Looking.centred(Where.ANNEX, 0, l)))),
                new Rule("annexTitleSize", "III.1", p -> titles(p, l -> Looking.size(Where.ANNEX, 0, l, 13, 14))),
                new Rule(
                        "annexNote",
                        "III.1",
                        p -> p.annexes().stream()
                                .filter(annex -> annex.note() == null)
                                .map(annex -> Spot.at(Where.ANNEX, annex.head(), "noNote"))),
                new Rule(
                        "annexNoteLook",
                        "III.1",
                        p -> notes(
                                p,
                                l -> Stream.concat(
                                        Looking.italic(Where.ANNEX, 0, l), Looking.centred(Where.ANNEX, 0, l)))),
                new Rule("annexNoteSize", "III.1", p -> notes(p, l -> Looking.size(Where.ANNEX, 0, l, 13, 14))));
    }

    private static Stream<Spot> heads(Paper paper, Function<Line, Stream<Spot>> rule) {
        return paper.annexes().stream().map(Paper.Annex::head).flatMap(rule);
    }

    private static Stream<Spot> titles(Paper paper, Function<Line, Stream<Spot>> rule) {
        return paper.annexes().stream().flatMap(annex -> annex.title().stream()).flatMap(rule);
    }

    private static Stream<Spot> notes(Paper paper, Function<Line, Stream<Spot>> rule) {
        return paper.annexes().stream()
                .map(Paper.Annex::note)
                .filter(note -> note != null)
                .flatMap(rule);
    }

    private static Stream<Spot> numerals(Paper paper) {
        List<Paper.Annex> annexes = paper.annexes();
        if (annexes.size() < 2) {
            return Stream.empty();
        }
        List<String> wanted = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
        return IntStream.range(0, Math.min(wanted.size(), annexes.size()))
                .boxed()
                .flatMap(i -> {
                    var numeral = ROMAN.matcher(annexes.get(i).head().plain());
                    boolean kept = numeral.matches() && numeral.group(2).equalsIgnoreCase(wanted.get(i));
                    return kept
                            ? Stream.empty()
                            : Stream.of(Spot.at(Where.ANNEX, annexes.get(i).head(), "asWritten"));
                });
    }
}
