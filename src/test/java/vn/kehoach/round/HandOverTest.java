package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanHeads;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.PlanState;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.SavedDraft;

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

    @Autowired
    private PlanHeads heads;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

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
        // Nobody may leave open what becomes of the plan that was to answer.
        assertThat(wrong(act(choices, Map.of()))).containsExactly("plans");
        long own = owedBy(subPlan).subPlanId();
        world.does(ADMIN, () -> handOver.handOver(act(choices, plans(decided(own, "END", "")))));

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
        assertThat(world.plans.find(own).orElseThrow().state()).isEqualTo(PlanState.DROPPED);
        assertThat(world.instance("KH-" + own)).as("its process has ended").isNull();
        assertThat(world.response(subPlan, heir).subPlanId()).isNull();
    }

    private Map<String, Object> decided(long plan, String how, String successor) {
        return Map.of("plan", plan, "decided", how, "successor", successor);
    }

    @SafeVarargs
    private static Map<String, Object> plans(Map<String, Object>... some) {
        return Map.of("plans", List.of(some));
    }

    /** The district is drafting the plan that it was asked for. */
    private Round drafting() {
        Round round =
                world.open(world.issue(new Asked(DutyKind.SUB_PLAN, LAST, "RECORDED", "ISSUED", false), DISTRICT));
        String key = owedBy(round).businessKey();
        world.jdbc
                .sql("update response set assignee = 'giabinh.chuyenvien' where id = ?")
                .param(owedBy(round).id())
                .update();
        world.tasks.setAssignee(world.task(key, "UserTask_PrepareSubPlan").getId(), "giabinh.chuyenvien");
        world.complete("giabinh.chuyenvien", key, "UserTask_PrepareSubPlan", "start", Map.of());
        return round;
    }

    @Test
    void aPlanInTheMakingGoesOnAtTheSuccessorWithWhatWasTyped() {
        Round round = drafting();
        Response old = owedBy(round);
        long id = old.subPlanId();
        String key = "KH-" + id;
        String heir = COMMUNES.get(0);
        Task draft = world.task(key, "UserTask_DraftPlan");
        world.does("giabinh.chuyenvien", () -> {
            ObjectNode typed = (ObjectNode)
                    world.desk.draft(world.desk.open(draft.getId())).fields().deepCopy();
            world.desk.save(draft.getId(), 0, typed.put("title", "Kế hoạch viết dở của huyện"));
        });
        abolish();
        HandOverPreview seen = world.as(ADMIN, () -> desk.preview(DISTRICT));
        assertThat(seen.plans())
                .filteredOn(plan -> plan.id() == id)
                .singleElement()
                .satisfies(plan -> assertThat(plan.response()).isEqualTo(old.id()));
        Map<Response, List<String>> toHeir = Map.of(old, List.of(heir));
        assertThat(wrong(act(toHeir, plans(decided(id, "", ""))))).contains("plans[0].decided");
        assertThat(wrong(act(toHeir, plans(decided(id, "GO_ON", ""))))).containsExactly("plans[0].successor");
        assertThat(wrong(act(toHeir, plans(decided(id, "GO_ON", COMMUNES.get(1))))))
                .as("not the one that is asked")
                .containsExactly("plans[0].successor");

        world.does(ADMIN, () -> handOver.handOver(act(toHeir, plans(decided(id, "GO_ON", heir)))));
        Plan plan = world.plans.find(id).orElseThrow();
        assertThat(plan.state()).isEqualTo(PlanState.DRAFTING);
        assertThat(plan.issuingUnit()).isEqualTo(heir);
        assertThat(plan.draftingUnit()).isEqualTo(heir);
        assertThat(plan.issuedBy()).as("nothing is printed yet").isEqualTo(heir);
        assertThat(plan.focalUnit()).isEqualTo(heir);
        assertThat(world.plans.content(id).focalUnit()).isEqualTo(heir);
        Response next = world.response(round, heir);
        assertThat(plan.parentResponse()).isEqualTo(next.businessKey());
        assertThat(next.state()).isEqualTo(ResponseState.AWAITING_SUB_PLAN);
        assertThat(next.subPlanId()).isEqualTo(id);
        assertThat(world.openTasks(next.businessKey())).isEmpty();
        assertThat(owedBy(round).subPlanId()).isNull();
        assertThat(decisions.of(key)).extracting(d -> d.outcome()).contains("hand-over");

        // The commune's chairman finds the district's words, and gives the draft up: his own task opens again.
        world.does("binhduong.chutich", () -> world.desk.claim(draft.getId()));
        assertThat(world.as(
                        "binhduong.chutich",
                        () -> world.desk
                                .draft(world.desk.open(draft.getId()))
                                .fields()
                                .path("title")
                                .asText()))
                .isEqualTo("Kế hoạch viết dở của huyện");
        world.complete("binhduong.chutich", key, "UserTask_DraftPlan", "drop", Map.of("reason", "Làm lại."));
        assertThat(world.openTasks(next.businessKey())).containsExactly("UserTask_PrepareSubPlan");
    }

    @Test
    void aPlanInForceGoesOnUnderItsOldNameOrIsRecalled() {
        for (boolean goesOn : List.of(true, false)) {
            world.clock.set(LocalDate.of(2025, 6, 16), 8);
            Round round = drafting();
            Response old = owedBy(round);
            long id = old.subPlanId();
            String key = "KH-" + id;
            world.runtime.deleteProcessInstance(world.instance(key), "the test issues it by its row");
            world.jdbc
                    .sql("update plan set plan_state = 'ISSUED', issued_number = ?, issued_on = ?, dispatched_at = ?"
                            + " where id = ?")
                    .params(40 + ++numbers, world.clock.today(), java.sql.Timestamp.from(world.clock.now()), id)
                    .update();
            transaction.executeWithoutResult(s -> events.publishEvent(new PlanIssued(id)));
            assertThat(owedBy(round).state()).isEqualTo(ResponseState.ACCEPTED);
            String commune = COMMUNES.get(1);
            world.addDuty(id, "report", Asked.report(LAST), commune);
            Plan own = world.plans.find(id).orElseThrow();
            Round below = world.open(own);
            abolish();
            String heir = COMMUNES.get(0);
            world.does(
                    ADMIN,
                    () -> handOver.handOver(
                            act(Map.of(), plans(decided(id, goesOn ? "GO_ON" : "END", goesOn ? heir : "")))));
            Plan plan = world.plans.find(id).orElseThrow();
            assertThat(owedBy(round).state()).as("it was given in time").isEqualTo(ResponseState.ACCEPTED);
            assertThat(owedBy(round).subPlanId()).isEqualTo(id);
            if (goesOn) {
                assertThat(plan.state()).isEqualTo(PlanState.ISSUED);
                assertThat(plan.issuingUnit()).isEqualTo(heir);
                assertThat(plan.issuedBy()).isEqualTo(DISTRICT);
                assertThat(world.again(below).focalUnit()).isEqualTo(heir);
                assertThat(world.again(below).issuingUnit()).isEqualTo(heir);
                Map<String, Object> head = world.as("binhduong.chutich", () -> heads.of(plan));
                assertThat(head)
                        .containsEntry("issuingUnitName", "UBND huyện Gia Bình")
                        .containsEntry("heldByName", "UBND xã Bình Dương");
            } else {
                assertThat(plan.state()).isEqualTo(PlanState.RECALLED);
                assertThat(plan.endReason()).contains(BASIS);
                assertThat(world.again(below).state()).isEqualTo(RoundState.CALLED_OFF);
            }
            goOn();
        }
    }

    @Test
    void whatWasTypedAtTheOldUnitStandsInTheSuccessorsTask() {
        Round round = world.open(world.issue(Asked.report(LAST), DISTRICT));
        Response old = owedBy(round);
        Task task = world.task(old.businessKey(), PREPARE);
        world.does(
                "giabinh.chutich",
                () -> world.desk.save(
                        task.getId(),
                        0,
                        world.json.createObjectNode().put("summary", "Huyện đã làm 7 tin, bài, còn nhập dở.")));
        abolish();
        String heir = COMMUNES.get(0);
        world.does(ADMIN, () -> handOver.handOver(act(Map.of(old, List.of(heir)), Map.of())));
        Task next = world.task(world.response(round, heir).businessKey(), PREPARE);
        assertThat(next.getId()).isNotEqualTo(task.getId());
        SavedDraft begins = world.as("binhduong.chutich", () -> world.desk.draft(world.desk.open(next.getId())));
        assertThat(begins.version()).isZero();
        assertThat(begins.fields().path("summary").asText()).isEqualTo("Huyện đã làm 7 tin, bài, còn nhập dở.");
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
