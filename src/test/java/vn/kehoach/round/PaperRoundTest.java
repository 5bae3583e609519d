package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.layout.LayoutCheck;
import vn.kehoach.paper.PaperDesk;
import vn.kehoach.paper.PaperText;
import vn.kehoach.paper.TemplateDesk;
import vn.kehoach.paper.TemplateText;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What is written around a round: the unit's report, the letter of chasing, the consolidated report, the notification. */
@RoundTest
class PaperRoundTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String CHASE = "UserTask_ChaseLateUnits";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PaperDesk papers;

    @Autowired
    private TemplateDesk templates;

    @Autowired
    private LayoutCheck layout;

    @Autowired
    private JdbcClient jdbc;

    private Round round;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    @AfterEach
    void theProgramsTextsAgain() {
        jdbc.sql("delete from paper_template").update();
    }

    private void watch(int... days) {
        for (int day : days) {
            world.clock.set(LocalDate.of(2023, 6, day), 8);
            world.run(round.businessKey(), "Timer_NextRung");
            world.run(round.businessKey(), "ServiceTask_Watch");
        }
    }

    private String chaseLetter() {
        var task = world.task(round.businessKey(), CHASE);
        world.tasks.setAssignee(task.getId(), "snv.chuyenvien");
        return world.as("snv.chuyenvien", () -> {
            assertThat(papers.taskOffers(task.getId()))
                    .extracting(PaperDesk.Offer::path)
                    .containsExactly("chase-letter");
            return laidOut(papers.takeOfTask(task.getId(), "chase-letter", "docx"));
        });
    }

    @Test
    void theLetterOfChasingIsOneForAllWithTheUnitsInItsAnnex() {
        round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth"));
        watch(7, 13, 15, 19);

        assertThat(chaseLetter())
                .contains("/SNV-TH", "V/v đôn đốc gửi Báo cáo 6 tháng đầu năm 2023", "Kính gửi:", "- Sở Tài chính.")
                .contains("Kế hoạch số 36/KH-UBND ngày 15 tháng 5 năm 2023 của Ủy ban nhân dân tỉnh Bắc Ninh")
                .contains("chưa nhận được văn bản của 02 cơ quan, đơn vị (có danh sách kèm theo)")
                .contains("GIÁM ĐỐC", "Nghiêm Phương Linh", "- Như trên;", "Lưu: VT, SNV", "./.")
                .contains(
                        "DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA GỬI BÁO CÁO 6 THÁNG ĐẦU NĂM 2023", "Số ngày làm việc quá hạn");
        String task = world.task(round.businessKey(), CHASE).getId();
        world.does(
                "stc.chuyenvien",
                () -> assertThatThrownBy(() -> papers.takeOfTask(task, "chase-letter", "docx"))
                        .isInstanceOfSatisfying(
                                Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND)));
    }

    @Test
    void anAdministratorsWordsTakeThePlaceOfTheProgramsAndGoBackAndNothingWrongGetsIn() {
        round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        watch(7, 13, 15, 19);
        TemplateText shipped = templates.read("chase-letter").shipped();
        TemplateText own = new TemplateText(
                "nhắc {ten_dot}", "CCHC", shipped.addressees(), "", "Đề nghị gửi trong ngày {ngay_de_nghi}.", "");

        world.does("quantri", () -> {
            assertThat(templates.preview("chase-letter", own))
                    .containsEntry("title", "nhắc Báo cáo 6 tháng đầu năm 2023");
            TemplateText wrong =
                    new TemplateText("nhắc", "CCHC", shipped.addressees(), "", "Gửi trong ngày\n{ngay_de_ngi}.", "");
            assertThatThrownBy(() -> templates.put("chase-letter", 1, wrong, "Gọn hơn."))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            r -> assertThat(r.problems())
                                    .contains(Problem.of("body", "paper.unknown", "ngay_de_ngi", 2)));
            assertThat(templates.put("chase-letter", 1, own, "Gọn hơn.").versions())
                    .extracting(TemplateDesk.Version::number)
                    .containsExactly(2, 1);
            assertThatThrownBy(() -> templates.put("chase-letter", 1, shipped, "Người khác sửa."))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("paper.changedMeanwhile"));
        });
        assertThat(chaseLetter()).contains("/SNV-CCHC", "V/v nhắc Báo cáo 6 tháng", "Đề nghị gửi trong ngày");

        world.does(
                "quantri",
                () -> assertThat(templates
                                .put("chase-letter", 2, shipped, "Lấy lại.")
                                .versions())
                        .first()
                        .satisfies(version -> assertThat(version.shipped()).isTrue()));
        assertThat(chaseLetter()).contains("chưa nhận được văn bản của đơn vị; quá hạn 3 ngày làm việc");
    }

    @Test
    void theReportsGoUpAsDocumentsWithTheirNumbersAndOnlyToThoseWhoMayReadThem() {
        round = world.open(
                world.issue(new Asked(DutyKind.REPORT, LAST, "CHECKED", "SIGNED", true), "so-tai-chinh", "dai-ptth"));
        String response = world.response(round, "so-tai-chinh").businessKey();
        world.does("snv.chuyenvien", () -> enter());
        world.complete("snv.chuyenvien", response, "UserTask_CheckResponse", "accept", Map.of());

        assertThat(text("stc.giamdoc", response, "unit-report"))
                .contains("SỞ TÀI CHÍNH", "45/BC-STC", "ngày 15 tháng 5 năm 2023", "Kính gửi: Sở Nội vụ")
                .contains("I. KẾT QUẢ THỰC HIỆN", "Đã đăng 12 tin, bài.", "II. KHÓ KHĂN, VƯỚNG MẮC");
        assertThat(text("snv.chuyenvien", round.businessKey(), "round-notification"))
                .contains("THÔNG BÁO", "TB-SNV", "Số đơn vị phải gửi: 02", "Hoàn thành đúng hạn: 01")
                .contains("TÌNH HÌNH THỰC HIỆN BÁO CÁO 6 THÁNG ĐẦU NĂM 2023", "45/BC-STC ngày 15/5/2023");
        world.does("stc.giamdoc", () -> {
            assertThat(papers.offers(round.businessKey())).isEmpty();
            assertThatThrownBy(() -> papers.take(round.businessKey(), "round-notification", "pdf", Map.of()))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        });
    }

    private String text(String login, String subject, String path) {
        return world.as(login, () -> laidOut(papers.take(subject, path, "docx", Map.of())));
    }

    /** Its text, after the program's own check of the layout had nothing to say about it. */
    private String laidOut(PaperDesk.Taken taken) {
        byte[] file = taken.rendered().content();
        assertThat(layout.check(taken.name(), file).findings()).isEmpty();
        return PaperText.of(file);
    }

    @Autowired
    private ProxyEntry proxy;

    private void enter() {
        var file = proxy.upload(round.id(), "so-tai-chinh", "bao-cao.pdf", new ByteArrayResource(RoundWorld.PDF));
        Map<String, Object> paper = new HashMap<>();
        paper.put("number", "45/BC-STC");
        paper.put("date", world.clock.today().toString());
        paper.put("receivedOn", world.clock.today().toString());
        paper.put("signer", "Giám đốc");
        paper.put("paper", "Bản giấy nhận qua bưu điện");
        paper.put("summary", "Đã đăng 12 tin, bài.");
        paper.put("difficulties", "Thiếu kinh phí.");
        paper.put("files", List.of(file.id()));
        proxy.enter(round.id(), "so-tai-chinh", world.json.valueToTree(paper));
    }
}
