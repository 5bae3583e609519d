package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts broken lines together again. A paragraph ends at a mark of the numbering, or where a line was left unfilled. */
final class Paragraphs {

    private static final Pattern ROMAN = Pattern.compile(
            "(?:Phần |PHẦN |Mục |MỤC |Chương |CHƯƠNG )?[IVX]{1,6}(?:[.):/]|\\s?[-–](?=\\s))[-.]?\\s*\\p{L}.*");
    private static final Pattern NUMBERED =
            Pattern.compile("\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:[.)/]|-(?=\\s))?\\s*[.)]?\\s+[\"“(]?\\p{Lu}.*");
    private static final Pattern LETTERED = Pattern.compile("\\(?[a-zđ](?:[.)/]|-(?=\\s))\\s*\\p{L}.*");
    private static final Pattern DASHED = Pattern.compile("[-–—+•*▪●]\\s*[\"“(]?[\\p{L}\\d].*");
    private static final Pattern NOTE = Spelt.pattern("\\((?:có|chi tiết|kèm theo|theo|đính kèm|xem) .*");
    private static final Pattern CLOSING =
            Spelt.pattern("trên đây là .*|nơi nhận\\s*:?.*|yêu cầu (?:các|thủ trưởng|giám đốc) .*");

    private Paragraphs() {}

    static List<String> of(List<String> lines, boolean whole) {
        if (whole) {
            return lines.stream().map(SourceText::folded).toList();
        }
        int full = fullWidth(lines);
        List<String> paragraphs = new ArrayList<>();
        String open = "";
        String last = "";
        for (String raw : lines) {
            String line = SourceText.folded(raw);
            if (line.matches("\\d{1,3}")) {
                continue;
            }
            if (open.isEmpty() || begins(open, last, line, full)) {
                paragraphs.add(open);
                open = line;
            } else {
                open = joined(open, line);
            }
            last = line;
        }
        paragraphs.add(open);
        return paragraphs.stream().filter(p -> !p.isBlank()).toList();
    }

    /** A symbol such as 23/CT-TTg broken after its dash has no blank. */
    static String joined(String open, String line) {
        boolean symbol = open.matches("(?s).*[/\\p{Lu}][\\p{Lu}đ]*-$") && line.matches("\\p{Lu}.*");
        return open + (symbol ? "" : " ") + line;
    }

    private static boolean begins(String open, String last, String line, int full) {
        if (marked(line) && !carriesOn(open, line)) {
            return true;
        }
        if (Spelt.is(CLOSING, line) || (Spelt.is(NOTE, line) && ended(open))) {
            return true;
        }
        boolean small = Character.isLowerCase(line.charAt(0)) || ",;.)".indexOf(line.charAt(0)) >= 0;
        if (small) {
            return false;
        }
        boolean unfilled = last.length() + 1 + line.split(" ")[0].length() <= full * 0.92;
        return ended(open) ? unfilled : unfilled && heading(open);
    }

    private static boolean carriesOn(String open, String line) {
        if (DASHED.matcher(line).matches()) {
            String after = line.replaceFirst("^[^\\p{L}\\d]+", "");
            boolean years = Character.isDigit(after.charAt(0)) && Character.isDigit(open.charAt(open.length() - 1));
            return years || (Character.isLowerCase(after.charAt(0)) && !ended(open) && !heading(open));
        }
        return !ended(open)
                && !heading(open)
                && !ROMAN.matcher(line).matches()
                && open.matches("(?s).*(ngày|tháng|năm|số|quý|khoản|điểm|mục|từ|đến|Điều)$");
    }

    static boolean marked(String line) {
        return ROMAN.matcher(line).matches()
                || NUMBERED.matcher(line).matches()
                || LETTERED.matcher(line).matches()
                || DASHED.matcher(line).matches();
    }

    private static boolean ended(String open) {
        return open.matches("(?s).*[.;:!?…”\")/]$");
    }

    /** A heading needs no full stop: capitals throughout, or a number and few words. */
    static boolean heading(String open) {
        String bare = open.replaceFirst("^[\\divxIVX.)\\s]+", "");
        boolean capitals = bare.equals(bare.toUpperCase()) && bare.length() < 200;
        boolean numbered = (ROMAN.matcher(open).matches()
                        || NUMBERED.matcher(open).matches()
                        || LETTERED.matcher(open).matches())
                && open.length() < 180;
        return capitals || numbered;
    }

    /** The width that the lines of the text fill: nine in ten are not longer. */
    private static int fullWidth(List<String> lines) {
        int[] lengths = lines.stream().mapToInt(String::length).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.9)];
    }
}
