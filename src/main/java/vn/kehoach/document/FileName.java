package vn.kehoach.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A file's name as the browser sent it, made fit to be shown and to be saved under. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern UPWARD = Pattern.compile("(.*[/\\\\])?\\.\\.([/\\\\].*)?", Pattern.DOTALL);

    private FileName() {}

    /** Some browsers of old sent the whole path, but none a path upward. */
    static boolean leadsAway(String name) {
        return name != null && (UPWARD.matcher(name).matches() || name.indexOf(0) >= 0);
    }

    /** @return its last part without signs that a file system or a header could misunderstand */
    static String clean(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }
}
