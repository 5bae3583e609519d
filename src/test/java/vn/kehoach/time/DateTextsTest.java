package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DateTextsTest {

    private final WorkingCalendar calendar = TestCalendars.shipped();
    private final DateTexts vi = DateTexts.of(Locale.forLanguageTag("vi"));
    private final DateTexts en = DateTexts.of(Locale.UK);

    @Test
    void a_small_day_and_the_months_1_and_2_have_a_leading_zero() {
        assertThat(vi.date(LocalDate.parse("2023-03-01"))).isEqualTo("01/3/2023");
        assertThat(vi.date(LocalDate.parse("2023-01-05"))).isEqualTo("05/01/2023");
        assertThat(vi.date(LocalDate.parse("2023-06-14"))).isEqualTo("14/6/2023");
        assertThat(vi.date(LocalDate.parse("2023-02-28"))).isEqualTo("28/02/2023");
        assertThat(vi.date(LocalDate.parse("2023-11-20"))).isEqualTo("20/11/2023");
        assertThat(en.date(LocalDate.parse("2023-01-05"))).isEqualTo("5 January 2023");
    }

    @Test
    void documents_write_the_date_out() {
        assertThat(vi.longDate(LocalDate.parse("2023-01-05"))).isEqualTo("ngày 05 tháng 01 năm 2023");
        assertThat(vi.longDate(LocalDate.parse("2023-06-14"))).isEqualTo("ngày 14 tháng 6 năm 2023");
        assertThat(en.longDate(LocalDate.parse("2023-06-14"))).isEqualTo("14 June 2023");
    }

    @Test
    void hours_and_moments_are_those_of_vietnam() {
        assertThat(vi.time(LocalTime.of(17, 0))).isEqualTo("17 giờ 00");
        assertThat(en.time(LocalTime.of(8, 5))).isEqualTo("08:05");
        assertThat(vi.moment(Instant.parse("2023-06-14T10:00:00Z"))).isEqualTo("17 giờ 00 ngày 14/6/2023");
        assertThat(vi.moment(Instant.parse("2023-06-14T17:30:00Z"))).isEqualTo("00 giờ 30 ngày 15/6/2023");
        assertThat(en.moment(Instant.parse("2023-06-14T10:00:00Z"))).isEqualTo("17:00 on 14 June 2023");
    }

    @Test
    void weekdays_run_from_thu_hai_to_chu_nhat() {
        LocalDate monday = LocalDate.parse("2023-06-12");
        assertThat(monday.datesUntil(monday.plusDays(7)).map(vi::weekday))
                .containsExactly("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
        assertThat(en.weekday(monday)).isEqualTo("Monday");
    }

    @Test
    void a_time_limit_always_shows_both_halves() {
        assertThat(vi.due(DueRule.before(LocalDate.parse("2023-06-15")), calendar))
                .isEqualTo("trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư)");
        assertThat(vi.due(DueRule.before(LocalDate.parse("2023-11-20")), calendar))
                .isEqualTo("trước ngày 20/11/2023 (hạn cuối: hết ngày 19/11/2023, Chủ nhật)");
        assertThat(vi.due(DueRule.atLatest(LocalDate.parse("2023-03-01")), calendar))
                .isEqualTo("chậm nhất ngày 01/3/2023 (hạn cuối: hết ngày 01/3/2023, thứ Tư)");
        assertThat(en.due(DueRule.before(LocalDate.parse("2023-06-15")), calendar))
                .isEqualTo("before 15 June 2023 (last day: until the end of Wednesday, 14 June 2023)");
    }

    @Test
    void a_time_limit_with_an_hour_names_it_in_both_halves() {
        DueRule rule =
                new DueRule(DueBound.INCLUSIVE, LocalDate.parse("2026-02-01"), LocalTime.of(17, 0), WeekendRule.NONE);
        assertThat(vi.due(rule, calendar))
                .isEqualTo("chậm nhất 17 giờ 00 ngày 01/02/2026 (hạn cuối: 17 giờ 00 ngày 01/02/2026, Chủ nhật)");
        assertThat(en.due(rule, calendar))
                .isEqualTo("by 17:00 on 1 February 2026 at the latest (last moment: 17:00 on Sunday, 1 February 2026)");
    }

    @Test
    void periods_have_names() {
        assertThat(vi.period(Period.of(Every.MONTH, 2023, 3))).isEqualTo("tháng 3 năm 2023");
        assertThat(vi.period(Period.of(Every.MONTH, 2023, 2))).isEqualTo("tháng 02 năm 2023");
        assertThat(vi.period(Period.of(Every.QUARTER, 2023, 4))).isEqualTo("quý IV năm 2023");
        assertThat(vi.period(Period.of(Every.HALF_YEAR, 2023, 1))).isEqualTo("6 tháng đầu năm 2023");
        assertThat(vi.period(Period.of(Every.HALF_YEAR, 2023, 2))).isEqualTo("6 tháng cuối năm 2023");
        assertThat(vi.period(Period.of(Every.YEAR, 2023, 1))).isEqualTo("năm 2023");
        assertThat(en.period(Period.of(Every.MONTH, 2023, 3))).isEqualTo("March 2023");
        assertThat(en.period(Period.of(Every.QUARTER, 2023, 1))).isEqualTo("the first quarter of 2023");
        assertThat(en.period(Period.of(Every.HALF_YEAR, 2023, 2))).isEqualTo("the second half of 2023");
        assertThat(en.period(Period.of(Every.YEAR, 2023, 1))).isEqualTo("the year 2023");
    }

    @Test
    void years_that_nobody_has_confirmed_are_named() {
        List<LocalDate> days = Arrays.asList(
                LocalDate.parse("2027-03-01"),
                LocalDate.parse("2023-06-14"),
                null,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2023-11-19"));
        assertThat(vi.unconfirmed(days, calendar)).startsWith("Lịch nghỉ năm 2023, 2027 chưa được xác nhận;");
        assertThat(en.unconfirmed(days, calendar)).startsWith("The days off of 2023, 2027 are not confirmed;");
        assertThat(vi.unconfirmed(List.of(LocalDate.parse("2026-03-01")), calendar))
                .isEmpty();
    }

    @Test
    void any_other_language_reads_vietnamese() {
        assertThat(DateTexts.of(Locale.FRANCE).weekday(LocalDate.parse("2023-06-14")))
                .isEqualTo("thứ Tư");
    }

    @Test
    void both_languages_have_the_same_keys() {
        var viWords = ResourceBundle.getBundle("messages.time", Locale.forLanguageTag("vi"));
        var enWords = ResourceBundle.getBundle("messages.time", Locale.ENGLISH);
        assertThat(enWords.keySet()).isEqualTo(viWords.keySet()).hasSizeGreaterThan(25);
    }
}
