package vn.kehoach.document.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Breaks centred headings into lines of like length, where it can be before a word that begins a new thought. */
final class LineBreaks {

    /** A line may well begin with these; within the words between them a break tears what belongs together. */
    private static final Set<String> BEGINNERS = Set.of(
            "năm", "trên", "của", "về", "và", "tại", "trong", "theo", "để", "cho", "giai", "tỉnh", "thành", "huyện",
            "thị", "xã", "phường", "quận", "đối", "thực", "nhằm", "từ", "đến");

    /** What a break elsewhere costs, as a share of the longest line. */
    private static final double TORN = 0.25;

    /** The rule under the text is a third of its longest line and half of its shortest at once. */
    private static final double SHORTEST = 2.0 / 3;

    /** The ways to break into more lines than this are too many to be tried. */
    private static final int MOST_SEARCHED = 3;

    private final Typeface typeface;

    LineBreaks(Typeface typeface) {
        this.typeface = typeface;
    }

    /** A text in lines, with the width of the longest and of the last in points. */
    record Broken(List<String> lines, double longest, double last) {

        String text() {
            return String.join("\n", lines);
        }

        /** From a third to a half of every line, as far as that is possible (mục II.2, II.5). */
        double rule() {
            return (longest / 3 + Math.max(longest / 3, last / 2)) / 2;
        }
    }

    /** As few lines as fit. */
    Broken balanced(String text, ElementStyle style, double width) {
        List<String> words = Arrays.asList(text.split(" "));
        int lines = filled(words, style, width).size();
        if (lines > MOST_SEARCHED) {
            return broken(even(words, style, width, lines), style);
        }
        Search search = new Search(words, style, width);
        search.from(0, lines, new ArrayList<>());
        // A single word may be wider than its column.
        return broken(search.best == null ? filled(words, style, width) : search.best, style);
    }

    /** The narrowest width in which so many lines are enough. */
    private List<String> even(List<String> words, ElementStyle style, double width, int lines) {
        double low = width / 2;
        double high = width;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            if (filled(words, style, middle).size() > lines) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return filled(words, style, high);
    }

    /** Tries all ways to break into so many lines; headings are short. */
    private final class Search {
        private final List<String> words;
        private final ElementStyle style;
        private final double width;
        private List<String> best;
        private double least = Double.MAX_VALUE;

        Search(List<String> words, ElementStyle style, double width) {
            this.words = words;
            this.style = style;
            this.width = width;
        }

        void from(int first, int left, List<String> lines) {
            if (left == 1) {
                weigh(lines, String.join(" ", words.subList(first, words.size())));
                return;
            }
            for (int end = first + 1; end <= words.size() - left + 1; end++) {
                String line = String.join(" ", words.subList(first, end));
                if (width(line, style) > width) {
                    return;
                }
                lines.add(line);
                from(end, left - 1, lines);
                lines.remove(lines.size() - 1);
            }
        }

        private void weigh(List<String> lines, String last) {
            List<String> all = new ArrayList<>(lines);
            all.add(last);
            double longest =
                    all.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
            double shortest =
                    all.stream().mapToDouble(line -> width(line, style)).min().orElse(0);
            if (longest > width) {
                return;
            }
            double uneven = shortest < SHORTEST * longest ? 1 : 0;
            long torn = all.stream().skip(1).filter(line -> !begins(line)).count();
            double cost = longest * (1 + uneven + TORN * torn);
            if (cost < least) {
                least = cost;
                best = all;
            }
        }
    }

    private static boolean begins(String line) {
        return BEGINNERS.contains(line.split(" ")[0].toLowerCase(Locale.forLanguageTag("vi")));
    }

    private Broken broken(List<String> lines, ElementStyle style) {
        double longest =
                lines.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
        return new Broken(lines, longest, width(lines.get(lines.size() - 1), style));
    }

    private List<String> filled(List<String> words, ElementStyle style, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, style) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private double width(String text, ElementStyle style) {
        return typeface.width(text, style.face, style.size);
    }
}
