package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.kehoach.consolidation.ConsolidatedReport;
import vn.kehoach.consolidation.Reports;
import vn.kehoach.paper.PaperDesk;
import vn.kehoach.paper.PaperText;
import vn.kehoach.plan.DutyKind;
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

    private Round round;

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
            paper.put("files", java.util.List.of(file.id()));
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
                "situation", "Đã gửi 1 trong 2 đơn vị.",
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
