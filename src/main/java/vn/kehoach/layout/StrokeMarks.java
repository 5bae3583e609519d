package vn.kehoach.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * The lines drawn under Tiêu ngữ, the issuer and the title. Officers draw them as shapes, borders of a paragraph or
 * underlining; a shape belongs to the paragraph that it is anchored in, which need not be the one above it.
 */
final class StrokeMarks {

    private static final double MM_OF_POINT = 25.4 / 72;

    private final Paper paper;
    private final Map<Where, List<Line>> beside = new EnumMap<>(Where.class);
    private int spare;

    private StrokeMarks(Paper paper) {
        this.paper = paper;
        put(Where.MOTTO, paper.motto());
        put(Where.ISSUER, paper.issuer().isEmpty() ? null : last(paper.issuer()));
        put(Where.TITLE, paper.title().isEmpty() ? null : last(paper.title()));
        List<Line> claimed = beside.values().stream().flatMap(List::stream).toList();
        Line end = paper.title().isEmpty() ? paper.kind() : last(paper.title());
        int until = end == null ? Math.min(40, paper.all().size()) : paper.all().indexOf(end);
        spare = paper.all().subList(0, Math.max(0, until)).stream()
                .filter(line -> claimed.stream().noneMatch(c -> c == line))
                .mapToInt(line -> line.strokes().size())
                .sum();
        for (List<Line> own : beside.values()) {
            int drawn = own.stream().mapToInt(line -> line.strokes().size()).sum();
            spare += Math.max(0, drawn - 1);
        }
    }

    static StrokeMarks of(Paper paper) {
        return new StrokeMarks(paper);
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    // The line itself and the empty ones below it in the same cell.
    private void put(Where where, Line line) {
        List<Line> own = new ArrayList<>();
        if (line != null) {
            own.add(line);
            int at = 0;
            while (paper.all().get(at) != line) {
                at++;
            }
            for (int i = at + 1; i < paper.all().size() && paper.all().get(i).blank(); i++) {
                if (String.valueOf(paper.all().get(i).cell()).equals(String.valueOf(line.cell()))) {
                    own.add(paper.all().get(i));
                }
            }
        }
        beside.put(where, own);
    }

    Stream<Spot> missing(Where where) {
        List<Line> own = beside.get(where);
        if (own.isEmpty()) {
            return Stream.empty();
        }
        boolean drawn = own.stream().anyMatch(line -> !line.strokes().isEmpty())
                || own.get(0).look().lineBelow()
                || own.stream()
                        .skip(1)
                        .anyMatch(l -> l.look().lineAbove() || l.look().lineBelow())
                || where == Where.MOTTO && own.get(0).all(RunLook::underlined)
                || where != Where.MOTTO && partlyUnderlined(where);
        if (!drawn && spare > 0) {
            return Stream.empty();
        }
        return drawn ? Stream.empty() : Stream.of(Spot.at(where, own.get(0), "noStroke"));
    }

    // Underlining some words in the middle makes a line of a part of the text.
    private boolean partlyUnderlined(Where where) {
        Line line = beside.get(where).get(0);
        return line.any(RunLook::underlined) && !line.all(RunLook::underlined);
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
        List<Line> text = where == Where.ISSUER ? paper.issuer() : where == Where.TITLE ? paper.title() : own;
        double width = text.stream().mapToDouble(StrokeMarks::width).max().orElse(0);
        double share = drawn / width;
        return share >= least && share <= most
                ? Stream.empty()
                : Stream.of(Spot.at(where, own.get(0), "strokeShare", (double) Math.round(share * 100)));
    }

    // Marks do not make letters of Times wider, so the widths of the plain ones do.
    private static double width(Line line) {
        Standard14Fonts.FontName font =
                line.bold() ? Standard14Fonts.FontName.TIMES_BOLD : Standard14Fonts.FontName.TIMES_ROMAN;
        String letters = java.text.Normalizer.normalize(line.plain(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^\\x20-\\x7e]", "-");
        try {
            return new PDType1Font(font).getStringWidth(letters) / 1000 * line.size() * MM_OF_POINT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
