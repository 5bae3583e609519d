package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.absence.AbsenceDesk;
import vn.kehoach.absence.AbsenceKeeper;
import vn.kehoach.absence.Vacancies;
import vn.kehoach.organization.StandIns;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Somebody is away: his tasks go to his stand-in and come back, both names stand in the record, nobody signs for another. */
@RoundTest
class AbsenceRoundTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 15);
    private static final String SEND = "UserTask_SendResponse";
    private static final String APPROVE = "UserTask_ApproveResponse";
    private static final String PREPARE = "UserTask_PrepareReport";

    @Autowired
    private RoundWorld world;

    @Autowired
    private AbsenceDesk desk;

    @Autowired
    private AbsenceKeeper keeper;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private Decisions decisions;

    @BeforeEach
    void day() {
        world.clock.set(TODAY, 8);
        world.freshNumbers();
    }

    private JsonNode fields(Map<String, Object> fields) {
        return world.json.valueToTree(fields);
    }

    private long away(String login, String standIn, LocalDate first, LocalDate last) {
        AbsenceDesk.Page page = world.as(
                login,
                () -> desk.enter(fields(Map.of(
                        "standIn",
                        standIn,
                        "firstDay",
                        first.toString(),
                        "lastDay",
                        last.toString(),
                        "reason",
                        "Đi công tác."))));
        return page.absences().get(0).id();
    }

    private String atClerk(Round round) {
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.giamdoc", key, PREPARE, "submit", Map.of("nil", true));
        world.complete("stc.giamdoc", key, APPROVE, "approve", Map.of());
        return key;
    }

    @Test
    void openTasksGoToTheStandInAndComeBack() {
        Round round = world.open(world.issue(Asked.report(TODAY.plusDays(30)), "so-tai-chinh"));
        String key = atClerk(round);
        assertThat(world.task(key, SEND).getAssignee()).isEqualTo("stc.vanthu");

        away("stc.vanthu", "stc.chuyenvien", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(world.task(key, SEND).getAssignee()).isEqualTo("stc.vanthu");
        world.clock.set(TODAY.plusDays(1), 0, 1);
        assertThat(keeper.run()).isEqualTo(1);
        assertThat(world.task(key, SEND).getAssignee()).isEqualTo("stc.chuyenvien");
        assertThat(groups("stc.chuyenvien")).contains("so-tai-chinh.clerk", "so-tai-chinh.officer");
        assertThat(standIns.of("stc.vanthu").orElseThrow().called())
                .isEqualTo("Ngọ Thế Vinh (xử lý thay đồng chí Đỗ Quang An)");

        world.clock.set(TODAY.plusDays(3), 0, 1);
        assertThat(keeper.run()).isEqualTo(1);
        assertThat(world.task(key, SEND).getAssignee()).isEqualTo("stc.vanthu");
        assertThat(groups("stc.chuyenvien")).containsExactly("so-tai-chinh.officer");
        assertThat(standIns.of("stc.vanthu")).isEmpty();
    }

    @Test
    void whatFallsToSomebodyAwayGoesToTheStandInWithBothNamesInTheRecord() {
        Round round = world.open(world.issue(Asked.report(TODAY.plusDays(30)), "so-tai-chinh"));
        long id = away("stc.vanthu", "stc.chuyenvien", TODAY, TODAY.plusDays(2));
        String key = atClerk(round);
        assertThat(world.task(key, SEND).getAssignee()).isEqualTo("stc.chuyenvien");
        world.upload("stc.chuyenvien", key, SEND);
        world.complete(
                "stc.chuyenvien", key, SEND, "send", Map.of("registrationDate", TODAY.toString(), "number", "8"));
        assertThat(decisions.of(key))
                .last()
                .extracting(Decision::step, Decision::login, Decision::personName)
                .containsExactly(SEND, "stc.chuyenvien", "Ngọ Thế Vinh (xử lý thay đồng chí Đỗ Quang An)");
        assertThat(world.jdbc
                        .sql("select in_place_of from decision where business_key = ? and step_key = ?")
                        .params(key, SEND)
                        .query(String.class)
                        .single())
                .isEqualTo("stc.vanthu");
        world.does("stc.vanthu", () -> desk.end(id));
        assertThat(groups("stc.chuyenvien")).containsExactly("so-tai-chinh.officer");
    }

    /** The deputy signs in his own name and form; nobody below signs for the head. */
    @Test
    void nobodySignsForAnother() {
        Round round = world.open(world.issue(Asked.report(TODAY.plusDays(30)), "so-noi-vu"));
        String key = world.response(round, "so-noi-vu").businessKey();
        world.complete("snv.giamdoc", key, PREPARE, "submit", Map.of("nil", true));
        world.does(
                "snv.giamdoc", () -> world.desk.claim(world.task(key, APPROVE).getId()));
        unfit("snv.giamdoc", "snv.truongphong");
        unfit("stc.giamdoc", "stc.chuyenvien");
        unfit("snv.giamdoc", "stc.giamdoc");
        unfit("snv.giamdoc", "snv.giamdoc");

        long id = away("snv.giamdoc", "snv.phogiamdoc", TODAY, TODAY.plusDays(1));
        world.complete("snv.phogiamdoc", key, APPROVE, "approve", Map.of());
        assertThat(world.response(round, "so-noi-vu").approval())
                .extracting(Response.Approval::login, Response.Approval::name, Response.Approval::form)
                .containsExactly("snv.phogiamdoc", "Trần Thanh Hà", "KT");
        assertThat(decisions.of(key))
                .last()
                .satisfies(decision -> assertThat(decision.personName())
                        .isEqualTo("Trần Thanh Hà (xử lý thay đồng chí Nghiêm Phương Linh)"));
        // Who stands in cannot be away himself.
        assertThatThrownBy(() -> away("snv.phogiamdoc", "snv.giamdoc", TODAY, TODAY))
                .isInstanceOf(Refusal.class);
        world.does("snv.giamdoc", () -> desk.end(id));
    }

    private void unfit(String login, String standIn) {
        assertThatThrownBy(() -> away(login, standIn, TODAY, TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::code)
                                .contains("absence.standInUnfit"));
    }

    @Test
    void onlyOnesOwnAbsenceIsEnteredAndSeen() {
        long id = away("stc.vanthu", "stc.chuyenvien", TODAY.plusDays(5), TODAY.plusDays(6));
        for (Runnable foreign : new Runnable[] {
            () -> desk.end(id), () -> desk.page("stc.vanthu"), () -> desk.enter(fields(Map.of("person", "stc.vanthu")))
        }) {
            assertThatThrownBy(() -> world.does("stc.giamdoc", foreign))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(world.as("stc.chuyenvien", () -> desk.page("")).absences())
                .first()
                .extracting(AbsenceDesk.View::own, AbsenceDesk.View::mayEnd)
                .containsExactly(false, false);
        world.does("stc.vanthu", () -> desk.end(id));
    }

    @Test
    void aUnitWhereNobodyCanSignIsShownBeforeItsLastDay() {
        Round round =
                world.open(world.issue(Asked.report(TODAY.plusDays(30)), "so-tai-chinh", "thuong-truc-hdnd-tinh"));
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThat(vacancies.all())
                .filteredOn(vacancy -> vacancy.unit().equals("thuong-truc-hdnd-tinh"))
                .singleElement()
                .satisfies(vacancy -> assertThat(vacancy.missing()).containsExactly("HEAD", "CLERK"));
        assertThat(vacancies.all()).noneMatch(vacancy -> vacancy.unit().equals("so-tai-chinh"));
    }

    private List<String> groups(String login) {
        return world.identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
