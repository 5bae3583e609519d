package vn.kehoach.organization.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** Text as people's programs leave it, made the one way we keep it. */
final class Text {

    private Text() {}

    /** Without byte order mark, no-break blanks and line ends; NFC; never null. */
    static String clean(String raw) {
        if (raw == null) {
            return "";
        }
        String plain = raw.replace("\uFEFF", "").replace('\u00A0', ' ').replaceAll("[\\s\\p{Cntrl}]+", " ");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }

    /** Null for nothing: what the tables keep for an empty cell. */
    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Several things in one cell stand apart by semicolons. */
    static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }
}
