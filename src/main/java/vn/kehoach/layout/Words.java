package vn.kehoach.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words are compared: case, marks and kinds of blanks aside. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Words() {}

    /** In capitals, with single blanks and the mark of HÒA, HỎA, ỦY on one of its two usual places. */
    static String upper(String text) {
        return blanks(text)
                .toUpperCase(Locale.ROOT)
                .replace("HOÀ", "HÒA")
                .replace("HOẢ", "HỎA")
                .replace("UỶ", "ỦY");
    }

    static String blanks(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** In small letters without any mark. */
    static String fold(String text) {
        return Normalizer.normalize(blanks(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
