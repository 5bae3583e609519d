package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** What changes while a round runs: more time for several, units that join, another last day; each shown first. */
@RoundTest
class RoundChangesTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 20);
    private static final String FOCAL = "snv.chuyenvien";
    private static final String PREPARE = "UserTask_PrepareReport";

    @Autowired
    private RoundWorld world;

    @Autowired
    private RoundExtensions extensions;

    @Autowired
    private RoundMembers members;

    @Autowired
    private RoundDue due;

    @Autowired
    private RoundSteering steering;

    @Autowired
    private DutyAddition duties;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private JsonNode fields(Map<String, Object> fields) {
        return world.json.valueToTree(fields);
    }

    private JsonNode extension(Map<String, Object> scope) {
        Map<String, Object> all = new java.util.HashMap<>(scope);
        all.put("until", LATER.toString());
        all.put("reason", "Chờ số liệu quý II.");
        return fields(all);
    }

    private void enter(Round round, String unit, ProxyEntry proxy) {
        world.does(
                FOCAL,
                () -> proxy.enter(
                        round.id(),
                        unit,
                        fields(Map.of(
                                "number", "12/BC",
                                "date", "2023-05-12",
                                "receivedOn", "2023-05-15",
                                "signer", "Giám đốc",
                                "paper", "Bản giấy",
                                "nil", true))));
    }

    @Test
    void allThatAreOpenGetMoreTimeAsThePreviewSaidAndWhoHasSentIsNamed(@Autowired ProxyEntry proxy) {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth", "?bao-bac-ninh"));
        enter(round, "dai-ptth", proxy);
        JsonNode all =
                extension(Map.of("scope", "UNITS", "units", List.of("so-tai-chinh", "dai-ptth", "bao-bac-ninh")));

        ChangePreview preview = world.as(FOCAL, () -> extensions.preview(round.id(), all));
        assertThat(preview.units())
                .extracting(ChangePreview.Touched::unit)
                .containsExactlyInAnyOrder("so-tai-chinh", "bao-bac-ninh");
        assertThat(preview.left()).extracting(ChangePreview.Left::unit).containsExactly("dai-ptth");
        ChangePreview.Touched finance = touched(preview, "so-tai-chinh");
        assertThat(finance.from()).isEqualTo(LAST);
        assertThat(finance.to()).isEqualTo(LATER);
        assertThat(finance.tasks()).hasSize(1);
        assertThat(finance.tasks().get(0).to()).isEqualTo(DueDates.end(LATER));
        assertThat(finance.takenBack()).extracting(LadderPreview.Step::rung).contains("reminder", "overdue");
        assertThat(finance.coming()).hasSameSizeAs(finance.takenBack());
        assertThat(finance.told()).isNotEmpty();
        // To a body that is only invited nothing goes by itself.
        assertThat(touched(preview, "bao-bac-ninh").told()).isEmpty();
        assertThat(preview.mails()).isEqualTo(finance.told().size());
        assertThat(world.response(round, "so-tai-chinh").lastDay()).isEqualTo(LAST);

        int before = letters();
        world.does(FOCAL, () -> extensions.extend(round.id(), all));
        assertThat(world.response(round, "so-tai-chinh").lastDay()).isEqualTo(LATER);
        assertThat(world.response(round, "dai-ptth").lastDay()).isEqualTo(LAST);
        assertThat(world.task(world.response(round, "so-tai-chinh").businessKey(), PREPARE)
                        .getDueDate()
                        .toInstant())
                .isEqualTo(DueDates.end(LATER));
        assertThat(letters() - before).isEqualTo(preview.mails());
    }

    private int letters() {
        return world.jdbc
                .sql("select count(*) from notice where letter is not null")
                .query(Integer.class)
                .single();
    }

    private static ChangePreview.Touched touched(ChangePreview preview, String unit) {
        return preview.units().stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGroupAndAllOpenAreChosenByTheServer() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "ubnd-tu-son"));
        JsonNode group = extension(Map.of("scope", "GROUP", "group", "huyen-thanh-pho"));
        assertThat(world.as(FOCAL, () -> extensions.preview(round.id(), group)).units())
                .extracting(ChangePreview.Touched::unit)
                .containsExactly("ubnd-tu-son");
        world.does(FOCAL, () -> extensions.extend(round.id(), extension(Map.of("scope", "OPEN"))));
        assertThat(world.responses.ofRound(round.id()))
                .extracting(Response::lastDay)
                .containsOnly(LATER);
    }

    @Test
    void wrongInputIsNamedFieldByField() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        assertThat(problems(Map.of("scope", "UNITS")))
                .isEqualTo(
                        List.of("until round.dateInvalid", "units round.unitsMissing", "reason round.reasonMissing"));
        assertThat(problems(Map.of("scope", "GROUP", "group", "khong-co", "until", "2023-02-30", "reason", "x")))
                .isEqualTo(List.of("until round.dateInvalid", "group round.groupUnknown"));
        assertThat(problems(Map.of("units", List.of("ubnd-tu-son"), "until", LATER.toString(), "reason", "x")))
                .isEqualTo(List.of("units round.unitNotInRound"));
    }

    private List<String> problems(Map<String, Object> typed) {
        Round round = world.rounds.all().get(0);
        try {
            world.does(FOCAL, () -> extensions.extend(round.id(), fields(typed)));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream()
                    .map(p -> p.field() + " " + p.code())
                    .toList();
        }
    }

    @Test
    void aUnitThatJoinsIsAskedAtOnceAndBecomesARecipientWithANote() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        JsonNode joins = fields(Map.of("unit", "dai-ptth", "reason", "Được giao thêm nhiệm vụ."));
        ChangePreview preview = world.as(FOCAL, () -> members.previewJoin(round.id(), joins));
        assertThat(preview.units()).extracting(ChangePreview.Touched::unit).containsExactly("dai-ptth");
        assertThat(preview.mails()).isPositive();

        world.does(FOCAL, () -> members.join(round.id(), joins));
        Response joined = world.response(round, "dai-ptth");
        assertThat(joined.state()).isEqualTo(ResponseState.ASKED);
        assertThat(joined.lastDay()).isEqualTo(LAST);
        assertThat(world.openTasks(joined.businessKey())).containsExactly(PREPARE);
        assertThat(world.jdbc
                        .sql("select added_note from plan_recipient where plan_id = ? and unit_code = 'dai-ptth'")
                        .param(round.planId())
                        .query(String.class)
                        .single())
                .isEqualTo("Được giao thêm nhiệm vụ.");
        assertThatThrownBy(() -> world.does(FOCAL, () -> members.join(round.id(), joins)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::code)
                                .containsExactly("round.unitAskedAlready"));
        assertThat(world.as(FOCAL, () -> members.previewJoin(round.id(), fields(Map.of("unit", "so-noi-vu"))))
                        .units())
                .hasSize(1);
    }

    @Test
    void aUnitThatWasDroppedCanBeAskedAgain() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth"));
        ChangePreview preview = world.as(FOCAL, () -> members.previewCallOff(round.id(), "dai-ptth"));
        assertThat(touched(preview, "dai-ptth").to()).isNull();
        assertThat(touched(preview, "dai-ptth").takenBack()).isNotEmpty();
        world.does(FOCAL, () -> steering.callOff(round.id(), "dai-ptth", fields(Map.of("reason", "Nhầm."))));
        world.does(FOCAL, () -> members.join(round.id(), fields(Map.of("unit", "dai-ptth", "reason", "Giao lại."))));
        Response again = world.response(round, "dai-ptth");
        assertThat(again.state()).isEqualTo(ResponseState.ASKED);
        assertThat(world.openTasks(again.businessKey())).containsExactly(PREPARE);
    }

    @Test
    void anAmendingDocumentMovesTheRoundButNobodysLaterDay() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth"));
        LocalDate own = LATER.plusDays(10);
        world.does(
                FOCAL,
                () -> extensions.extendOne(
                        round.id(), "dai-ptth", fields(Map.of("until", own.toString(), "reason", "Riêng."))));
        // The last day is over and the closing waits: the new day takes it back.
        world.clock.set(LAST.plusDays(1), 1);
        world.run(round.businessKey(), "Timer_LastDayPassed");
        assertThat(world.openTasks(round.businessKey())).containsExactly("UserTask_CloseRound");

        JsonNode change = fields(Map.of(
                "until", LATER.toString(),
                "dueText", "trước ngày 21/6/2023",
                "document", "Công văn số 99/UBND-NC ngày 15/6/2023",
                "reason", "Điều chỉnh."));
        ChangePreview preview = world.as(FOCAL, () -> due.preview(round.id(), change));
        assertThat(preview.units()).extracting(ChangePreview.Touched::unit).containsExactly("so-tai-chinh");
        assertThat(preview.left()).extracting(ChangePreview.Left::unit).containsExactly("dai-ptth");

        world.does(FOCAL, () -> due.change(round.id(), change));
        assertThat(world.again(round).lastDay()).isEqualTo(LATER);
        assertThat(world.again(round).dueText()).isEqualTo("trước ngày 21/6/2023");
        assertThat(world.response(round, "so-tai-chinh").lastDay()).isEqualTo(LATER);
        assertThat(world.response(round, "dai-ptth").lastDay()).isEqualTo(own);
        assertThat(world.openTasks(round.businessKey())).isEmpty();
        assertThat(world.job(round.businessKey(), "Timer_LastDayPassed")
                        .getDuedate()
                        .toInstant())
                .isEqualTo(DueDates.after(LATER));
        assertThatThrownBy(() ->
                        world.does(FOCAL, () -> due.change(round.id(), fields(Map.of("until", LATER.toString())))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::code)
                                .containsExactly("round.dueSame", "round.documentMissing", "round.reasonMissing"));
    }

    @Test
    void aRoundThatIsNotOpenYetOpensLaterToo() {
        var plan = world.issue(Asked.report(LAST), "so-tai-chinh");
        world.jdbc
                .sql("update plan_duty set opens_on = ? where plan_id = ?")
                .params(LAST.minusDays(20), plan.id())
                .update();
        world.inForce(plan);
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
        Round round = world.rounds.ofPlan(plan.id()).get(0);
        world.does(
                FOCAL,
                () -> due.change(
                        round.id(),
                        fields(Map.of(
                                "until", LAST.plusDays(7).toString(),
                                "document", "Công văn số 99/UBND-NC ngày 15/5/2023",
                                "reason", "Điều chỉnh."))));
        assertThat(world.job(round.businessKey(), "Timer_OpensOn").getDuedate().toInstant())
                .isEqualTo(DueDates.opening(LAST.minusDays(13)));
    }

    @Test
    void aDutyIsAddedByADocumentAndItsRoundOpens() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        Map<String, Object> typed = new java.util.HashMap<>(Map.of(
                "kind", "REPORT",
                "title", "Báo cáo bổ sung tháng 5",
                "dueText", "chậm nhất ngày 30/5/2023",
                "dueDate", "2023-05-30",
                "respondents", List.of("unit:so-tai-chinh", "unit:dai-ptth"),
                "acceptance", "RECORDED"));
        assertThat(world.as(FOCAL, () -> duties.preview(round.planId(), fields(typed)))
                        .units())
                .hasSize(2);
        assertThatThrownBy(() -> world.does(FOCAL, () -> duties.add(round.planId(), fields(typed))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::field)
                                .containsExactly("document", "reason"));
        typed.put("document", "Công văn số 12/UBND-NC ngày 15/5/2023");
        typed.put("reason", "Cần số liệu sớm.");
        world.does(FOCAL, () -> duties.add(round.planId(), fields(typed)));

        Round added = world.rounds.ofPlan(round.planId()).stream()
                .filter(r -> r.id() != round.id())
                .findFirst()
                .orElseThrow();
        assertThat(added.title()).isEqualTo("Báo cáo bổ sung tháng 5");
        assertThat(added.lastDay()).isEqualTo(LocalDate.of(2023, 5, 30));
        world.run(added.businessKey(), "Timer_OpensOn");
        world.run(added.businessKey(), "ServiceTask_AskUnits");
        assertThat(world.responses.ofRound(added.id()))
                .extracting(Response::state)
                .containsOnly(ResponseState.ASKED);
        assertThatThrownBy(() -> world.does(FOCAL, () -> duties.add(round.planId(), fields(typed))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::code)
                                .containsExactly("plan.dutyTitleTaken"));
        assertThatThrownBy(() -> world.does("stc.giamdoc", () -> duties.add(round.planId(), fields(typed))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private Map<String, Object> late(String kind, String title, String... respondents) {
        return new java.util.HashMap<>(Map.of(
                "kind",
                kind,
                "title",
                title,
                "dueDate",
                "2023-06-30",
                "respondents",
                List.of(respondents),
                "document",
                "Công văn số 12/UBND-NC ngày 15/5/2023",
                "reason",
                "Cần số liệu."));
    }

    private Round named(Round other, String title) {
        return world.rounds.ofPlan(other.planId()).stream()
                .filter(r -> r.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddedDutyShowsDatesLadderAndMailsOrdersApartFromRequests() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        Map<String, Object> typed = late("REPORT", "Báo cáo chuyên đề", "unit:so-tai-chinh", "unit:bao-bac-ninh");
        typed.put("consolidate", true);
        typed.put("consolidationDue", "2023-07-10");
        DutyPreview seen = world.as(FOCAL, () -> duties.preview(round.planId(), fields(typed)));
        assertThat(seen.opensOn()).isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(seen.lastDay()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(seen.consolidatedBy()).isEqualTo(LocalDate.of(2023, 7, 10));
        ChangePreview.Touched ordered = touched(seen, "so-tai-chinh");
        assertThat(ordered.ordered()).isTrue();
        assertThat(ordered.coming())
                .extracting(step -> step.at()
                        .atZone(vn.kehoach.time.BusinessClock.ZONE)
                        .toLocalDate()
                        .toString())
                .startsWith("2023-06-23", "2023-06-29", "2023-07-03");
        ChangePreview.Touched invited = touched(seen, "bao-bac-ninh");
        assertThat(invited.ordered()).isFalse();
        assertThat(invited.coming()).isEmpty();
        assertThat(invited.told()).isEmpty();
        assertThat(seen.mails()).isEqualTo(ordered.told().size()).isPositive();
        assertThat(seen.newcomers()).hasSize(2);
        assertThat(world.rounds.ofPlan(round.planId())).hasSize(1);

        world.does(FOCAL, () -> duties.add(round.planId(), fields(typed)));
        Round added = named(round, "Báo cáo chuyên đề");
        assertThat(added.consolidate()).isTrue();
        assertThat(added.consolidationLastDay()).isEqualTo(LocalDate.of(2023, 7, 10));
        assertThat(world.jdbc
                        .sql("select person from notice where letter = 'DUTY_ADDED' and subject_key = ?")
                        .param(world.response(added, "so-tai-chinh").businessKey())
                        .query(String.class)
                        .list())
                .hasSameSizeAs(ordered.told());
        assertThat(world.jdbc
                        .sql("select unit_code from plan_recipient where plan_id = ?")
                        .param(round.planId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("so-tai-chinh", "bao-bac-ninh");
    }

    private static ChangePreview.Touched touched(DutyPreview preview, String unit) {
        return preview.units().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfDutyOfADraftMayBeAddedWithAllItsDays() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        for (String kind : List.of("ACKNOWLEDGE", "SUB_PLAN", "OPINION")) {
            world.does(FOCAL, () -> duties.add(round.planId(), fields(late(kind, "Thêm " + kind, "unit:so-tu-phap"))));
            assertThat(named(round, "Thêm " + kind).kind()).isEqualTo(vn.kehoach.plan.DutyKind.valueOf(kind));
        }
        assertThat(named(round, "Thêm SUB_PLAN").judges()).isEqualTo("ISSUED");

        Map<String, Object> event = late("REPORT", "Sau hội nghị", "unit:so-tai-chinh", "unit:so-tu-phap");
        event.remove("dueDate");
        event.put("event", Map.of("name", "hội nghị", "date", "", "offset", 5, "unit", "WORKING_DAYS"));
        event.put("dueText", "sau hội nghị 05 ngày làm việc");
        assertThatThrownBy(() -> world.does(FOCAL, () -> duties.preview(round.planId(), fields(event))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::field)
                                .contains("event.date"));
        event.put("event", Map.of("name", "hội nghị", "date", "2023-06-01", "offset", 5, "unit", "WORKING_DAYS"));
        event.put("hour", "17:00");
        event.put("closesAfter", "2023-06-20");
        event.put("levels", List.of(Map.of("to", "unit:so-tu-phap", "bound", "INCLUSIVE", "date", "2023-06-05")));
        world.does(FOCAL, () -> duties.add(round.planId(), fields(event)));
        Round added = named(round, "Sau hội nghị");
        assertThat(added.lastDay()).isEqualTo(LocalDate.of(2023, 6, 8));
        assertThat(added.dueHour()).isEqualTo("17:00");
        assertThat(added.closesAfter()).isEqualTo(LocalDate.of(2023, 6, 20));
        assertThat(world.response(added, "so-tu-phap").lastDay()).isEqualTo(LocalDate.of(2023, 6, 5));
        assertThat(world.response(added, "so-tai-chinh").lastDay()).isEqualTo(LocalDate.of(2023, 6, 8));

        Map<String, Object> wrong = late("REPORT", "Sai ngày", "unit:so-tai-chinh");
        wrong.put("dueDate", "2023-02-30");
        wrong.put("consolidate", true);
        wrong.put("judges", "SOMEHOW");
        assertThatThrownBy(() -> world.does(FOCAL, () -> duties.preview(round.planId(), fields(wrong))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::field)
                                .contains("dueDate", "judges"));
    }

    @Test
    void aPlanWhoseRoundsHaveAllEndedGoesOnWithWhatIsAdded() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        vn.kehoach.plan.Plan plan = world.plans.find(round.planId()).orElseThrow();
        world.does(
                FOCAL,
                () -> steering.callOff(round.id(), "so-tai-chinh", fields(Map.of("reason", "Không còn cần nữa."))));
        assertThat(world.openTasks(plan.businessKey())).containsExactly("UserTask_ClosePlan");
        assertThat(world.as(FOCAL, () -> duties.choices(plan.id()))).containsEntry("mayAdd", true);

        world.does(FOCAL, () -> duties.add(plan.id(), fields(late("REPORT", "Báo cáo thêm", "unit:so-tu-phap"))));
        assertThat(world.openTasks(plan.businessKey()))
                .as("nobody closes it now")
                .isEmpty();
        Round added = named(round, "Báo cáo thêm");
        world.run(added.businessKey(), "Timer_OpensOn");
        world.run(added.businessKey(), "ServiceTask_AskUnits");
        assertThat(world.openTasks(world.response(added, "so-tu-phap").businessKey()))
                .containsExactly(PREPARE);
        world.does(
                FOCAL,
                () -> steering.callOff(added.id(), "so-tu-phap", fields(Map.of("reason", "Không còn cần nữa."))));
        assertThat(world.openTasks(plan.businessKey())).containsExactly("UserTask_ClosePlan");
    }
}
