package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** What the focal body does outside tasks, and what the watch does. */
@RoundTest
@Import(SteeringTest.Ladder.class)
class SteeringTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final Map<String, Object> PAPER = Map.of(
            "number", "12/BC-STC",
            "date", "2023-05-12",
            "receivedOn", "2023-05-15",
            "signer", "Giám đốc Ngọ Thế Khánh",
            "paper", "Bản giấy nhận qua bưu điện",
            "nil", true);
    private static final String PREPARE = "UserTask_PrepareReport";

    @Autowired
    private RoundWorld world;

    @Autowired
    private RoundSteering steering;

    @Autowired
    private RoundExtensions extensions;

    @Autowired
    private UnitDesk unitDesk;

    @Autowired
    private ProxyEntry proxy;

    @Autowired
    private RoundList list;

    @Autowired
    private FakeLadder ladder;

    /** One rung: at 08:00 after the last of the effective last days. */
    static class FakeLadder implements RungWatch {
        private final Responses responses;
        private final List<Instant> fired = new ArrayList<>();
        private final Set<LocalDate> climbed = new java.util.HashSet<>();

        FakeLadder(Responses responses) {
            this.responses = responses;
        }

        @Override
        public Optional<Instant> next(Round round) {
            return responses.ofRound(round.id()).stream()
                    .map(Response::lastDay)
                    .filter(day -> !climbed.contains(day))
                    .min(LocalDate::compareTo)
                    .map(day -> DueDates.opening(day.plusDays(1)));
        }

        @Override
        public Optional<Instant> fire(Round round) {
            next(round).ifPresent(at -> {
                fired.add(at);
                climbed.add(at.atZone(vn.kehoach.time.BusinessClock.ZONE)
                        .toLocalDate()
                        .minusDays(1));
            });
            return next(round);
        }
    }

    @TestConfiguration
    static class Ladder {
        @Bean
        @Primary
        FakeLadder fakeLadder(Responses responses) {
            return new FakeLadder(responses);
        }
    }

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
        ladder.fired.clear();
        ladder.climbed.clear();
    }

    private JsonNode fields(Map<String, Object> fields) {
        return world.json.valueToTree(fields);
    }

    @Test
    void anExtensionMovesTheRowTheTasksAndTheWatch() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        Response before = world.response(round, "so-tai-chinh");
        assertThat(world.job(round.businessKey(), "Timer_NextRung").getDuedate().toInstant())
                .isEqualTo(DueDates.opening(LAST.plusDays(1)));
        LocalDate until = LAST.plusDays(5);

        world.does(
                "snv.chuyenvien",
                () -> extensions.extendOne(
                        round.id(),
                        "so-tai-chinh",
                        fields(Map.of("until", until.toString(), "reason", "Thay đổi nhân sự."))));

        Response after = world.response(round, "so-tai-chinh");
        assertThat(after.lastDay()).isEqualTo(until);
        assertThat(after.bucket(LAST.plusDays(1))).isEqualTo(Bucket.OPEN_IN_TIME);
        assertThat(world.task(before.businessKey(), PREPARE).getDueDate().toInstant())
                .isEqualTo(DueDates.end(until));
        assertThat(world.job(round.businessKey(), "Timer_NextRung").getDuedate().toInstant())
                .isEqualTo(DueDates.opening(until.plusDays(1)));

        // Every rung climbed, the watch ends; another extension wakes it.
        world.run(round.businessKey(), "Timer_NextRung");
        world.run(round.businessKey(), "ServiceTask_Watch");
        assertThat(ladder.fired).hasSize(1);
        assertThat(world.has(round.businessKey(), "Timer_NextRung")).isFalse();
        world.does(
                "snv.chuyenvien",
                () -> extensions.extendOne(
                        round.id(),
                        "so-tai-chinh",
                        fields(Map.of("until", until.plusDays(3).toString(), "reason", "Lần hai."))));
        assertThat(world.has(round.businessKey(), "Timer_NextRung")).isTrue();
    }

    @Test
    void anExtensionNeedsALaterDayAndAReason() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        assertThatThrownBy(() -> world.does(
                        "snv.chuyenvien",
                        () -> extensions.extendOne(
                                round.id(), "so-tai-chinh", fields(Map.of("until", LAST.toString())))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(p -> p.field() + " " + p.code())
                                .containsExactly("until round.extensionNotLater", "reason round.reasonMissing"));
    }

    @Test
    void aPaperIsEnteredOnTheUnitsBehalfAndBothNamesStay() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        world.does("snv.chuyenvien", () -> proxy.enter(round.id(), "so-tai-chinh", fields(PAPER)));

        Response entered = world.response(round, "so-tai-chinh");
        assertThat(entered.state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(entered.proxyName()).isEqualTo("Trịnh Đình Mạnh");
        assertThat(entered.judgedOn()).isEqualTo(LocalDate.of(2023, 5, 15));
        assertThat(world.openTasks(entered.businessKey())).containsExactly("UserTask_CheckResponse");
        assertThatThrownBy(() ->
                        world.does("snv.chuyenvien", () -> proxy.enter(round.id(), "so-tai-chinh", fields(PAPER))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("round.alreadyGiven"));
    }

    @Test
    void theClerkOnWhoseTableThePaperLandsEntersItAndSteersNothing() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "so-y-te"));
        world.does("ubnd.vanthu", () -> proxy.enter(round.id(), "so-tai-chinh", fields(PAPER)));
        assertThat(world.response(round, "so-tai-chinh").proxyName()).isEqualTo("Ngọ Minh Hà");
        assertThatThrownBy(() -> world.does("ubnd.vanthu", () -> steering.remind(round.id(), "so-y-te")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void oneUnitIsCalledOffAndTheRestCloseTheRound() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.does(
                "snv.giamdoc",
                () -> steering.callOff(round.id(), "so-tai-chinh", fields(Map.of("reason", "Đã sáp nhập."))));
        assertThat(world.instance(key)).isNull();
        assertThat(world.response(round, "so-tai-chinh").bucket(world.clock.today()))
                .isNull();
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void aUnitSeesItsOwnAndSteersNothing() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth"));
        long own = world.response(round, "so-tai-chinh").id();
        long foreign = world.response(round, "dai-ptth").id();
        assertThat(world.as("stc.chuyenvien", () -> unitDesk.response(own))).containsKey("response");
        for (Runnable refused : List.<Runnable>of(
                () -> unitDesk.response(foreign),
                () -> unitDesk.response(999_999),
                () -> list.round(round.id()),
                () -> list.page(round.id(), 0, 100, "", ""),
                () -> extensions.extendOne(round.id(), "so-tai-chinh", fields(Map.of())),
                () -> steering.remind(round.id(), "so-tai-chinh"),
                () -> steering.callOff(round.id(), "so-tai-chinh", fields(Map.of())),
                () -> proxy.enter(round.id(), "so-tai-chinh", fields(Map.of())),
                () -> proxy.upload(round.id(), "so-tai-chinh", "a.pdf", new ByteArrayResource(RoundWorld.PDF)))) {
            assertThatThrownBy(() -> world.does("stc.chuyenvien", refused))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(world.as("stc.chuyenvien", () -> list.rounds(round.planId())))
                .isEmpty();
        assertThat(world.as("snv.chuyenvien", () -> list.rounds(round.planId())))
                .hasSize(1);
        // The Office looks, but the focal body steers.
        assertThat(world.as("vp.chuyenvien", () -> list.round(round.id()))).containsEntry("maySteer", false);
        assertThatThrownBy(() -> world.does("vp.chuyenvien", () -> steering.remind(round.id(), "so-tai-chinh")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void theListPutsTheLateFirstAndFindsWithoutAccents() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth", "?bao-bac-ninh"));
        world.does(
                "snv.chuyenvien",
                () -> extensions.extendOne(
                        round.id(),
                        "so-tai-chinh",
                        fields(Map.of("until", LAST.plusDays(9).toString(), "reason", "Có lý do."))));
        world.clock.set(LAST.plusDays(2), 9);
        RoundList.Page page = world.as("snv.chuyenvien", () -> list.page(round.id(), 0, 2, "", ""));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.lines()).extracting(RoundList.Line::unit).containsExactly("dai-ptth", "so-tai-chinh");
        assertThat(page.lines().get(0).lateness()).isEqualTo(2);
        assertThat(page.lines().get(0).phone()).isNotBlank();
        assertThat(world.as("snv.chuyenvien", () -> list.page(round.id(), 0, 9, "INVITED_SILENT", ""))
                        .lines())
                .extracting(RoundList.Line::unit)
                .containsExactly("bao-bac-ninh");
        assertThat(world.as("snv.chuyenvien", () -> list.page(round.id(), 0, 9, "", "ĐÀI"))
                        .total())
                .isEqualTo(1);
        assertThat(world.as("snv.chuyenvien", () -> list.round(round.id())).get("figures"))
                .isEqualTo(new RoundFigures(2, 0, 0, 0, 1, 1, 1, 1, 0, 0));
    }
}
