package vn.kehoach.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where numbering jumps: III after III, V after III, e after d without đ. The points of a document follow the Vietnamese
 * alphabet (Decree 30/2020, Phụ lục I, II.5d).
 */
final class Numbering {

    /** Without f, j, w, z, and without the letters with marks other than đ. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");

    private static final Pattern ITEM = Pattern.compile("^\\s*(\\d{1,2})\\.\\s+\\S.*");
    private static final Pattern POINT = Pattern.compile("^\\s*([a-zđ])[).]\\s*\\S.*");

    private Numbering() {}

    /** {@code found} stands where after {@code before} another number was to come; {@code at} is the row or line. */
    record Jump(int at, String before, String found) {}

    /** Of the headings; those without a Roman number are passed over. */
    static List<Jump> ofSections(List<String> numbers) {
        List<Jump> jumps = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int number = ROMAN.indexOf(numbers.get(i).strip().replaceAll("[.)]$", "")) + 1;
            if (number == 0) {
                continue;
            }
            if (number != last + 1) {
                jumps.add(new Jump(i, last == 0 ? "–" : ROMAN.get(last - 1), ROMAN.get(number - 1)));
            }
            last = number;
        }
        return jumps;
    }

    /** Of the lines of a text: 1., 2. and, below them, a), b). What begins again at 1 or a is a list of its own. */
    static List<Jump> ofLines(String body) {
        List<Jump> jumps = new ArrayList<>();
        int item = 0;
        int point = 0;
        String[] lines = Normalizer.normalize(body, Normalizer.Form.NFC).split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher ofItem = ITEM.matcher(lines[i]);
            Matcher ofPoint = POINT.matcher(lines[i]);
            if (ofItem.matches()) {
                int number = Integer.parseInt(ofItem.group(1));
                if (number != 1 && number != item + 1 && item > 0) {
                    jumps.add(new Jump(i, String.valueOf(item), String.valueOf(number)));
                }
                item = number;
                point = 0;
            } else if (ofPoint.matches()) {
                int letter = LETTERS.indexOf(ofPoint.group(1)) + 1;
                if (letter != 1 && letter != point + 1 && point > 0) {
                    jumps.add(new Jump(i, LETTERS.substring(point - 1, point), ofPoint.group(1)));
                }
                point = letter;
            }
        }
        return jumps;
    }
}
