package vn.kehoach.plan;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month as an officer types it: {@code 01/2023}, {@code 3/2023}, {@code tháng 01/2023}, {@code tháng 3 năm 2023}; and as
 * a program sends it: {@code 2023-01}.
 */
final class TypedMonth {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:tháng\\s*)?(\\d{1,2})\\s*(?:[/.-]|\\s+năm\\s+)\\s*(\\d{4})", Pattern.UNICODE_CASE);

    private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{2})");

    private TypedMonth() {}

    /** Empty for what is no month of any year. */
    static Optional<YearMonth> read(String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Matcher sent = SENT.matcher(text);
        if (sent.matches()) {
            return of(sent.group(1), sent.group(2));
        }
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? of(written.group(2), written.group(1)) : Optional.empty();
    }

    private static Optional<YearMonth> of(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(year), number))
                : Optional.empty();
    }
}
