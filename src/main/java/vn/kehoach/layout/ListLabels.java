package vn.kehoach.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers and letters that Word puts before the paragraphs of its lists (ECMA-376, part 1, 17.9). */
final class ListLabels {

    private static final List<String> ROMAN_TENS = List.of("", "X", "XX", "XXX", "XL", "L");
    private static final List<String> ROMAN_ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private final Map<String, XmlNode> lists = new HashMap<>();
    private final Map<String, XmlNode> kinds = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    ListLabels(DocxParts parts) {
        XmlNode numbering = parts.part("word/numbering.xml");
        numbering.children("abstractNum").forEach(kind -> kinds.put(kind.attribute("abstractNumId"), kind));
        numbering.children("num").forEach(list -> lists.put(list.attribute("numId"), list));
    }

    /** Properties of the level that {@code numPr} names, or {@link XmlNode#NONE}. */
    XmlNode level(XmlNode numPr) {
        XmlNode list = lists.getOrDefault(String.valueOf(numPr.child("numId").val()), XmlNode.NONE);
        String depth = String.valueOf(depth(numPr));
        XmlNode override = list.children("lvlOverride")
                .filter(o -> depth.equals(o.attribute("ilvl")) && o.child("lvl").exists())
                .findFirst()
                .orElse(XmlNode.NONE);
        if (override.exists()) {
            return override.child("lvl");
        }
        return kinds.getOrDefault(String.valueOf(list.child("abstractNumId").val()), XmlNode.NONE)
                .children("lvl")
                .filter(l -> depth.equals(l.attribute("ilvl")))
                .findFirst()
                .orElse(XmlNode.NONE);
    }

    /** The next label of that list, with a blank after it, or nothing. */
    String next(XmlNode numPr) {
        XmlNode level = level(numPr);
        if (!level.exists()) {
            return "";
        }
        int depth = depth(numPr);
        String list = String.valueOf(numPr.child("numId").val());
        int[] counter = counters.computeIfAbsent(list, l -> new int[10]);
        counter[depth] = counter[depth] == 0 ? start(level) : counter[depth] + 1;
        java.util.Arrays.fill(counter, depth + 1, counter.length, 0);
        String format = String.valueOf(level.child("numFmt").val());
        if (format.equals("bullet")) {
            return "- ";
        }
        String label = String.valueOf(level.child("lvlText").val());
        for (int d = 0; d <= depth; d++) {
            String shown =
                    d == depth ? format(counter[d], format) : format(Math.max(1, counter[d]), formatOf(numPr, d));
            label = label.replace("%" + (d + 1), shown);
        }
        return label.isBlank() || label.equals("null") ? "" : label + " ";
    }

    private String formatOf(XmlNode numPr, int depth) {
        return kinds.getOrDefault(
                        String.valueOf(lists.getOrDefault(
                                        String.valueOf(numPr.child("numId").val()), XmlNode.NONE)
                                .child("abstractNumId")
                                .val()),
                        XmlNode.NONE)
                .children("lvl")
                .filter(l -> String.valueOf(depth).equals(l.attribute("ilvl")))
                .map(l -> String.valueOf(l.child("numFmt").val()))
                .findFirst()
                .orElse("decimal");
    }

    private static int depth(XmlNode numPr) {
        Integer depth = numPr.child("ilvl").number("val");
        return depth == null ? 0 : Math.max(0, Math.min(8, depth));
    }

    private static int start(XmlNode level) {
        Integer start = level.child("start").number("val");
        return start == null ? 1 : start;
    }

    private static String format(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            // Word counts in the English alphabet: e comes after d.
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "decimalZero" -> "%02d".formatted(number);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        return number < 1 || number > 59
                ? String.valueOf(number)
                : ROMAN_TENS.get(number / 10) + ROMAN_ONES.get(number % 10);
    }
}
