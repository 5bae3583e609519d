package vn.kehoach.calendar;

import java.time.LocalDate;
import vn.kehoach.time.DayKind;

/**
 * A day that the law, the moon or the weekday lets one expect.
 *
 * @param date the day
 * @param kind {@code HOLIDAY} or {@code MAKEUP_OFF}; swapped days are decided and cannot be computed
 * @param holiday which holiday it is, or is off in place of
 * @param byNotice whether the Prime Minister chooses the day each year (Labour Code, article 112.3), so that it may turn
 *     out another
 */
public record Suggestion(LocalDate date, DayKind kind, Holiday holiday, boolean byNotice) {}
