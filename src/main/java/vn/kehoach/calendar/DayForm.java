package vn.kehoach.calendar;

/**
 * A day as an administrator types it.
 *
 * @param date e.g. {@code 2027-02-04}; text, so that a day that does not exist is answered beside its field
 * @param kind {@code HOLIDAY}, {@code MAKEUP_OFF}, {@code SWAP_OFF} or {@code SWAP_WORK}
 * @param name e.g. {@code Tết Nguyên đán}
 * @param basis the document or article that says so
 */
public record DayForm(String date, String kind, String name, String basis) {}
