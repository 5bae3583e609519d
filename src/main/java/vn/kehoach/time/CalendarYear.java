package vn.kehoach.time;

import java.time.LocalDate;

/**
 * Whether the days of a year are known for sure.
 *
 * @param year e.g. 2026
 * @param confirmed whether somebody has confirmed them
 * @param notice the notice that fixes them, or null
 * @param noticeOn its day, or null where that is not known
 */
public record CalendarYear(int year, boolean confirmed, String notice, LocalDate noticeOn) {}
