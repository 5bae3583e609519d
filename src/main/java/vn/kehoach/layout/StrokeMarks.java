package vn.kehoach.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * The lines drawn under Tiêu ngữ, the issuer and the title. Officers draw them as shapes, borders of a paragraph or
 * underlining; a shape belongs to the paragraph that it is anchored in, which need not be the one above it.
 */
final class StrokeMarks {

    private static final double MM_OF_POINT = 25.4 / 72;
    private static final float AVERAGE = 500;
    private static final Map<Integer, Float> BOLD = widths(Standard14Fonts.FontName.TIMES_BOLD);
    private static final Map<Integer, Float> REGULAR = widths(Standard14Fonts.FontName.TIMES_ROMAN);

    private final Paper paper;
    private final Map<Where, List<Line>> beside = new EnumMap<>(Where.class);
    private final Map<Where, List<Line>> texts = new EnumMap<>(Where.class);
    private final int spare;

    private StrokeMarks(Paper paper) {
        this.paper = paper;
        put(Where.MOTTO, paper.motto() == null ? List.of() : List.of(paper.motto()));
        put(Where.ISSUER, paper.issuer());
        put(Where.TITLE, paper.title());
        List<Line> claimed = beside.values().stream().flatMap(List::stream).toList();
        Line end = paper.title().isEmpty() ? paper.kind() : last(paper.title());
        int until = end == null ? Math.min(40, paper.all().size()) : paper.all().indexOf(end);
        int elsewhere = paper.all().subList(0, Math.max(0, until)).stream()
                .filter(line -> claimed.stream().noneMatch(c -> c == line))
                .mapToInt(line -> line.strokes().size())
                .sum();
        spare = elsewhere
                + beside.values().stream().mapToInt(StrokeMarks::surplus).sum();
    }

    // Two lines drawn in one paragraph: one of them belongs elsewhere.
    private static int surplus(List<Line> own) {
        int drawn = own.stream().mapToInt(line -> line.strokes().size()).sum();
        return Math.max(0, drawn - 1);
    }

    static StrokeMarks of(Paper paper) {
        return new StrokeMarks(paper);
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    // The lines themselves and the empty ones below them in the same cell.
    private void put(Where where, List<Line> text) {
        List<Line> own = new ArrayList<>(text);
        if (!text.isEmpty()) {
            Line last = last(text);
            int at = 0;
            while (paper.all().get(at) != last) {
                at++;
            }
            for (int i = at + 1; i < paper.all().size() && paper.all().get(i).blank(); i++) {
                if (Objects.equals(paper.all().get(i).cell(), last.cell())) {
                    own.add(paper.all().get(i));
                }
            }
        }
        texts.put(where, text);
        beside.put(where, own);
    }

    Stream<Spot> missing(Where where) {
        List<Line> own = beside.get(where);
        if (own.isEmpty()) {
            return Stream.empty();
        }
        List<Line> text = texts.get(where);
        boolean drawn = own.stream().anyMatch(line -> !line.strokes().isEmpty())
                || last(text).look().lineBelow()
                || own.stream()
                        .skip(text.size())
                        .anyMatch(l -> l.look().lineAbove() || l.look().lineBelow())
                || underlined(where, last(text));
        return drawn || spare > 0 ? Stream.empty() : Stream.of(Spot.at(where, text.get(0), "noStroke"));
    }

    // The whole motto; of the others some words in the middle, which makes a line of a part of the text.
    private static boolean underlined(Where where, Line line) {
        boolean whole = line.all(RunLook::underlined);
        return where == Where.MOTTO ? whole : !whole && line.any(RunLook::underlined);
    }

    /** Lengths of lines drawn as shapes, as a share of the longest line of text above. */
    Stream<Spot> length(Where where, double least, double most) {
        List<Line> own = beside.get(where);
        double drawn = own.stream()
                .flatMap(line -> line.strokes().stream())
                .filter(length -> length > 0)
                .findFirst()
                .orElse(0.0);
        if (drawn == 0) {
            return Stream.empty();
        }
        double width =
                texts.get(where).stream().mapToDouble(StrokeMarks::width).max().orElse(0);
        double share = drawn / width;
        return share >= least && share <= most
                ? Stream.empty()
                : Stream.of(Spot.at(where, own.get(0), "strokeShare", (double) Math.round(share * 100)));
    }

    // Marks do not make letters of Times wider, so the widths of the plain ones do.
    private static double width(Line line) {
        Map<Integer, Float> widths = line.bold() ? BOLD : REGULAR;
        double sum = Normalizer.normalize(line.plain(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .chars()
                .mapToDouble(letter -> widths.getOrDefault(letter, AVERAGE))
                .sum();
        return sum / 1000 * line.size() * MM_OF_POINT;
    }

    private static Map<Integer, Float> widths(Standard14Fonts.FontName font) {
        Map<Integer, Float> widths = new HashMap<>();
        Standard14Fonts.getAFM(font.getName())
                .getCharMetrics()
                .forEach(letter -> widths.put(letter.getCharacterCode(), letter.getWx()));
        return widths;
    }
}
