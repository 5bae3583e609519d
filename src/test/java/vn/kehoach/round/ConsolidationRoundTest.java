package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.kehoach.consolidation.ConsolidatedReport;
import vn.kehoach.consolidation.Material;
import vn.kehoach.consolidation.ReportDesk;
import vn.kehoach.consolidation.Reports;
import vn.kehoach.paper.PaperDesk;
import vn.kehoach.paper.PaperText;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** The answers made one report, its way up, and the decisions not to chase and not to report. */
@RoundTest
class ConsolidationRoundTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String CONSOLIDATE = "UserTask_Consolidate";
    private static final String SIGN = "UserTask_SignConsolidated";

    @Autowired
    private RoundWorld world;

    @Autowired
    private Reports reports;

    @Autowired
    private ProxyEntry proxy;

    @Autowired
    private PaperDesk papers;

    @Autowired
    private ReportDesk pages;

    private Round round;
    private Map<String, Object> figures = Map.of();

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private void entersPaperOf(String unit, String number) {
        world.does("snv.chuyenvien", () -> {
            var file = proxy.upload(round.id(), unit, "bao-cao.pdf", new ByteArrayResource(RoundWorld.PDF));
            Map<String, Object> paper = new HashMap<>();
            paper.put("number", number);
            paper.put("date", world.clock.today().toString());
            paper.put("receivedOn", world.clock.today().toString());
            paper.put("signer", "Giám đốc");
            paper.put("paper", "Bản giấy nhận qua bưu điện");
            paper.put("summary", "Đã đăng 12 tin, bài.");
            paper.put("difficulties", "Thiếu kinh phí.");
            paper.put("files", List.of(file.id()));
            paper.putAll(figures);
            proxy.enter(round.id(), unit, world.json.valueToTree(paper));
        });
    }

    private void watch(LocalDate day) {
        world.clock.set(day, 8);
        world.run(round.businessKey(), "Timer_NextRung");
        world.run(round.businessKey(), "ServiceTask_Watch");
    }

    private String officer(String definition) {
        var task = world.task(round.businessKey(), definition);
        String assignee = task.getAssignee() == null ? "snv.chuyenvien" : task.getAssignee();
        world.tasks.setAssignee(task.getId(), assignee);
        return assignee;
    }

    private Map<String, Object> report(String ownPart) {
        return Map.of(
                "title", "Tổng hợp 6 tháng",
                "situation", "Đề nghị nhắc các đơn vị chưa gửi.",
                "results", "- Sở Tài chính: 12 tin, bài.",
                "ownPart", ownPart);
    }

    @Test
    void theReportIsWrittenReturnedSignedNumberedAndRegistered() {
        round = world.open(
                world.issue(new Asked(DutyKind.REPORT, LAST, "CHECKED", "SIGNED", true), "so-tai-chinh", "dai-ptth"));
        entersPaperOf("so-tai-chinh", "45/BC-STC");
        String response = world.response(round, "so-tai-chinh").businessKey();
        world.complete("snv.chuyenvien", response, "UserTask_CheckResponse", "accept", Map.of());
        world.clock.set(LAST.plusDays(5), 9);
        world.run(round.businessKey(), "Timer_LastDayPassed");
        world.complete(
                officer("UserTask_CloseRound"),
                round.businessKey(),
                "UserTask_CloseRound",
                "close",
                Map.of("note", ""));
        String key = round.businessKey();
        String officer = officer(CONSOLIDATE);
        assertThatThrownBy(() -> world.complete(officer, key, CONSOLIDATE, "submit", report("")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.field()).isEqualTo("ownPart")));

        world.complete(officer, key, CONSOLIDATE, "submit", report("Đã tổ chức 1 lớp tập huấn."));
        world.complete("snv.giamdoc", key, SIGN, "return", Map.of("reason", "Nêu tên đơn vị chưa gửi."));
        world.complete(officer(CONSOLIDATE), key, CONSOLIDATE, "submit", report("Đã tổ chức 2 lớp tập huấn."));
        world.complete("snv.giamdoc", key, SIGN, "sign", Map.of());
        world.complete(
                "snv.vanthu",
                key,
                "UserTask_NumberConsolidated",
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "9"));
        world.complete("ubnd.vanthu", key, "UserTask_RegisterConsolidated", "register", Map.of());

        ConsolidatedReport report = reports.ofRound(round.id()).orElseThrow();
        assertThat(world.as(
                        "snv.chuyenvien",
                        () -> PaperText.of(papers.take(key, "consolidated-report", "docx", Map.of())
                                .rendered()
                                .content())))
                .contains(
                        "số đơn vị phải gửi: 2. Hoàn thành đúng hạn: 1;",
                        "Đề nghị nhắc các đơn vị chưa gửi.",
                        "CƠ QUAN, ĐƠN VỊ CHƯA GỬI, GỬI QUÁ HẠN")
                .contains("Số: " + report.number(), "BÁO CÁO Tổng hợp 6 tháng", "Kính gửi: Ủy ban nhân dân tỉnh")
                .contains(
                        "III. KẾT QUẢ THỰC HIỆN CỦA CƠ QUAN ĐẦU MỐI Đã tổ chức 2 lớp tập huấn.", "xem xét, chỉ đạo./.");
        assertThat(report.content().ownPart()).isEqualTo("Đã tổ chức 2 lớp tập huấn.");
        assertThat(report.number()).endsWith("/BC-SNV");
        assertThat(report.incomingNumber()).isPositive();
        assertThat(report.signerTitle()).isEqualTo("Giám đốc");
        assertThat(report.material().figures().doneOnTime()).isEqualTo(1);
        assertThat(report.material().figures().openOverdue()).isEqualTo(1);
        assertThat(report.material().missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.workingDaysLate()).isEqualTo(3));
        assertThat(report.material().answers()).singleElement().satisfies(answer -> {
            assertThat(answer.document()).isEqualTo("45/BC-STC");
            assertThat(answer.summary()).isEqualTo("Đã đăng 12 tin, bài.");
        });
        assertThat(world.again(round).state()).isEqualTo(RoundState.CONSOLIDATED);
        assertThat(world.instance(key)).isNull();
    }

    @Test
    void everyFigureLeadsToItsAnswerAndOneThatWasChangedSaysByWhomAndWhy() {
        Plan plan = world.issue(
                new Asked(DutyKind.REPORT, LAST, "CHECKED", "SIGNED", true),
                "so-tai-chinh",
                "dai-ptth",
                "?bao-bac-ninh");
        long finance = quota(plan, "so-tai-chinh");
        long radio = quota(plan, "dai-ptth");
        long task = task(plan, "so-tai-chinh");
        round = world.open(plan);
        figures = Map.of(
                "quotas", List.of(Map.of("quotaId", finance, "amount", "1.012,5", "note", "")),
                "remarks",
                        List.of(Map.of(
                                "taskId", task, "difficulties", "Thiếu máy.", "recommendations", "Bổ sung máy.")));
        entersPaperOf("so-tai-chinh", "46/BC-STC");
        Response given = world.response(round, "so-tai-chinh");
        world.complete("snv.chuyenvien", given.businessKey(), "UserTask_CheckResponse", "accept", Map.of());
        world.clock.set(LAST.plusDays(5), 9);
        world.run(round.businessKey(), "Timer_LastDayPassed");
        String key = round.businessKey();
        world.complete(officer("UserTask_CloseRound"), key, "UserTask_CloseRound", "close", Map.of("note", ""));

        // As of now, for who follows the round and for the body above.
        JsonNode live = page("ubnd.vanthu").path("material");
        JsonNode part = live.path("quotas").get(0).path("parts").get(0);
        assertThat(part.path("responseId").asLong()).isEqualTo(given.id());
        assertThat(part.path("document").asText()).isEqualTo("46/BC-STC");
        assertThat(live.path("quotas").get(0).path("blank").findValuesAsText("unit"))
                .containsExactly("dai-ptth");
        assertThat(live.path("silent").findValuesAsText("unit")).containsExactly("bao-bac-ninh");
        assertThat(live.path("answers").get(0).path("files").findValuesAsText("name"))
                .containsExactly("bao-cao.pdf");
        assertThat(live.path("answers").get(0).path("box").asText()).isEqualTo("DONE_ON_TIME");
        assertThat(live.path("tasks")
                        .get(0)
                        .path("remarks")
                        .get(0)
                        .path("difficulties")
                        .asText())
                .isEqualTo("Thiếu máy.");
        assertThatThrownBy(() -> page("stc.chuyenvien")).isInstanceOf(Refusal.class);

        String officer = officer(CONSOLIDATE);
        Map<String, Object> typed = new HashMap<>(report("Đã tổ chức 1 lớp."));
        typed.put("corrections", List.of(correction(987_654, "2", "Lý do."), correction(finance, "chín", "")));
        assertThatThrownBy(() -> world.complete(officer, key, CONSOLIDATE, "submit", typed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("corrections[0]", "corrections[1].amount", "corrections[1].reason"));
        typed.put(
                "corrections",
                List.of(correction(finance, "14,5", "Đơn vị ghi nhầm."), correction(radio, "3", "Ghi trong tệp.")));
        world.complete(officer, key, CONSOLIDATE, "submit", typed);
        assertThat(page("ubnd.vanthu").path("report").isNull())
                .as("not the business of the body above before it is sent")
                .isTrue();
        assertThat(world.as("ubnd.vanthu", () -> papers.offers(key)))
                .extracting(PaperDesk.Offer::path)
                .doesNotContain("consolidated-report");
        world.complete("snv.giamdoc", key, SIGN, "return", Map.of("reason", "Ghi rõ hơn."));
        typed.put(
                "corrections",
                List.of(correction(finance, "14,5", "Đơn vị ghi nhầm."), correction(radio, "4", "Ghi.")));
        world.clock.set(LAST.plusDays(5), 10);
        world.complete(officer(CONSOLIDATE), key, CONSOLIDATE, "submit", typed);

        ConsolidatedReport report = reports.ofRound(round.id()).orElseThrow();
        Material.QuotaSum sum = report.material().quotas().get(0);
        assertThat(sum.total()).isEqualByComparingTo("18.5");
        assertThat(sum.silent()).isEmpty();
        assertThat(sum.parts()).extracting(one -> one.change().made().by()).containsOnly("Trịnh Đình Mạnh");
        assertThat(sum.parts().get(0).change().reported()).isEqualByComparingTo("1012.5");
        assertThat(sum.parts()).extracting(one -> one.change().made().at()).doesNotHaveDuplicates();
        assertThat(report.drafted().results()).contains("- so-tai-chinh: Đã đăng 12 tin, bài.");
        assertThat(report.drafted().difficulties())
                .isEqualTo(
                        "Nhiệm vụ “Tuyên truyền trên loa.”:\n- so-tai-chinh: Thiếu máy.\n- so-tai-chinh: Thiếu kinh phí.");
        assertThat(world.as(
                        "snv.chuyenvien",
                        () -> PaperText.of(papers.take(key, "consolidated-report", "docx", Map.of())
                                .rendered()
                                .content())))
                .contains("Chỉ tiêu \"tin, bài\": 18,5 bài", "cơ quan tổng hợp điều chỉnh. Lý do: Đơn vị ghi nhầm.")
                .contains("Cơ quan tổng hợp bổ sung số liệu. Lý do: Ghi.", "TÀI LIỆU KIỂM CHỨNG", "bao-cao.pdf");
    }

    private JsonNode page(String login) {
        return world.as(login, () -> world.json.valueToTree(pages.read(round.id())));
    }

    private static Map<String, Object> correction(long quota, String amount, String reason) {
        return Map.of("quotaId", quota, "amount", amount, "reason", reason);
    }

    private long quota(Plan plan, String unit) {
        world.jdbc.sql("""
                insert into plan_quota (plan_id, seq_no, unit_code, quota_object, operator, amount, unit_text, period)
                values (?, 1, ?, 'tin, bài', '>=', 10, 'bài', 'YEAR')""").params(plan.id(), unit).update();
        return world.jdbc
                .sql("select max(id) from plan_quota where plan_id = ?")
                .param(plan.id())
                .query(Long.class)
                .single();
    }

    private long task(Plan plan, String unit) {
        world.jdbc.sql("""
                insert into plan_task (plan_id, seq_no, origin, annex_number, actor, task_text, time_text)
                values (?, 1, 'TEXT', '', 'Sở Tài chính', 'Tuyên truyền trên loa.', '')""").param(plan.id()).update();
        long id = world.jdbc
                .sql("select max(id) from plan_task where plan_id = ?")
                .param(plan.id())
                .query(Long.class)
                .single();
        world.jdbc
                .sql("insert into plan_task_unit (task_id, unit_code, part) values (?, ?, 'LEAD')")
                .params(id, unit)
                .update();
        return id;
    }

    @Test
    void theOfficerSeesNoNeedToChaseAndTheDirectorNoneToReport() {
        round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        for (int day : new int[] {7, 13, 15, 19}) {
            watch(LocalDate.of(2023, 6, day));
        }
        String key = round.businessKey();
        Map<String, Object> reason = Map.of("reason", "Đơn vị đã gọi điện xin gửi muộn.");
        world.complete(officer("UserTask_ChaseLateUnits"), key, "UserTask_ChaseLateUnits", "skip", reason);
        watch(LocalDate.of(2023, 6, 23));
        world.complete("snv.giamdoc", key, "UserTask_DecideReport", "skip", reason);

        assertThat(world.openTasks(key))
                .doesNotContain("UserTask_ReleaseChase", "UserTask_OfficeDecidesReport", "UserTask_ChaseLateUnits");
    }

    @Test
    void aPlanOnPaperIsEnteredForTheUnitAndMoreIsAskedFor() {
        Asked asked = new Asked(DutyKind.SUB_PLAN, LAST, "CHECKED", "ISSUED", false);
        round = world.open(world.issue(asked, "so-tai-chinh"));
        String response = world.response(round, "so-tai-chinh").businessKey();
        assertThat(world.openTasks(response)).containsExactly("UserTask_PrepareSubPlan");

        entersPaperOf("so-tai-chinh", "12/KH-STC");
        assertThat(world.openTasks(response)).containsExactly("UserTask_CheckResponse");
        world.complete(
                "snv.chuyenvien",
                response,
                "UserTask_CheckResponse",
                "return",
                Map.of("reason", "Chưa nêu kinh phí.", "moreLastDay", LAST.toString()));

        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.MORE_ASKED);
        assertThat(world.openTasks(response)).containsExactly("UserTask_PrepareSubPlan");
    }
}
