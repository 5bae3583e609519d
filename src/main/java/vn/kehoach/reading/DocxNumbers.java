package vn.kehoach.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The numbers that Word writes by itself; they are not in a paragraph's text. */
final class DocxNumbers {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private final Map<String, Integer> counted = new HashMap<>();

    /** What stands before the paragraph, with a blank behind it, or nothing. */
    String before(XWPFParagraph paragraph) {
        return paragraph.getText().isBlank() ? "" : of(paragraph);
    }

    /** Its number, also of a paragraph without words, as in a column that only counts. */
    String of(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String format = list == null ? null : paragraph.getNumFmt();
        if (format == null) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        for (int below = level + 1; below < 9; below++) {
            counted.remove(list + "/" + below);
        }
        int number = counted.merge(list + "/" + level, 1, Integer::sum);
        String text = paragraph.getNumLevelText() == null ? "%1." : paragraph.getNumLevelText();
        if (format.equals("bullet")) {
            return "- ";
        }
        String own = text.replace("%" + (level + 1), written(format, number));
        for (int above = 0; above < level; above++) {
            own = own.replace("%" + (above + 1), String.valueOf(counted.getOrDefault(list + "/" + above, 1)));
        }
        return own.strip() + " ";
    }

    private static String written(String format, int number) {
        return switch (format) {
            case "upperRoman" -> ROMAN.get(Math.min(number, ROMAN.size()) - 1);
            case "lowerLetter" -> String.valueOf((char) ('a' + Math.min(number, 26) - 1));
            case "upperLetter" -> String.valueOf((char) ('A' + Math.min(number, 26) - 1));
            case "bullet" -> "-";
            default -> String.valueOf(number);
        };
    }
}
