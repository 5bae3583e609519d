package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderDatesTest {

    private final LadderDates dates = new LadderDates(TestCalendars.shipped());

    @Test
    void a_last_day_on_a_wednesday() {
        assertThat(climb("2023-06-14", Ladders.DUE))
                .containsExactly(
                        "reminder 2023-06-07T08:00",
                        "last-reminder 2023-06-13T08:00",
                        "overdue 2023-06-15T08:00",
                        "chase 2023-06-19T08:00",
                        "report-to-leader 2023-06-23T08:00");
    }

    @Test
    void a_last_day_on_a_sunday_counts_back_from_the_friday() {
        assertThat(climb("2023-11-19", Ladders.DUE))
                .containsExactly(
                        "reminder 2023-11-10T08:00",
                        "last-reminder 2023-11-16T08:00",
                        "overdue 2023-11-20T08:00",
                        "chase 2023-11-22T08:00",
                        "report-to-leader 2023-11-28T08:00");
    }

    @Test
    void a_last_day_within_tet_reminds_before_and_chases_after_it() {
        assertThat(climb("2023-01-24", Ladders.DUE))
                .containsExactly(
                        "reminder 2023-01-12T08:00",
                        "last-reminder 2023-01-18T08:00",
                        "overdue 2023-01-27T08:00",
                        "chase 2023-01-31T08:00",
                        "report-to-leader 2023-02-06T08:00");
    }

    @Test
    void a_reminder_seven_days_before_never_falls_on_a_holiday() {
        // 10/5 less seven days is 03/5, the last of five days off.
        assertThat(climb("2023-05-10", Ladders.DUE).get(0)).isEqualTo("reminder 2023-04-28T08:00");
    }

    @Test
    void days_after_land_on_a_working_day() {
        Rung twoDaysLater = new Rung("later", 2, DayUnit.DAYS, Rung.Direction.AFTER, LocalTime.of(9, 30));
        assertThat(climb("2023-06-15", List.of(twoDaysLater))).containsExactly("later 2023-06-19T09:30");
    }

    @Test
    void an_acknowledgement_is_asked_for_the_same_day_the_next_and_the_third() {
        assertThat(climb("2023-02-15", Ladders.ACKNOWLEDGEMENT))
                .containsExactly(
                        "acknowledge-same-day 2023-02-15T16:00",
                        "acknowledge-next-day 2023-02-16T08:00",
                        "acknowledge-third-day 2023-02-20T08:00");
    }

    private List<String> climb(String lastDay, List<Rung> ladder) {
        return dates.of(LocalDate.parse(lastDay), ladder).stream()
                .map(date -> date.rung().name() + " "
                        + date.at().atZone(BusinessClock.ZONE).toLocalDateTime())
                .toList();
    }
}
