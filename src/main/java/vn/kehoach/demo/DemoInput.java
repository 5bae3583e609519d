package vn.kehoach.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Reads what people send to the clock, and says what is wrong with it. */
public final class DemoInput {

    private static final String FIELD = "goTo";

    private DemoInput() {}

    /**
     * @param text {@code 2023-06-08T08:00} or {@code 2023-06-08}, which is its morning at 08:00
     * @return the moment, as a local time of Vietnam
     * @throws Refusal if it is neither
     */
    public static LocalDateTime moment(String text) {
        if (text == null || text.isBlank()) {
            throw invalid("demo.clock.missing");
        }
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text.strip())
                    : LocalDate.parse(text.strip()).atTime(8, 0);
        } catch (DateTimeException e) {
            throw invalid("demo.clock.unreadable", text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
    }

    static Refusal invalid(String code, Object... args) {
        return Refusal.invalid(List.of(Problem.of(FIELD, code, args)));
    }

    static String words(Instant moment) {
        return DateTexts.of(Texts.readerLocale()).moment(moment);
    }
}
