package vn.kehoach.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DayKind;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/** Whether a typed day can stand in the calendar of its year. */
final class DayCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 500;

    private final FieldChecks checks = new FieldChecks();
    private final DateTexts dates = DateTexts.of(Texts.readerLocale());

    /** The day, or a refusal that names every field that is wrong. */
    CalendarDay passed(int year, DayForm form) {
        Optional<LocalDate> date = date("date", form.date());
        Optional<DayKind> kind = kind(form.kind());
        date.ifPresent(day -> {
            checks.refuseIf(day.getYear() != year, "date", "calendar.dateOutside", dates.date(day), year);
            kind.ifPresent(k -> weekday(day, k));
        });
        checks.required("name", form.name(), LONGEST_NAME);
        checks.required("basis", form.basis(), LONGEST_BASIS);
        refuseIfWrong();
        return new CalendarDay(
                date.orElseThrow(),
                kind.orElseThrow(),
                form.name().strip(),
                form.basis().strip());
    }

    /** A typed day; what is wrong with it is kept beside the others. */
    Optional<LocalDate> date(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            checks.refuseIf(true, field, "calendar.dateMissing");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            checks.refuseIf(true, field, "calendar.dateWrong", typed.strip());
            return Optional.empty();
        }
    }

    FieldChecks checks() {
        return checks;
    }

    void refuseIfWrong() {
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }

    private Optional<DayKind> kind(String typed) {
        Optional<DayKind> kind = Arrays.stream(DayKind.values())
                .filter(k -> k.name().equals(typed == null ? "" : typed.toUpperCase(Locale.ROOT)))
                .findFirst();
        checks.refuseIf(kind.isEmpty(), "kind", "calendar.kindMissing");
        return kind;
    }

    /** A holiday may fall on a Sunday; the others only are what they are on certain weekdays. */
    private void weekday(LocalDate day, DayKind kind) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        String said = dates.weekday(day);
        checks.refuseIf(
                kind == DayKind.SWAP_WORK && !weekend, "date", "calendar.workedIsWeekday", dates.date(day), said);
        boolean offInstead = kind == DayKind.MAKEUP_OFF || kind == DayKind.SWAP_OFF;
        checks.refuseIf(offInstead && weekend, "date", "calendar.offIsWeekend", dates.date(day), said);
    }
}
