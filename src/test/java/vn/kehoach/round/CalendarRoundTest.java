package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.time.CalendarBook;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.CalendarYear;
import vn.kehoach.time.DayKind;

/** Days off that become known while a round is open. */
@RoundTest
class CalendarRoundTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final LocalDate REMINDER = LocalDate.of(2023, 6, 7);

    @Autowired
    private RoundWorld world;

    @Autowired
    private RoundList list;

    @Autowired
    private CalendarBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theNextRungMovesWithTheCalendarAndTheLastDayDoesNot() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        assertThat(nextRung(round)).isEqualTo("2023-06-07T01:00:00Z");
        change(() -> book.add(2023, List.of(new CalendarDay(REMINDER, DayKind.HOLIDAY, "Ngày thử", "Thông báo"))));
        try {
            assertThat(nextRung(round)).isEqualTo("2023-06-06T01:00:00Z");
            assertThat(world.response(round, "so-tai-chinh").dueOn()).isEqualTo(LAST);
        } finally {
            change(() -> book.remove(REMINDER));
        }
        assertThat(nextRung(round)).isEqualTo("2023-06-07T01:00:00Z");
    }

    @Test
    void aYearThatIsNotConfirmedIsNamedUnderTheRoundsDueDate() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        assertThat(note(round)).startsWith("Lịch nghỉ năm 2023 chưa được xác nhận;");
        change(() -> book.keep(new CalendarYear(2023, true, "Thông báo", LAST)));
        try {
            assertThat(note(round)).isEmpty();
        } finally {
            change(() -> book.keep(new CalendarYear(2023, false, null, null)));
        }
    }

    private String note(Round round) {
        return (String) world.as("snv.chuyenvien", () -> list.round(round.id())).get("calendarNote");
    }

    private Instant nextRung(Round round) {
        return world.job(round.businessKey(), "Timer_NextRung").getDuedate().toInstant();
    }

    private void change(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }
}
