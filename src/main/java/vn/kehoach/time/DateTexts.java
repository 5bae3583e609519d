package vn.kehoach.time;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Dates, hours and time limits in the words of an office. Days below 10 and the months 1 and 2 are written with a
 * leading zero, other months without (Decree 30/2020, appendix I).
 */
public final class DateTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private DateTexts(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("messages.time", locale, NO_FALLBACK);
    }

    /**
     * @param locale English, or anything else for Vietnamese
     * @return the texts of that language
     */
    public static DateTexts of(Locale locale) {
        return new DateTexts("en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("vi"));
    }

    /**
     * @param day a day
     * @return e.g. {@code 05/01/2023}, {@code 14/6/2023}; {@code 14 June 2023}
     */
    public String date(LocalDate day) {
        return say("time.date", dateParts(day));
    }

    /**
     * @param day a day
     * @return as in a document: {@code ngày 05 tháng 01 năm 2023}; {@code 5 January 2023}
     */
    public String longDate(LocalDate day) {
        return say("time.longDate", dateParts(day));
    }

    /**
     * @param month a month
     * @return e.g. {@code tháng 01/2023}, {@code tháng 3/2023}; {@code March 2023}
     */
    public String month(YearMonth month) {
        return say("time.monthOfYear", dateParts(month.atDay(1)));
    }

    /**
     * @param time an hour of the day
     * @return e.g. {@code 17 giờ 00}; {@code 17:00}
     */
    public String time(LocalTime time) {
        return say("time.time", "%02d".formatted(time.getHour()), "%02d".formatted(time.getMinute()));
    }

    /**
     * @param moment a moment
     * @return e.g. {@code 17 giờ 00 ngày 14/6/2023}; {@code 17:00 on 14 June 2023}, as clocks in Vietnam show it
     */
    public String moment(Instant moment) {
        var local = moment.atZone(BusinessClock.ZONE);
        return say("time.moment", time(local.toLocalTime()), date(local.toLocalDate()));
    }

    /**
     * @param day a day
     * @return e.g. {@code thứ Tư}, {@code Chủ nhật}; {@code Wednesday}
     */
    public String weekday(LocalDate day) {
        return words.getString("time.weekday." + day.getDayOfWeek().getValue());
    }

    /**
     * @param rule a time limit
     * @return as a plan writes it: {@code trước ngày 15/6/2023}, {@code chậm nhất 17 giờ 00 ngày 01/3/2023}
     */
    public String written(DueRule rule) {
        String key = "time.due." + (rule.bound() == DueBound.EXCLUSIVE ? "before" : "atLatest");
        return rule.hour() == null
                ? say(key, date(rule.written()))
                : say(key + ".hour", time(rule.hour()), date(rule.written()));
    }

    /**
     * A time limit always shows both halves.
     *
     * @param rule a time limit
     * @param calendar tells the working days that its weekend rule needs
     * @return e.g. {@code trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư)}
     */
    public String due(DueRule rule, WorkingCalendar calendar) {
        LocalDate last = rule.lastDay(calendar);
        return rule.hour() == null
                ? say("time.due", written(rule), date(last), weekday(last))
                : say("time.due.hour", written(rule), time(rule.hour()), date(last), weekday(last));
    }

    /**
     * @param written a time limit counted from an event, as the plan writes it
     * @return e.g. {@code sau 01 ngày kể từ ngày kết thúc Hội nghị (hạn cuối: khi biết ngày của sự kiện)}
     */
    public String awaitingEvent(String written) {
        return say("time.due.awaitingEvent", written);
    }

    /**
     * @param period a period
     * @return its name: {@code tháng 3 năm 2023}, {@code quý I năm 2023}, {@code 6 tháng đầu năm 2023},
     *     {@code năm 2023}; {@code March 2023}, {@code the first quarter of 2023}, {@code the first half of 2023}
     */
    public String period(Period period) {
        String key = "time.period." + period.every();
        return switch (period.every()) {
            case MONTH -> say(key, dateParts(period.from()));
            case QUARTER, HALF_YEAR -> say(key + "." + period.number(), Integer.toString(period.year()));
            case YEAR -> say(key, Integer.toString(period.year()));
        };
    }

    /**
     * Wherever a date relies on working days of a year that nobody has confirmed, the page says so.
     *
     * @param days the days shown, e.g. last days; null is passed over
     * @param calendar knows which years are confirmed
     * @return e.g. {@code Lịch nghỉ năm 2027 chưa được xác nhận; …}, or empty text if all is known
     */
    public String unconfirmed(Collection<LocalDate> days, WorkingCalendar calendar) {
        String years = days.stream()
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> !calendar.confirmed(year))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? "" : say("ui.date.unconfirmed", years);
    }

    private Object[] dateParts(LocalDate day) {
        int month = day.getMonthValue();
        return new Object[] {
            (day.getDayOfMonth() < 10 ? "0" : "") + day.getDayOfMonth(),
            (month <= 2 ? "0" : "") + month,
            Integer.toString(day.getYear()),
            words.getString("time.month." + month),
            Integer.toString(day.getDayOfMonth())
        };
    }

    private String say(String key, Object... parts) {
        return new MessageFormat(words.getString(key), locale).format(parts);
    }
}
