package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.kehoach.time.LevelGap;
import vn.kehoach.time.WorkingCalendar;

/** The day of a round that follows the report it feeds; weekends only, so that the days can be counted by hand. */
class FollowDayTest {

    private static final WorkingCalendar WEEKS = new WorkingCalendar() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public boolean confirmed(int year) {
            return true;
        }
    };

    private static LocalDate june(int day) {
        return LocalDate.of(2023, 6, day);
    }

    @Test
    void theDistanceInWorkingDaysStays() {
        assertThat(FollowDay.of(june(13), june(14), june(21), WEEKS)).isEqualTo(june(20));
        assertThat(FollowDay.of(june(7), june(14), june(21), WEEKS)).isEqualTo(june(14));
        assertThat(FollowDay.of(june(9), june(12), june(15), WEEKS))
                .as("a weekend lay between")
                .isEqualTo(june(14));
    }

    @Test
    void aLevelThatHadNoWorkingDayGetsOne() {
        assertThat(FollowDay.of(june(14), june(14), june(21), WEEKS)).isEqualTo(june(20));
        assertThat(FollowDay.of(june(20), june(14), june(21), WEEKS)).isEqualTo(june(20));
        assertThat(FollowDay.of(june(14), june(15), june(18), WEEKS))
                .as("18/6 is a Sunday")
                .isEqualTo(june(15));
    }

    @Test
    void whateverTheDaysTheGapIsKept() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = june(1).plusDays(random.nextInt(60));
            LocalDate lastDay = from.minusDays(random.nextInt(20));
            LocalDate to = june(1).plusDays(random.nextInt(90));
            LocalDate day = FollowDay.of(lastDay, from, to, WEEKS);
            assertThat(LevelGap.between(day, to, WEEKS).enough())
                    .as("%s, %s to %s", lastDay, from, to)
                    .isTrue();
            assertThat(day).isBeforeOrEqualTo(FollowDay.latest(to, WEEKS));
        }
    }
}
