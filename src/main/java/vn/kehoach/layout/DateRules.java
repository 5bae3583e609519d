package vn.kehoach.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Địa danh and thời gian ban hành (mục II.4, ô số 4). A draft has no day yet: blanks or points stand in its place. */
final class DateRules {

    private static final Pattern WHOLE = Pattern.compile(
            "([^,]*?)(,?)\\s*ngày([\\s.…_]+|\\s+\\d+\\s+)tháng([\\s.…_]+|\\s+\\d+\\s+)năm([\\s.…_]*|\\s+\\d+)");

    private DateRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("dateWords", "II.4", DateRules::words),
                new Rule("dateComma", "II.4", DateRules::comma),
                new Rule("dateZero", "II.4", DateRules::zero),
                new Rule("dateReal", "II.4", DateRules::real),
                new Rule("dateSize", "II.4", p -> Looking.size(Where.DATE, 0, p.date(), 13, 14)),
                new Rule(
                        "dateLook",
                        "II.4",
                        p -> Stream.concat(
                                Looking.italic(Where.DATE, 0, p.date()), Looking.notBold(Where.DATE, 0, p.date()))),
                new Rule("dateCentred", "II.4", p -> Looking.centred(Where.DATE, 0, p.date())));
    }

    private static Matcher parts(Paper paper) {
        Matcher whole = WHOLE.matcher(paper.date() == null ? "" : paper.date().plain());
        return whole.matches() ? whole : null;
    }

    private static Stream<Spot> words(Paper paper) {
        return paper.date() == null
                ? Stream.of(Spot.missing(Where.DATE))
                : Looking.unless(
                        Where.DATE,
                        0,
                        paper.date(),
                        line -> parts(paper) != null && !parts(paper).group(1).isBlank(),
                        "asWritten");
    }

    private static Stream<Spot> comma(Paper paper) {
        return Looking.unless(
                Where.DATE,
                0,
                paper.date(),
                line -> parts(paper) == null || parts(paper).group(2).equals(","),
                "asWritten");
    }

    // 01 to 09 for days; only January and February have a zero.
    private static Stream<Spot> zero(Paper paper) {
        Matcher parts = parts(paper);
        if (parts == null) {
            return Stream.empty();
        }
        String day = parts.group(3).strip();
        String month = parts.group(4).strip();
        boolean kept = !day.matches("\\d") && !month.matches("[12]|0[3-9]|0[03-9]\\d");
        return kept ? Stream.empty() : Stream.of(Spot.at(Where.DATE, paper.date(), "asWritten"));
    }

    private static Stream<Spot> real(Paper paper) {
        Matcher parts = parts(paper);
        if (parts == null) {
            return Stream.empty();
        }
        String day = parts.group(3).strip();
        String month = parts.group(4).strip();
        String year = parts.group(5).strip();
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
            boolean open = Stream.of(day, month, year).allMatch(p -> p.matches("[.…_]*|\\d{1,4}"))
                    && !year.matches("\\d{1,3}");
            return open ? Stream.empty() : Stream.of(Spot.at(Where.DATE, paper.date(), "asWritten"));
        }
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Stream.empty();
        } catch (DateTimeException e) {
            return Stream.of(Spot.at(Where.DATE, paper.date(), "noSuchDay"));
        }
    }
}
