package vn.kehoach.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Căn cứ (mục II.6). */
final class BasisRules {

    private static final int LONGEST = 600;
    private static final Pattern LAW = Pattern.compile("can cu (bo )?(luat|hien phap|phap lenh).*");
    /** Số and ký hiệu, the day, the body: what a document is named by when it is named for the first time. */
    private static final Pattern WHOLE = Pattern.compile(".*\\b(so )?\\d+[\\d.]*\\s?[/-]\\s?\\S+.*ngay.*\\bcua\\b.*");

    private static final Pattern NAMED = Pattern.compile(
            "can cu (nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ke hoach|cong van|thong bao|chuong trinh)\\b.*");

    private BasisRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "basisItalic",
                        "II.6",
                        p -> Looking.each(p.bases(), (n, line) -> Looking.italic(Where.BASIS, n, line))),
                new Rule(
                        "basisSize",
                        "II.6",
                        p -> Looking.each(p.bases(), (n, line) -> Looking.size(Where.BASIS, n, line, 13, 14))),
                new Rule("basisEnd", "II.6", BasisRules::end),
                new Rule(
                        "basisOne",
                        "II.6",
                        p -> Looking.each(
                                p.bases(),
                                (n, line) -> Looking.unless(
                                        Where.BASIS,
                                        n,
                                        line,
                                        l -> Words.fold(l.text()).split("\\bcan cu ").length <= 2,
                                        "several"))),
                new Rule("basisWhole", "II.6", p -> Looking.each(p.bases(), BasisRules::whole)));
    }

    private static Stream<Spot> end(Paper paper) {
        return IntStream.range(0, paper.bases().size()).boxed().flatMap(i -> {
            String sign = i == paper.bases().size() - 1 ? "." : ";";
            Line line = paper.bases().get(i);
            return Looking.unless(Where.BASIS, i + 1, line, l -> l.plain().endsWith(sign), "endsWith", end(line));
        });
    }

    private static String end(Line line) {
        return line.plain().substring(Math.max(0, line.plain().length() - 1));
    }

    private static Stream<Spot> whole(int number, Line line) {
        // What a document is named by stands at its beginning.
        String folded = Words.fold(
                line.text().substring(0, Math.min(LONGEST, line.text().length())));
        return LAW.matcher(folded).matches() || !NAMED.matcher(folded).matches()
                ? Stream.empty()
                : Looking.unless(
                        Where.BASIS, number, line, l -> WHOLE.matcher(folded).matches(), "notWhole");
    }
}
