package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.overview.CalendarFeed;
import vn.kehoach.overview.CalendarFeeds;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** Last days in a calendar program, under an address that is its own key. */
@RoundTest
class CalendarFeedTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);

    @Autowired
    private RoundWorld world;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private CalendarFeed feed;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private String make(String login, String unit) {
        String address = world.as(login, () -> feeds.make(unit));
        assertThat(address).matches("http://localhost:8080/api/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
    }

    private List<String> days(String secret, String key) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(feed.read(secret).orElseThrow()));
        calendar.validate();
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> value(event, "UID").equals(key + "@kehoach.example"))
                .map(event -> value(event, "DTSTART"))
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }

    @Test
    void aPersonAndAUnitReadTheirLastDays() throws Exception {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth"));
        Response response = world.response(round, "so-tai-chinh");
        String unit = make("stc.vanthu", "so-tai-chinh");
        String head = make("stc.giamdoc", null);

        assertThat(days(unit, response.businessKey())).containsExactly("20230614");
        assertThat(feed.read(unit).orElseThrow()).contains("X-WR-CALNAME:Hạn cuối: Sở Tài chính");
        // Nobody was named yet, so the task is the head's: once, by its own last day.
        String task =
                world.task(response.businessKey(), "UserTask_PrepareReport").getId();
        assertThat(days(head, "task-" + task)).containsExactly("20230614");
        assertThat(days(head, world.response(round, "dai-ptth").businessKey())).isEmpty();
        assertThat(days(make("dai.giamdoc", "dai-ptth"), response.businessKey()))
                .isEmpty();

        world.complete(
                "stc.giamdoc", response.businessKey(), "UserTask_PrepareReport", "submit", Map.of("summary", "Xong."));
        world.complete("stc.giamdoc", response.businessKey(), "UserTask_ApproveResponse", "approve", Map.of());
        world.upload("stc.vanthu", response.businessKey(), "UserTask_SendResponse");
        world.complete(
                "stc.vanthu",
                response.businessKey(),
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "7"));
        assertThat(days(unit, response.businessKey())).isEmpty();
    }

    @Test
    void anAddressIsSecretAndEndsWhenItsMakerSaysSoOrLeaves() {
        String secret = make("stc.chuyenvien", "so-tai-chinh");
        assertThat(feed.read(secret)).isPresent();
        assertThat(feed.read(secret.substring(1))).isEmpty();
        assertThat(world.jdbc
                        .sql("select count(*) from calendar_feed where secret_hash = ?")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> make("stc.chuyenvien", "so-noi-vu")).isInstanceOf(Refusal.class);

        // Another one ends the one before.
        String other = make("stc.chuyenvien", "so-tai-chinh");
        assertThat(feed.read(secret)).isEmpty();
        assertThat(feed.read(other)).isPresent();
        List<CalendarFeeds.Feed> mine = world.as("stc.chuyenvien", feeds::mine);
        assertThat(mine).extracting(CalendarFeeds.Feed::unit).containsExactly(null, "so-tai-chinh");
        long id = mine.get(1).id();
        assertThat(mine.get(1).readAt()).isEqualTo(world.clock.now());
        assertThatThrownBy(() -> world.does("stc.giamdoc", () -> feeds.revoke(id)))
                .isInstanceOf(Refusal.class);

        // He works elsewhere now: the address of the unit he left leads nowhere.
        world.jdbc
                .sql("update calendar_feed set unit_code = 'so-noi-vu' where id = ?")
                .param(id)
                .update();
        assertThat(feed.read(other)).isEmpty();
        world.jdbc
                .sql("update calendar_feed set unit_code = 'so-tai-chinh' where id = ?")
                .param(id)
                .update();
        assertThat(feed.read(other)).isPresent();
        world.does("stc.chuyenvien", () -> feeds.revoke(id));
        assertThat(feed.read(other)).isEmpty();
    }
}
