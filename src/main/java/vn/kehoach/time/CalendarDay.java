package vn.kehoach.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that is not what its weekday says.
 *
 * @param date the day
 * @param kind why
 * @param name e.g. {@code Tết Nguyên đán}
 * @param basis the document or article that says so
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, String basis) {

    /**
     * @throws NullPointerException if something is missing
     */
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(basis, "basis");
    }
}
