package vn.kehoach.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A paper as text.
 *
 * @param lines in order, without blank ones; several blanks within a line are kept: they part the cells of a table
 * @param whole whether each line is a whole paragraph, as in DOCX; else paragraphs are broken into lines
 * @param grids tables with four or more columns, where the file keeps them as such
 */
record SourceText(List<String> lines, boolean whole, List<List<List<String>>> grids) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern MARKUP = Pattern.compile("^#{1,6}\\s+|\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|__");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD\\u0000-\\u0008\\u000E-\\u001F]");
    private static final Pattern PAGE =
            Spelt.pattern("trang \\d{1,3}\\s*([/|]\\s*\\d{1,3})?|-\\s*\\d{1,3}\\s*-|page \\d+( of \\d+)?");

    /** What a signature's picture says of itself, in the middle of the text. */
    private static final Pattern SEAL = Spelt.pattern(
            "(?:người ký|ký bởi|được ký bởi|cơ quan|thời gian ký|ngày ký|giờ ký|email|chức vụ|signature .*|digitally signed)\\s*:.*|.*\\+07[:']00'?|\\(?đã ký(?: (?:và )?đóng dấu)?\\)?|\\(ký.*\\)");

    /** Text with broken lines, as extracted from a page or typed. */
    static SourceText broken(String text) {
        TextGrids tables = new TextGrids(List.of(composed(text).split("\n")));
        return new SourceText(lines(String.join("\n", tables.lines())), false, tables.grids());
    }

    static SourceText of(List<String> paragraphs, List<List<List<String>>> grids) {
        List<String> clean = new ArrayList<>();
        paragraphs.forEach(p -> clean.addAll(lines(p)));
        return new SourceText(clean, true, grids);
    }

    /** Composed letters, one kind of line end and blank, without marks of the extraction. */
    static List<String> lines(String text) {
        return Stream.of(composed(text).split("\n"))
                .flatMap(line -> Stream.of(clean(line)))
                .filter(line -> !line.isBlank() && !Spelt.is(PAGE, line) && !Spelt.is(SEAL, line))
                .toList();
    }

    private static String composed(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\r\\n?|[\\f\\u000B\\u0085\\u2028\\u2029]", "\n")
                .replaceAll("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]", " ");
        return UNSEEN.matcher(one).replaceAll("");
    }

    private static String clean(String line) {
        String bare = ADDRESS.matcher(line).replaceAll("");
        return MARKUP.matcher(bare.strip()).replaceAll("").replace("\t", "  ").strip();
    }

    static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
