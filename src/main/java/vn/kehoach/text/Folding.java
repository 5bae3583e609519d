package vn.kehoach.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that says when two spellings are the same words: composed or combining marks, {@code Ủy} or {@code Uỷ},
 * {@code hóa} or {@code hoá}, capitals, blanks, kinds of dashes, and the abbreviations that every office uses.
 */
public final class Folding {

    /** Tone marks of Vietnamese: a syllable has at most one, and where it sits is a matter of taste. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    // Before SHORT, which is folded with it. A search folds the name of every unit.
    private static final List<Taste> TASTES = List.of(
            Taste.of("[\u200B-\u200D\u2060\uFEFF\u00AD]", ""),
            Taste.of("[\u2010-\u2015\u2212]", "-"),
            Taste.of("[\\s\\p{Z}]+", " "),
            Taste.of(" ?- ?", "-"),
            Taste.of(" ?([,;/&]) ?", "$1"),
            Taste.of("(?<=\\p{L})\\.(?= |$)", ""));

    /** Abbreviations as folded words. Only those that mean one thing everywhere. */
    private static final Map<String, String> SHORT = Stream.of(
                    "UBND=Ủy ban nhân dân",
                    "HĐND=Hội đồng nhân dân",
                    "UBMTTQ=Ủy ban Mặt trận Tổ quốc",
                    "MTTQ=Mặt trận Tổ quốc",
                    "UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam",
                    "MTTQVN=Mặt trận Tổ quốc Việt Nam",
                    "VN=Việt Nam",
                    "VP=Văn phòng",
                    "TP=Thành phố",
                    "TX=Thị xã")
            .map(pair -> pair.split("="))
            .collect(Collectors.toUnmodifiableMap(pair -> spelling(pair[0]), pair -> spelling(pair[1])));

    private Folding() {}

    /** What may be spelt in several ways, and the one that stands for them. */
    private record Taste(Pattern pattern, String one) {
        static Taste of(String pattern, String one) {
            return new Taste(Pattern.compile(pattern), one);
        }
    }

    /**
     * @param words as typed, or null
     * @return the same for all spellings of the same words; not for people's eyes
     */
    public static String key(String words) {
        return Stream.of(spelling(words).split(" "))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /**
     * @param one words
     * @param other words
     * @return whether they are the same, however spelt
     */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /**
     * @param words as typed, or null
     * @return small letters without any mark, for looking for a part of a name
     */
    public static String plain(String words) {
        return Normalizer.normalize(spelling(words), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static String spelling(String words) {
        String one = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        for (Taste taste : TASTES) {
            one = taste.pattern.matcher(one).replaceAll(taste.one);
        }
        one = one.strip();
        StringBuilder said = new StringBuilder(one.length());
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            char c = one.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else {
                if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                    said.append(tones);
                    tones.setLength(0);
                }
                said.append(c);
            }
        }
        return Normalizer.normalize(said.append(tones), Normalizer.Form.NFC);
    }
}
