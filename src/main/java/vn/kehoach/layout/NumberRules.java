package vn.kehoach.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Số and ký hiệu (mục II.3, ô số 3). A draft has no number yet: blanks or points stand in its place. */
final class NumberRules {

    private static final Pattern WHOLE = Pattern.compile("(Số:)([^/]*)/(.*)");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0.…_]*");

    private NumberRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("numberWords", "II.3", NumberRules::words),
                new Rule("numberZero", "II.3", NumberRules::zero),
                new Rule("numberSigns", "II.3", NumberRules::signs),
                new Rule("numberCapitals", "II.3", NumberRules::capitals),
                new Rule("numberKind", "II.3", NumberRules::kind),
                new Rule("numberSize", "II.3", p -> Looking.size(Where.NUMBER, 0, p.number(), 13, 13)),
                new Rule("numberLook", "II.3", p -> Looking.plainUpright(Where.NUMBER, 0, p.number())),
                new Rule("numberCentred", "II.3", p -> Looking.centred(Where.NUMBER, 0, p.number())));
    }

    private static Stream<Spot> words(Paper paper) {
        return paper.number() == null
                ? Stream.of(Spot.missing(Where.NUMBER))
                : Looking.unless(
                        Where.NUMBER, 0, paper.number(), line -> line.plain().startsWith("Số:"), "asWritten");
    }

    /** Number and symbol, or nothing where they are not to be told apart. */
    private static Stream<String[]> parts(Paper paper) {
        if (paper.number() == null) {
            return Stream.empty();
        }
        Matcher whole = WHOLE.matcher(paper.number().plain());
        return whole.matches() ? Stream.<String[]>of(new String[] {whole.group(2), whole.group(3)}) : Stream.empty();
    }

    private static Stream<Spot> zero(Paper paper) {
        return parts(paper)
                .filter(part -> part[0].strip().matches("\\d|0\\d{2,}"))
                .map(part -> Spot.at(Where.NUMBER, paper.number(), "asWritten"));
    }

    private static Stream<Spot> signs(Paper paper) {
        Line line = paper.number();
        if (line == null || !line.plain().startsWith("Số:")) {
            return Stream.empty();
        }
        boolean kept = parts(paper).anyMatch(part -> {
            boolean number = GAP.matcher(part[0]).matches() || part[0].matches("\\s?\\d+");
            return number && !part[1].contains(" ") && part[1].matches("[\\p{L}\\d&]+(-[\\p{L}\\d&.,]+)*");
        });
        return kept ? Stream.empty() : Stream.of(Spot.at(Where.NUMBER, line, "asWritten"));
    }

    // Kinds have small letters in between, such as TTr, CTr, QyĐ; bodies have none.
    private static Stream<Spot> capitals(Paper paper) {
        return parts(paper)
                .flatMap(part -> Stream.of(part[1].split("-")))
                .map(String::strip)
                .filter(group -> !Kinds.allLetters().contains(group) && !group.equals("TTg"))
                .filter(group -> !group.equals(group.toUpperCase(java.util.Locale.ROOT)))
                .limit(1)
                .map(group -> Spot.at(Where.NUMBER, paper.number(), "group", group));
    }

    private static Stream<Spot> kind(Paper paper) {
        return parts(paper)
                .map(part -> part[1].split("-")[0].strip())
                .filter(first -> !first.isEmpty() && !paper.kindWords().isEmpty())
                .filter(first -> paper.letter()
                        ? Kinds.allLetters().contains(first)
                        : !first.equals(Kinds.letters(paper.kindWords())))
                .map(first -> Spot.at(Where.NUMBER, paper.number(), "group", first));
    }
}
