package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** The district of Gia Bình is abolished on 1 July 2025: three communes and a department go on with what it owes. */
@RoundTest
class HandOverTest {

    private static final LocalDate END = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 7, 14);
    private static final String DISTRICT = "ubnd-gia-binh";
    private static final List<String> COMMUNES =
            List.of("ubnd-gia-binh-binh-duong", "ubnd-gia-binh-cao-duc", "ubnd-gia-binh-dai-bai");
    private static final String BASIS = "Nghị quyết số 1658/NQ-UBTVQH15 ngày 16/6/2025";
    private static final String ADMIN = "quantri";
    private static final String PREPARE = "UserTask_PrepareReport";

    private int numbers;

    @Autowired
    private RoundWorld world;

    @Autowired
    private HandOver handOver;

    @Autowired
    private HandOverDesk desk;

    @Autowired
    private RoundList list;

    @Autowired
    private Decisions decisions;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2025, 6, 16), 8);
        world.freshNumbers();
        world.jdbc
                .sql("update response set state = 'CALLED_OFF' where unit_code = ? and state <> 'ACCEPTED'")
                .param(DISTRICT)
                .update();
    }

    @AfterEach
    void goOn() {
        world.jdbc
                .sql("update unit set valid_to = null where code = ?")
                .param(DISTRICT)
                .update();
        world.jdbc.sql("delete from unit_successor").update();
        world.jdbc.sql("delete from unit_parent_period").update();
        stamp();
    }

    private void abolish() {
        world.clock.set(END, 9);
        world.jdbc
                .sql("update unit set valid_to = '2025-06-30' where code = ?")
                .param(DISTRICT)
                .update();
        for (String commune : COMMUNES) {
            world.jdbc
                    .sql(
                            "insert into unit_parent_period (unit_code, parent_code, valid_from) values (?, 'ubnd-tinh', ?)")
                    .params(commune, END)
                    .update();
            world.jdbc.sql("""
                    insert into unit_successor (unit_code, successor_code, kind, on_day, basis)
                    values (?, ?, 'ABOLISHED', ?, ?)""").params(DISTRICT, commune, END, BASIS).update();
        }
        stamp();
    }

    private void stamp() {
        world.jdbc
                .sql("update organization_stamp set stamp = ?")
                .param(UUID.randomUUID().toString())
                .update();
    }

    private JsonNode act(Map<Response, List<String>> choices, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("unit", DISTRICT, "on", END.toString(), "basis", BASIS));
        List<Map<String, Object>> all = new ArrayList<>();
        choices.forEach((response, successors) -> all.add(Map.of("response", response.id(), "successors", successors)));
        fields.put("choices", all);
        fields.putAll(more);
        return world.json.valueToTree(fields);
    }

    private Response owedBy(Round round) {
        return world.response(round, DISTRICT);
    }

    private List<String> letters(String businessKey) {
        return world.jdbc
                .sql("select letter from notice where subject_key = ? and letter is not null")
                .param(businessKey)
                .query(String.class)
                .list();
    }

    @Test
    void aRunningReportGoesToThreeCommunesAndADepartmentThatWasAskedAlready() throws Exception {
        Round round = world.open(world.issue(Asked.report(LAST), DISTRICT, "so-tu-phap", "ubnd-tu-son"));
        Response old = owedBy(round);
        world.complete(
                "giabinh.chutich", old.businessKey(), PREPARE, "submit", Map.of("summary", "Đã làm 5 tin, bài."));
        abolish();

        HandOverPreview seen = world.as(ADMIN, () -> desk.preview(DISTRICT));
        assertThat(seen.unitName()).isEqualTo("UBND huyện Gia Bình");
        assertThat(seen.endsOn()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(seen.successors()).extracting(HandOverPreview.Named::code).containsExactlyElementsOf(COMMUNES);
        HandOverPreview.Owed owed = seen.owed().get(0);
        assertThat(owed.tasks())
                .extracting(HandOverPreview.OpenTask::name)
                .singleElement()
                .satisfies(name -> assertThat(name).startsWith("Duyệt, ký báo cáo"));
        assertThat(owed.told())
                .as("the district's head and the people of each commune")
                .hasSizeGreaterThan(3);

        List<String> to = new ArrayList<>(COMMUNES);
        to.add("so-tu-phap");
        world.does(ADMIN, () -> handOver.handOver(act(Map.of(old, to), Map.of())));

        assertThat(owedBy(round).state()).isEqualTo(ResponseState.CALLED_OFF);
        assertThat(owedBy(round).endReason()).contains("UBND xã Cao Đức", BASIS);
        assertThat(owedBy(round).unitName()).as("the name it had").isEqualTo(old.unitName());
        assertThat(world.instance(old.businessKey())).isNull();
        for (String commune : COMMUNES) {
            Response response = world.response(round, commune);
            assertThat(response.state()).isEqualTo(ResponseState.ASKED);
            assertThat(response.ordered()).isTrue();
            assertThat(response.lastDay()).isEqualTo(LAST);
            Task task = world.task(response.businessKey(), PREPARE);
            assertThat(world.tasks.getIdentityLinksForTask(task.getId()))
                    .extracting(l -> l.getGroupId())
                    .contains(commune + ".head");
            assertThat(letters(response.businessKey())).contains("JOINED");
            assertThat(world.given.latest(response.id()))
                    .as("each writes its own")
                    .isEmpty();
        }
        assertThat(letters(old.businessKey())).contains("CALLED_OFF");
        assertThat(world.jdbc
                        .sql("select payload from notice where subject_key = ? and letter = 'JOINED'")
                        .param(world.response(round, COMMUNES.get(0)).businessKey())
                        .query(String.class)
                        .list())
                .allSatisfy(words -> assertThat(words).contains("UBND huyện Gia Bình", "1658/NQ-UBTVQH15"));
        Response justice = world.response(round, "so-tu-phap");
        assertThat(decisions.of(justice.businessKey()))
                .extracting(d -> d.outcome())
                .contains("hand-over");
        assertThat(world.has(round.businessKey(), "Timer_NextRung")).isTrue();

        List<RoundList.Line> lines = world.as("snv.chuyenvien", () -> list.all(round.id()));
        assertThat(lines)
                .filteredOn(l -> l.unit().equals(DISTRICT))
                .extracting(RoundList.Line::stateName)
                .containsExactly("Đã bàn giao");
        assertThat(line(lines, DISTRICT)).startsWith("Đã bàn giao cho ").contains("UBND xã Bình Dương", "01/7/2025");
        assertThat(line(lines, COMMUNES.get(1))).startsWith("Nhận bàn giao từ UBND huyện Gia Bình");
        assertThat(line(lines, "so-tu-phap")).startsWith("Nhận bàn giao từ UBND huyện Gia Bình");
        assertThat(line(lines, "ubnd-tu-son")).isNull();
    }

    private static String line(List<RoundList.Line> lines, String unit) {
        return lines.stream()
                .filter(l -> l.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .handedOver();
    }

    @Test
    void whateverStateItIsInItGoesOnAndWhatWasSentStays() {
        Round waiting = world.open(world.issue(Asked.report(LAST), DISTRICT));
        Round assigned = world.open(world.issue(Asked.report(LAST), DISTRICT));
        world.jdbc
                .sql("update response set assignee = 'giabinh.chuyenvien' where id = ?")
                .param(owedBy(assigned).id())
                .update();
        Round prepared = world.open(world.issue(Asked.report(LAST), DISTRICT));
        prepare(prepared);
        Round submitted = world.open(world.issue(Asked.report(LAST), DISTRICT));
        send(submitted);
        Round more = world.open(world.issue(Asked.report(LAST), DISTRICT));
        send(more);
        world.complete(
                "snv.chuyenvien",
                owedBy(more).businessKey(),
                "UserTask_CheckResponse",
                "return",
                Map.of("reason", "Thiếu số liệu của hai xã.", "moreLastDay", "2025-07-20"));
        Round subPlan =
                world.open(world.issue(new Asked(DutyKind.SUB_PLAN, LAST, "RECORDED", "ISSUED", false), DISTRICT));
        world.jdbc
                .sql("update response set assignee = 'giabinh.chuyenvien' where id = ?")
                .param(owedBy(subPlan).id())
                .update();
        world.tasks.setAssignee(
                world.task(owedBy(subPlan).businessKey(), "UserTask_PrepareSubPlan")
                        .getId(),
                "giabinh.chuyenvien");
        world.complete(
                "giabinh.chuyenvien", owedBy(subPlan).businessKey(), "UserTask_PrepareSubPlan", "start", Map.of());
        assertThat(List.of(waiting, assigned, prepared, submitted, more, subPlan))
                .extracting(r -> owedBy(r).state())
                .containsExactly(
                        ResponseState.ASKED,
                        ResponseState.ASKED,
                        ResponseState.AT_HEAD,
                        ResponseState.SUBMITTED,
                        ResponseState.MORE_ASKED,
                        ResponseState.AWAITING_SUB_PLAN);
        abolish();
        HandOverPreview seen = world.as(ADMIN, () -> desk.preview(DISTRICT));
        assertThat(seen.owed()).hasSize(5);
        assertThat(seen.sent()).extracting(HandOverPreview.Sent::round).containsExactly(submitted.id());
        assertThat(seen.plans())
                .extracting(HandOverPreview.OwnPlan::id)
                .contains(owedBy(subPlan).subPlanId());

        String heir = COMMUNES.get(0);
        Map<Response, List<String>> choices = new HashMap<>();
        List.of(waiting, assigned, prepared, more, subPlan).forEach(r -> choices.put(owedBy(r), List.of(heir)));
        world.does(ADMIN, () -> handOver.handOver(act(choices, Map.of())));

        assertThat(List.of(waiting, assigned, prepared, more, subPlan)).allSatisfy(round -> {
            assertThat(owedBy(round).state()).isEqualTo(ResponseState.CALLED_OFF);
            assertThat(world.instance(owedBy(round).businessKey())).isNull();
            assertThat(world.response(round, heir).state()).isEqualTo(ResponseState.ASKED);
            assertThat(world.openTasks(world.response(round, heir).businessKey()))
                    .hasSize(1);
        });
        assertThat(owedBy(submitted).state()).as("it was given in time").isEqualTo(ResponseState.SUBMITTED);
        assertThat(world.responses.ofUnit(submitted.id(), heir)).isEmpty();
        assertThat(world.response(assigned, heir).assignee())
                .as("nobody of the district")
                .isNull();
        assertThat(world.answers(world.response(prepared, heir)).summary()).isEqualTo("Đã làm.");
        assertThat(world.response(more, heir).lastDay()).isEqualTo(LocalDate.of(2025, 7, 20));
        assertThat(decisions.of(world.response(more, heir).businessKey()))
                .extracting(d -> d.reason())
                .anySatisfy(reason -> assertThat(reason).contains("Thiếu số liệu của hai xã."));
        // The old draft can still be given up, and that disturbs nobody.
        assertThat(owedBy(subPlan).subPlanId()).isNotNull();
    }

    private void prepare(Round round) {
        world.complete("giabinh.chutich", owedBy(round).businessKey(), PREPARE, "submit", Map.of("summary", "Đã làm."));
    }

    private void send(Round round) {
        String key = owedBy(round).businessKey();
        prepare(round);
        world.complete("giabinh.chutich", key, "UserTask_ApproveResponse", "approve", Map.of());
        world.upload("giabinh.vanthu", key, "UserTask_SendResponse");
        world.complete(
                "giabinh.vanthu",
                key,
                "UserTask_SendResponse",
                "send",
                Map.of(
                        "number",
                        String.valueOf(++numbers),
                        "registrationDate",
                        world.clock.today().toString()));
    }

    @Test
    void theRoundsThatItFollowedUpGoOnElsewhere() {
        Round round = world.open(world.issue(Asked.report(LAST), COMMUNES.get(0)));
        world.jdbc
                .sql("update round set focal_unit = ?, issuing_unit = ? where id = ?")
                .params(DISTRICT, DISTRICT, round.id())
                .update();
        Response response = world.response(round, COMMUNES.get(0));
        world.complete("binhduong.chutich", response.businessKey(), PREPARE, "submit", Map.of("summary", "Xong."));
        world.complete("binhduong.chutich", response.businessKey(), "UserTask_ApproveResponse", "approve", Map.of());
        world.upload("binhduong.chutich", response.businessKey(), "UserTask_SendResponse");
        world.complete(
                "binhduong.chutich",
                response.businessKey(),
                "UserTask_SendResponse",
                "send",
                Map.of(
                        "number",
                        String.valueOf(++numbers),
                        "registrationDate",
                        world.clock.today().toString()));
        abolish();

        world.does(ADMIN, () -> handOver.handOver(act(Map.of(), Map.of("followUp", "so-noi-vu"))));

        assertThat(world.again(round).focalUnit()).isEqualTo("so-noi-vu");
        world.complete("snv.chuyenvien", response.businessKey(), "UserTask_CheckResponse", "accept", Map.of());
        assertThat(world.response(round, COMMUNES.get(0)).state()).isEqualTo(ResponseState.ACCEPTED);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsHandedOver() {
        Round round = world.open(world.issue(Asked.report(LAST), DISTRICT));
        Response old = owedBy(round);
        abolish();

        assertThatThrownBy(() -> world.does(ADMIN, () -> handOver.handOver(act(Map.of(old, List.of()), Map.of()))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems().get(0).field()).isEqualTo("choices[0].successors"));
        assertThat(wrong(act(Map.of(old, List.of(DISTRICT)), Map.of()))).containsExactly("choices[0].successors");
        assertThat(wrong(act(Map.of(old, List.of("khong-co")), Map.of()))).containsExactly("choices[0].successors");
        assertThat(wrong(act(Map.of(old, COMMUNES), Map.of("basis", " ", "on", "2025-07-02"))))
                .containsExactly("on", "basis");
        assertThat(wrong(act(Map.of(old, COMMUNES), Map.of("on", "31/02/2025"))))
                .containsExactly("on");
        assertThat(wrong(act(Map.of(), Map.of()))).containsExactly("unit");
        world.clock.set(LAST.plusDays(3), 8);
        assertThat(wrong(act(Map.of(old, COMMUNES), Map.of()))).containsExactly("choices[0].until");
        assertThat(owedBy(round).state()).isEqualTo(ResponseState.ASKED);
        assertThat(world.responses.ofRound(round.id())).hasSize(1);
    }

    private List<String> wrong(JsonNode fields) {
        try {
            world.does(ADMIN, () -> handOver.handOver(fields));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(p -> p.field()).toList();
        }
    }

    @Test
    void theFocalBodyHandsOverWithinItsOwnRoundsAndOthersFindNothing() {
        Round round = world.open(world.issue(Asked.report(LAST), DISTRICT));
        Response old = owedBy(round);
        abolish();

        assertThat(world.as("snv.chuyenvien", () -> desk.units()))
                .extracting(u -> u.get("code"))
                .contains(DISTRICT);
        assertThatThrownBy(() -> world.as("stc.giamdoc", () -> desk.preview(DISTRICT)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        world.does("stc.giamdoc", () -> handOver.handOver(act(Map.of(old, COMMUNES), Map.of()))))
                .isInstanceOf(Refusal.class);
        world.does("snv.chuyenvien", () -> handOver.handOver(act(Map.of(old, COMMUNES), Map.of())));
        assertThat(owedBy(round).state()).isEqualTo(ResponseState.CALLED_OFF);
        assertThatThrownBy(() -> world.does(ADMIN, () -> handOver.handOver(act(Map.of(old, COMMUNES), Map.of()))))
                .as("once is enough")
                .isInstanceOf(Refusal.class);
    }
}
