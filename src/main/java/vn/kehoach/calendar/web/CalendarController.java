package vn.kehoach.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.calendar.CalendarDesk;
import vn.kehoach.calendar.CalendarViews.YearView;
import vn.kehoach.calendar.DayForm;
import vn.kehoach.calendar.YearDesk;

/** Days off, swapped days and the notices that fix them; for administrators. Every write answers with the whole year. */
@RestController
@Tag(name = "Calendar", description = "Days off and swapped days of each year, and the notice that fixes them")
@RequestMapping("/api/calendar")
class CalendarController {

    private final CalendarDesk desk;
    private final YearDesk years;

    CalendarController(CalendarDesk desk, YearDesk years) {
        this.desk = desk;
        this.years = years;
    }

    /** Which suggestions; none for all. */
    record Chosen(Set<LocalDate> dates) {}

    /** The notice and its day. */
    record Confirmation(String notice, String noticeOn) {}

    /** Why a confirmation is taken back. */
    record Reopening(String reason) {}

    @Operation(summary = "The years to choose from; for administrators")
    @GetMapping
    List<YearDesk.YearChoice> years() {
        return years.years();
    }

    @Operation(summary = "A year: days that differ, suggestions, warnings, who changed what; for administrators")
    @GetMapping("/{year}")
    YearView year(@PathVariable int year) {
        return years.year(year);
    }

    @Operation(
            summary = "Add a day that differs; for administrators",
            description = "kind is HOLIDAY, MAKEUP_OFF, SWAP_OFF or SWAP_WORK, the last a worked Saturday or Sunday.")
    @PostMapping("/{year}/days")
    YearView add(@PathVariable int year, @RequestBody DayForm form) {
        return desk.add(year, form);
    }

    @Operation(summary = "Change a day that differs, maybe to another date; for administrators")
    @PutMapping("/{year}/days/{date}")
    YearView change(@PathVariable int year, @PathVariable LocalDate date, @RequestBody DayForm form) {
        return desk.change(year, date, form);
    }

    @Operation(summary = "Remove a day: it is again what its weekday says; for administrators")
    @DeleteMapping("/{year}/days/{date}")
    YearView remove(@PathVariable int year, @PathVariable LocalDate date) {
        return desk.remove(year, date);
    }

    @Operation(summary = "Take suggestions over, all of them without dates; for administrators")
    @PostMapping("/{year}/suggestions")
    YearView take(@PathVariable int year, @RequestBody Chosen chosen) {
        return desk.take(year, chosen.dates() == null ? Set.of() : chosen.dates());
    }

    @Operation(summary = "Confirm a year with the notice that fixes it; for administrators")
    @PostMapping("/{year}/confirm")
    YearView confirm(@PathVariable int year, @RequestBody Confirmation confirmation) {
        return years.confirm(year, confirmation.notice(), confirmation.noticeOn());
    }

    @Operation(summary = "Take the confirmation of a year back; for administrators")
    @PostMapping("/{year}/reopen")
    YearView reopen(@PathVariable int year, @RequestBody Reopening reopening) {
        return years.reopen(year, reopening.reason());
    }
}
