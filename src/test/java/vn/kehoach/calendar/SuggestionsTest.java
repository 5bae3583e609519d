package vn.kehoach.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.DayKind;

class SuggestionsTest {

    /** What the notices of these years fixed, without swapped days. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2023, 01-01 01-02* 01-20 01-21 01-22 01-23 01-24 01-25* 01-26* 04-29 04-30 05-01 05-02* 05-03* 09-01 09-02"
                + " 09-04*",
        "2024, 01-01 02-08 02-09 02-10 02-11 02-12 02-13* 02-14* 04-18 04-30 05-01 09-02 09-03",
        "2025, 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02",
        "2026, 01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-27* 04-30 05-01 09-01 09-02 11-24",
    })
    void years_with_a_notice_come_out_as_the_notice_had_them(int year, String days) {
        assertThat(shown(Suggestions.of(year, List.of()))).isEqualTo(days);
    }

    @Test
    void the_day_of_culture_is_not_made_up_for() {
        // 24 November 2029 is a Saturday.
        assertThat(Suggestions.of(2029, List.of()))
                .filteredOn(s -> s.date().isAfter(LocalDate.of(2029, 11, 1)))
                .containsExactly(new Suggestion(LocalDate.of(2029, 11, 24), DayKind.HOLIDAY, Holiday.CULTURE, false));
    }

    @Test
    void what_the_prime_minister_chooses_is_marked() {
        assertThat(Suggestions.of(2026, List.of()))
                .filteredOn(Suggestion::byNotice)
                .extracting(s -> s.date().toString().substring(5))
                .containsExactly("02-16", "02-17", "02-18", "02-19", "02-20", "09-01");
    }

    @Test
    void what_stands_in_the_table_is_not_suggested_again_on_other_days() {
        // Tết from the day before to the fourth day, National Day with the third, as a notice might have it.
        List<CalendarDay> there = List.of(
                day("2024-02-09"),
                day("2024-02-10"),
                day("2024-02-11"),
                day("2024-02-12"),
                day("2024-02-13"),
                day("2024-09-03"));
        assertThat(shown(Suggestions.of(2024, there))).isEqualTo("01-01 02-14* 02-15* 04-18 04-30 05-01 09-02");
    }

    @Test
    void a_full_table_leaves_nothing_to_suggest() {
        List<CalendarDay> all = Suggestions.of(2023, List.of()).stream()
                .map(s -> new CalendarDay(s.date(), s.kind(), "Tên", "Căn cứ"))
                .toList();
        assertThat(Suggestions.of(2023, all)).isEmpty();
    }

    private static CalendarDay day(String date) {
        return new CalendarDay(LocalDate.parse(date), DayKind.HOLIDAY, "Tên", "Căn cứ");
    }

    /** Make-up days with a star. */
    private static String shown(List<Suggestion> suggestions) {
        return String.join(
                " ",
                suggestions.stream()
                        .map(s -> s.date().toString().substring(5) + (s.kind() == DayKind.MAKEUP_OFF ? "*" : ""))
                        .toList());
    }
}
