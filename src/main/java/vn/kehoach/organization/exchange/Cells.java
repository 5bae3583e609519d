package vn.kehoach.organization.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the cells of one line and says what is wrong with each. */
final class Cells {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s;,<>]+@[^@\\s;,<>]+\\.[^@\\s;,<>.]+");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private final Line line;
    private final Problems problems;

    Cells(Line line, Problems problems) {
        this.line = line;
        this.problems = problems;
    }

    static boolean isCode(String text) {
        return text.length() <= Column.CODE.length() && CODE.matcher(text).matches();
    }

    /** The text, or null; cut where it is too long, which is told. */
    String text(Column column) {
        String text = line.get(column);
        if (text.length() > column.length()) {
            problems.at(line, column, "tooLong", text.length(), column.length());
            return text.substring(0, column.length());
        }
        return Text.orNull(text);
    }

    String required(Column column) {
        String text = text(column);
        if (text == null) {
            problems.at(line, column, "missing");
        }
        return text;
    }

    String code(Column column) {
        return matching(required(column), column, CODE, "codeWrong");
    }

    String login(Column column) {
        return matching(required(column), column, LOGIN, "loginWrong");
    }

    String email(Column column) {
        return matching(text(column), column, EMAIL, "emailWrong");
    }

    List<String> list(Column column) {
        String text = text(column);
        return text == null ? List.of() : Text.list(text);
    }

    LocalDate day(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        LocalDate day = dayOrNull(text);
        if (day == null) {
            problems.at(line, column, "dayWrong", text);
        }
        return day;
    }

    /** Null for what is no day. */
    static LocalDate dayOrNull(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(text, format);
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                    return day;
                }
            } catch (DateTimeException e) {
                // The next format, or none.
            }
        }
        return null;
    }

    LocalDate requiredDay(Column column) {
        required(column);
        return day(column);
    }

    void inOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            problems.at(line, Column.TO, "daysReversed", line.get(Column.FROM), line.get(Column.TO));
        }
    }

    private String matching(String text, Column column, Pattern pattern, String kind) {
        if (text != null && !pattern.matcher(text).matches()) {
            problems.at(line, column, kind, text);
        }
        return text;
    }
}
