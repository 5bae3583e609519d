package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a row.
 *
 * @param words in order
 * @param lines for each the line it stands on
 * @param gaps for each whether it begins a line or stands behind a wide gap
 * @param widths length of each line
 * @param items for each whether it is the mark of an item of a list
 */
record CellTokens(
        List<String> words, List<Integer> lines, List<Boolean> gaps, List<Integer> widths, List<Boolean> items) {

    private static final Pattern ITEM = Pattern.compile("[-–+•]|[-–+•]\\p{Lu}.*");

    static CellTokens of(List<String> lines) {
        List<String> words = new ArrayList<>();
        List<Integer> on = new ArrayList<>();
        List<Boolean> gaps = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean first = true;
            for (String chunk : lines.get(i).split("\\s{2,}")) {
                boolean begins = true;
                for (String word : chunk.strip().split("\\s")) {
                    if (!word.isEmpty()) {
                        words.add(word);
                        on.add(i);
                        gaps.add(first || begins);
                        first = false;
                        begins = false;
                    }
                }
            }
            widths.add(lines.get(i).length());
        }
        List<Boolean> items = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            items.add(gaps.get(i) && ITEM.matcher(words.get(i)).matches());
        }
        return new CellTokens(words, on, gaps, widths, items);
    }

    /** The words from one to before another; a line end before a mark of a list is kept. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : items.get(i) ? "\n" : " ").append(words.get(i));
        }
        return text.toString();
    }

    boolean startsLine(int i) {
        return i == 0 || !lines.get(i).equals(lines.get(i - 1));
    }

    /** Whether the line before had room for this word, so that the line end parts two cells. */
    boolean unforced(int i, int width) {
        return startsLine(i)
                && i > 0
                && widths.get(lines.get(i - 1)) + 1 + words.get(i).length() <= width;
    }

    /** The longest line among those of the words. */
    int widest(int from, int to) {
        int widest = 0;
        for (int i = from; i < to; i++) {
            widest = Math.max(widest, widths.get(lines.get(i)));
        }
        return widest;
    }

    /** Whether a cell may begin here: a capital, a figure or a mark, for none begins in the middle of a sentence. */
    boolean mayBegin(int i) {
        char c = words.get(i).charAt(0);
        return Character.isUpperCase(c) || Character.isDigit(c) || "-–+•\"“(".indexOf(c) >= 0;
    }
}
