package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a table's text cut into rows: by the numbers, letters and dashes of its first column, in their order. */
final class AnnexLines {

    private static final Pattern NUMBER =
            Pattern.compile("^(?<n>\\d{1,3})(?<sub>\\.\\d{1,2})?[.)]?(?:\\s+(?<rest>[\\p{Lu}\"“(+-].*))?$");
    private static final Pattern LETTER = Pattern.compile("^(?<n>[A-HĐ]|[IVX]{1,5})[.)]?(?:\\s+(?<rest>\\p{Lu}.*))?$");
    private static final Pattern DASH = Pattern.compile("^[-–](?:\\s+(?<rest>.+))?$");

    private AnnexLines() {}

    /**
     * A row as lines.
     *
     * @param number as printed
     * @param lines its other words
     */
    record Entry(String number, List<String> lines) {}

    static List<Entry> entries(List<String> lines) {
        boolean dashes = lines.stream().anyMatch(l -> l.strip().matches("[-–]"));
        List<Entry> entries = new ArrayList<>();
        List<String> open = new ArrayList<>();
        String label = null;
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String rest = null;
            String number = null;
            Matcher n = NUMBER.matcher(line);
            Matcher l = LETTER.matcher(line);
            Matcher d = DASH.matcher(line);
            if (n.matches()
                    && alike(n, entries, label)
                    && (follows(n, last)
                            || label != null && isLetter(label) && n.group("n").matches("0?1"))) {
                number = n.group("n") + (n.group("sub") == null ? "" : n.group("sub"));
                rest = n.group("rest");
                last = Integer.parseInt(n.group("n"));
            } else if (l.matches()
                    && (label == null || entriesHaveLetters(entries, label))
                    && next(l.group("n"), entries, label)) {
                number = l.group("n");
                rest = l.group("rest");
                last = 0;
            } else if (dashes && d.matches() && label != null) {
                number = "-";
                rest = d.group("rest");
            }
            if (number != null) {
                close(entries, label, open);
                label = number;
                if (rest != null) {
                    open.add(rest);
                }
            } else if (label != null && !page(line, open)) {
                open.add(line);
            }
        }
        close(entries, label, open);
        return entries;
    }

    // "02" within a cell is no row where the rows are counted 1, 2, 3.
    private static boolean alike(Matcher n, List<Entry> entries, String label) {
        List<String> labels =
                new ArrayList<>(entries.stream().map(Entry::number).toList());
        if (label != null) {
            labels.add(label);
        }
        return labels.stream()
                .filter(l -> l.matches("\\d+"))
                .findFirst()
                .map(first -> first.startsWith("0") || !n.group("n").startsWith("0"))
                .orElse(true);
    }

    // The number of a page stands alone, without a nought before it, and behind nothing that asks for a number.
    private static boolean page(String line, List<String> open) {
        String before = open.isEmpty() ? "" : Spelt.one(open.get(open.size() - 1));
        return line.matches("[1-9]\\d{0,2}") && !before.matches("(?iu).*(tháng|quý|năm|ngày|số|từ|đến|[:/-])$");
    }

    private static boolean follows(Matcher n, int last) {
        int number = Integer.parseInt(n.group("n"));
        return number == last + 1 || n.group("sub") != null && number == last;
    }

    private static boolean isLetter(String label) {
        return LETTER.matcher(label).matches();
    }

    private static boolean entriesHaveLetters(List<Entry> entries, String label) {
        return isLetter(label) || entries.stream().anyMatch(e -> isLetter(e.number()));
    }

    // A, B, C or I, II, III: only the next one, so that a capital at the beginning of a line is not taken for a row.
    private static boolean next(String letter, List<Entry> entries, String label) {
        List<String> letters = new ArrayList<>(
                entries.stream().map(Entry::number).filter(AnnexLines::isLetter).toList());
        if (label != null && isLetter(label)) {
            letters.add(label);
        }
        if (letters.isEmpty()) {
            return letter.equals("A") || letter.equals("I");
        }
        String before = letters.get(letters.size() - 1);
        List<String> romans = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
        int roman = romans.indexOf(before);
        return letters.get(0).equals("I")
                ? roman >= 0 && romans.indexOf(letter) == roman + 1
                : letter.length() == 1 && "ABCDĐEGH".indexOf(letter) == "ABCDĐEGH".indexOf(before) + 1
                        || letter.equals("E") && before.equals("D");
    }

    private static void close(List<Entry> entries, String label, List<String> open) {
        if (label != null) {
            entries.add(new Entry(label, List.copyOf(open)));
        }
        open.clear();
    }
}
