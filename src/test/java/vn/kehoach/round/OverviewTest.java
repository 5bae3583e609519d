package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.kehoach.overview.MyWork;
import vn.kehoach.overview.Search;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanWritten;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.MyTasks.When;

/** What a person has to do, and what he finds again: his own and his unit's, nobody else's. */
@RoundTest
class OverviewTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String PREPARE = "UserTask_PrepareReport";

    @Autowired
    private RoundWorld world;

    @Autowired
    private MyWork work;

    @Autowired
    private Search search;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private MyWork.View view(String login) {
        return world.as(login, work::view);
    }

    private List<When> owed(String login, Round round) {
        return view(login).owed().lines().stream()
                .filter(owed ->
                        world.responses.find(owed.debt().id()).orElseThrow().roundId() == round.id())
                .map(MyWork.Owed::when)
                .toList();
    }

    private List<When> tasks(String login, String taskId) {
        return view(login).groups().stream()
                .filter(group ->
                        group.tasks().stream().anyMatch(task -> task.id().equals(taskId)))
                .map(MyWork.Group::when)
                .toList();
    }

    @Test
    void aPersonSeesHisTasksAndWhatHisUnitOwesAsTimePasses() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "?dai-ptth"));
        String task = world.task(world.response(round, "so-tai-chinh").businessKey(), PREPARE)
                .getId();

        assertThat(tasks("stc.giamdoc", task)).containsExactly(When.LATER);
        assertThat(owed("stc.giamdoc", round)).containsExactly(When.LATER);
        assertThat(tasks("dai.giamdoc", task)).isEmpty();
        assertThat(owed("dai.giamdoc", round)).containsExactly(When.LATER);
        assertThat(owed("snv.chuyenvien", round)).isEmpty();

        world.clock.set(LAST.minusDays(6), 8);
        assertThat(tasks("stc.giamdoc", task)).containsExactly(When.WEEK);
        assertThat(owed("stc.giamdoc", round)).containsExactly(When.WEEK);
        world.clock.set(LAST, 23);
        assertThat(tasks("stc.giamdoc", task)).containsExactly(When.TODAY);
        assertThat(owed("stc.giamdoc", round)).containsExactly(When.TODAY);
        world.clock.set(LAST.plusDays(1), 8);
        assertThat(tasks("stc.giamdoc", task)).containsExactly(When.OVERDUE);
        assertThat(owed("stc.giamdoc", round)).containsExactly(When.OVERDUE);
        // Who is only invited is never overdue.
        assertThat(owed("dai.giamdoc", round)).containsExactly(When.NO_DAY);
    }

    @Test
    void whatWasSentIsOwedNoMoreAndIsFoundByThoseWhoMayReadIt() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth"));
        Response response = world.response(round, "so-tai-chinh");
        assertThat(answers("stc.giamdoc", "vướng mắc zyxw")).isEmpty();
        world.complete(
                "stc.giamdoc",
                response.businessKey(),
                PREPARE,
                "submit",
                Map.of("summary", "Đã thực hiện 10 tin, bài; vướng mắc zyxw."));
        world.complete("stc.giamdoc", response.businessKey(), "UserTask_ApproveResponse", "approve", Map.of());
        world.upload("stc.vanthu", response.businessKey(), "UserTask_SendResponse");
        world.complete(
                "stc.vanthu",
                response.businessKey(),
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "7"));

        assertThat(owed("stc.giamdoc", round)).isEmpty();
        String number = world.response(round, "so-tai-chinh").documentText();
        for (String query : List.of("vướng mắc zyxw", "VUONG mac zyxw", "zyxw 6 thang so tai chinh")) {
            assertThat(answers("stc.chuyenvien", query)).as(query).containsExactly(response.id());
            assertThat(answers("snv.chuyenvien", query)).as(query).containsExactly(response.id());
            assertThat(answers("ubnd.chutich", query)).as(query).containsExactly(response.id());
            assertThat(answers("giamsat", query)).as(query).containsExactly(response.id());
            assertThat(answers("dai.giamdoc", query)).as(query).isEmpty();
        }
        assertThat(answers("stc.giamdoc", number)).contains(response.id());
        assertThat(answers("stc.giamdoc", "zyxw khongco")).isEmpty();
        assertThat(found("stc.vanthu", number).numbers())
                .anySatisfy(line -> assertThat(line.number()).isEqualTo(number));
        assertThat(found("stc.chuyenvien", number).numbers()).isEmpty();
        // The round passes to another body, which finds what was sent before.
        world.jdbc
                .sql("update round set focal_unit = 'dai-ptth' where id = ?")
                .param(round.id())
                .update();
        events.publishEvent(new RoundPassedOn(round.id(), "dai-ptth"));
        assertThat(answers("dai.giamdoc", "zyxw")).containsExactly(response.id());
        assertThat(answers("snv.chuyenvien", "zyxw")).isEmpty();
        assertThat(found("dai.vanthu", number).numbers()).isEmpty();
    }

    @Test
    void aPlanIsFoundByItsMakersAndItsRecipientsOnly() {
        Plan plan = world.issue(Asked.report(LAST), "so-tai-chinh");
        world.jdbc
                .sql("update plan set title = 'phòng, chống thiên tai qwvu' where id = ?")
                .param(plan.id())
                .update();
        world.jdbc.sql("""
                insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name, obligation,
                    channel) values (?, 1, 'Các sở', 'TO_DO', 'so-tai-chinh', 'Sở Tài chính', 'ORDER', 'ELECTRONIC')""").param(plan.id()).update();
        events.publishEvent(new PlanWritten(plan.id()));

        for (String query : List.of("phong chong thien tai qwvu", "qwvu 36/KH-UBND", "qwvu so noi vu")) {
            assertThat(plans("snv.chuyenvien", query)).as(query).containsExactly(plan.id());
            assertThat(plans("stc.chuyenvien", query)).as(query).containsExactly(plan.id());
            assertThat(plans("giamsat", query)).as(query).containsExactly(plan.id());
            assertThat(plans("dai.giamdoc", query)).as(query).isEmpty();
        }
        world.jdbc
                .sql("update plan set title = 'khác hẳn' where id = ?")
                .param(plan.id())
                .update();
        events.publishEvent(new PlanWritten(plan.id()));
        assertThat(plans("snv.chuyenvien", "qwvu")).isEmpty();
        assertThat(plans("snv.chuyenvien", "khac han")).contains(plan.id());
    }

    private Search.Found found(String login, String query) {
        return world.as(login, () -> search.all(query));
    }

    private List<Long> answers(String login, String query) {
        return found(login, query).answers().lines().stream()
                .map(ResponseFinds.Head::id)
                .toList();
    }

    private List<Object> plans(String login, String query) {
        return found(login, query).plans().lines().stream()
                .map(head -> head.get("id"))
                .toList();
    }
}
