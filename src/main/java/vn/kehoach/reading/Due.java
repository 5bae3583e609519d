package vn.kehoach.reading;

import java.time.LocalDate;

/**
 * A time limit as a plan writes it.
 *
 * @param text its words, e.g. {@code trước ngày 15/6/2023}
 * @param bound {@code EXCLUSIVE} for trước, {@code INCLUSIVE} for chậm nhất and đến, {@code WINDOW} for a span,
 *     {@code EVENT} for days from something that happens, {@code RECURRING} for a day of each period, {@code NONE} for
 *     words that give no day, e.g. {@code Cuối năm}
 * @param date the day written; of a window its last day; null where none can be told
 * @param from first day of a window, or null
 * @param hour e.g. {@code 17:00}, or null
 * @param event what days are counted from, or null
 * @param offset days after it, negative before it, or null
 * @param workingDays whether they are working days
 * @param every period of a recurring day: {@code MONTH}, {@code QUARTER}, {@code HALF_YEAR}, {@code YEAR}, or null
 * @param dueDay day of the month of a recurring day, or null
 * @param monthOffset months after the period's last one, for a recurring day
 * @param start where it begins in its sentence
 * @param end where it ends there
 */
public record Due(
        String text,
        String bound,
        LocalDate date,
        LocalDate from,
        String hour,
        String event,
        Integer offset,
        boolean workingDays,
        String every,
        Integer dueDay,
        int monthOffset,
        int start,
        int end) {

    /** A calendar day. */
    static Due day(String text, String bound, LocalDate date, String hour, int start, int end) {
        return new Due(text, bound, date, null, hour, null, null, false, null, null, 0, start, end);
    }

    /** The same limit, in other words or elsewhere. */
    Due as(String words, int from, int to) {
        return new Due(
                words, bound, date, this.from, hour, event, offset, workingDays, every, dueDay, monthOffset, from, to);
    }

    /** Whether it is a time from one day to another rather than a last day. */
    boolean span() {
        return "WINDOW".equals(bound) && Spelt.begins(Spelt.pattern("(?:kể )?từ "), text);
    }

    /** A span of which the last day counts. */
    static Due window(String text, LocalDate from, LocalDate to, int start, int end) {
        return new Due(text, "WINDOW", to, from, null, null, null, false, null, null, 0, start, end);
    }

    /** Words without a day. */
    static Due undated(String text, int start, int end) {
        return new Due(text, "NONE", null, null, null, null, null, false, null, null, 0, start, end);
    }
}
