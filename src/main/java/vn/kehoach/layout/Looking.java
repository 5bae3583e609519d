package vn.kehoach.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What rules ask of a line again and again. A line that is not there says nothing: that it is missing is a rule of its own. */
final class Looking {

    private static final double NEARLY = 0.01;

    private Looking() {}

    /** Which of several lines something is asked of, with its number for the report. */
    interface OfLine {
        Stream<Spot> at(int number, Line line);
    }

    static Stream<Spot> each(List<Line> lines, OfLine rule) {
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> rule.at(i + 1, lines.get(i)));
    }

    /** The same of each line of one element, which needs no numbers. */
    static Stream<Spot> all(List<Line> lines, OfLine rule) {
        return lines.stream().flatMap(line -> rule.at(0, line));
    }

    static Stream<Spot> size(Where where, int number, Line line, double least, double most) {
        if (line == null) {
            return Stream.empty();
        }
        return line.runs().stream()
                .filter(run -> !run.blank())
                .map(run -> run.look().size())
                .filter(size -> size < least - NEARLY || size > most + NEARLY)
                .limit(1)
                .map(size -> Spot.at(where, number, line, "size", size));
    }

    static Stream<Spot> bold(Where where, int number, Line line) {
        return unless(where, number, line, l -> l.all(RunLook::bold), "notBold");
    }

    static Stream<Spot> notBold(Where where, int number, Line line) {
        return unless(where, number, line, l -> !l.any(RunLook::bold), "bold");
    }

    static Stream<Spot> italic(Where where, int number, Line line) {
        return unless(where, number, line, l -> l.all(RunLook::italic), "notItalic");
    }

    static Stream<Spot> upright(Where where, int number, Line line) {
        return unless(where, number, line, l -> !l.any(RunLook::italic), "italic");
    }

    static Stream<Spot> boldUpright(Where where, int number, Line line) {
        return Stream.concat(bold(where, number, line), upright(where, number, line));
    }

    static Stream<Spot> plainUpright(Where where, int number, Line line) {
        return Stream.concat(notBold(where, number, line), upright(where, number, line));
    }

    static Stream<Spot> capitals(Where where, int number, Line line) {
        return unless(where, number, line, Line::capitals, "small");
    }

    static Stream<Spot> small(Where where, int number, Line line) {
        return unless(where, number, line, l -> !l.capitals() || l.plain().length() < 2, "capitals");
    }

    static Stream<Spot> centred(Where where, int number, Line line) {
        return unless(where, number, line, l -> l.look().centred(), "notCentred");
    }

    static Stream<Spot> present(Where where, Object element) {
        boolean there = element instanceof List<?> list ? !list.isEmpty() : element != null;
        return there ? Stream.empty() : Stream.of(Spot.missing(where));
    }

    static Stream<Spot> unless(Where where, int number, Line line, Predicate<Line> kept, String found, Object... args) {
        return line == null || kept.test(line) ? Stream.empty() : Stream.of(Spot.at(where, number, line, found, args));
    }
}
