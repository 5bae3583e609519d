package vn.kehoach.time;

/**
 * Days of a year were added, changed or removed; heard in the same transaction, in which {@link WorkingCalendar} already
 * answers as changed. What was derived from working days is to be derived anew.
 *
 * @param year e.g. 2026
 */
public record CalendarChanged(int year) {}
