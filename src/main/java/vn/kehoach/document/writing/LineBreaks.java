package vn.kehoach.document.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks centred headings into lines of like length, so that no last line holds a single word. */
final class LineBreaks {

    private final Typeface typeface;

    LineBreaks(Typeface typeface) {
        this.typeface = typeface;
    }

    /** As few lines as fit, and among those the ones whose longest is shortest. */
    List<String> balanced(String text, ElementStyle style, double width) {
        List<String> words = Arrays.asList(text.split(" "));
        int lines = fill(words, style, width).size();
        if (lines < 2) {
            return List.of(text);
        }
        double low = 0;
        double high = width;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            List<String> filled = fill(words, style, middle);
            if (filled.size() > lines || longest(filled, style) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return fill(words, style, high);
    }

    double longest(List<String> lines, ElementStyle style) {
        return lines.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
    }

    private List<String> fill(List<String> words, ElementStyle style, double width) {
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
