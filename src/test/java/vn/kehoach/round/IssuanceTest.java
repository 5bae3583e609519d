package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.issuance.IssuanceDesk;
import vn.kehoach.issuance.IssuanceState;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.PaperJob;
import vn.kehoach.signature.PaperState;
import vn.kehoach.signature.SignatureSheet;
import vn.kehoach.signature.SignatureSheets;
import vn.kehoach.work.Refusal;

/** Letters, decisions and notifications are prepared, signed, numbered, sealed and registered. */
@RoundTest
class IssuanceTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String PREPARE = "UserTask_PrepareDocument";
    private static final String SIGN = "UserTask_SignDocument";
    private static final String DISPATCH = "UserTask_DispatchDocument";
    private static final String OFFICER = "snv.chuyenvien";
    private static final String DIRECTOR = "snv.giamdoc";
    private static final String CLERK = "snv.vanthu";

    @Autowired
    private RoundWorld world;

    @Autowired
    private IssuanceDesk desk;

    @Autowired
    private SignatureSheets sheets;

    @Autowired
    private PaperJob job;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    @Test
    void a_notification_goes_from_the_officer_to_the_units() throws IOException {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        String subject = round.businessKey();
        String key = begins(OFFICER, subject, "round-notification", Map.of()).key();
        assertThatThrownBy(() -> begins(OFFICER, subject, "round-notification", Map.of()))
                .hasMessageContaining("issuance.open");
        assertThat(world.task(key, PREPARE).getAssignee()).isEqualTo(OFFICER);
        assertThat(world.task(key, PREPARE).getDueDate()).isNotNull();

        Map<String, Object> words = typed(key);
        words.put("title", "");
        assertThatThrownBy(() -> world.complete(OFFICER, key, PREPARE, "submit", words))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Chưa nhập nội dung");
        words.put("title", "tình hình gửi báo cáo sáu tháng");
        words.put("recipients", "- Sở Tài chính;\n- Đài PT-TH tỉnh.");
        world.complete(OFFICER, key, PREPARE, "submit", words);
        world.complete(DIRECTOR, key, SIGN, "return", Map.of("reason", "Bổ sung nơi nhận."));
        world.complete(OFFICER, key, PREPARE, "submit", words);
        world.complete(DIRECTOR, key, SIGN, "sign", Map.of("signing", "here"));
        assertThat(lines("stc.vanthu", subject)).isEmpty();
        world.complete(CLERK, key, DISPATCH, "return", Map.of("reason", "Sai thể thức."));
        assertThat(sheets.exists(key)).isFalse();
        world.complete(DIRECTOR, key, SIGN, "sign", Map.of("signing", "here"));
        world.complete(CLERK, key, DISPATCH, "dispatch", numbers());
        job.run();

        assertThat(lines("stc.vanthu", subject)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(IssuanceState.DISPATCHED);
            assertThat(line.number()).endsWith("/TB-SNV");
            assertThat(line.signedPaper()).isTrue();
        });
        SignatureSheet sheet = world.as("stc.vanthu", () -> sheets.of(key));
        assertThat(sheet.state()).isEqualTo(PaperState.SEALED);
        assertThat(sheet.inspection().signatures()).hasSize(2).allMatch(Inspection.Line::good);
        assertThat(text(world.as("stc.vanthu", () -> sheets.file(key, "latest"))))
                .contains("THÔNG BÁO", "sáu tháng", "ngày 15 tháng 5 năm 2023", "- Đài PT-TH tỉnh;");
        assertThat(register(key)).containsExactly("TB Thông báo tình hình gửi báo cáo sáu tháng");
        assertThat(world.instance(key)).isNull();
        assertThat(lines("dai.vanthu", subject)).isEmpty();
    }

    @Test
    void a_decision_is_dropped_and_whoever_only_got_the_plan_cannot_make_one() {
        Plan plan = world.issue(Asked.report(LAST), "so-tai-chinh");
        Map<String, String> why = Map.of("reason", "Nội dung không còn phù hợp");
        String key = begins(OFFICER, plan.businessKey(), "recall-decision", why).key();
        assertThatThrownBy(() -> begins("stc.giamdoc", plan.businessKey(), "recall-decision", why))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> begins("giamsat", plan.businessKey(), "recall-decision", why))
                .isInstanceOf(Refusal.class);
        world.complete(OFFICER, key, PREPARE, "drop", Map.of("reason", "Không thu hồi nữa."));
        assertThat(world.instance(key)).isNull();
        assertThat(lines(OFFICER, plan.businessKey())).isEmpty();
        // Another may be made then.
        assertThat(begins(OFFICER, plan.businessKey(), "recall-decision", why).state())
                .isEqualTo(IssuanceState.PREPARING);
    }

    @Test
    void who_signs_and_numbers_does_both_on_one_page() {
        Plan plan = world.issue(Asked.report(LAST), "so-tai-chinh");
        String commune = "ubnd-tu-son-dinh-bang";
        String chair = "dinhbang.chutich";
        world.jdbc
                .sql("update plan set issuing_unit = ?, drafting_unit = ?, focal_unit = ? where id = ?")
                .params(commune, commune, commune, plan.id())
                .update();
        String key = begins(chair, plan.businessKey(), "correction-letter", Map.of("corrections", "Mục I | sai | đúng"))
                .key();
        world.complete(chair, key, PREPARE, "submit", typed(key));
        Map<String, Object> fields = new LinkedHashMap<>(numbers());
        fields.put("signing", "here");
        world.complete(chair, key, SIGN, "dispatch", fields);
        job.run();
        assertThat(world.as(chair, () -> sheets.of(key)).state()).isEqualTo(PaperState.SEALED);
        assertThat(register(key)).hasSize(1).allMatch(line -> line.startsWith("CV "));
    }

    @Test
    void the_officer_issues_the_chasing_letter_from_his_task() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh"));
        for (int day : new int[] {7, 13, 15, 19}) {
            world.clock.set(LocalDate.of(2023, 6, day), 8);
            world.run(round.businessKey(), "Timer_NextRung");
            world.run(round.businessKey(), "ServiceTask_Watch");
        }
        String task = world.task(round.businessKey(), "UserTask_ChaseLateUnits").getId();
        IssuanceDesk.Line line = world.as(OFFICER, () -> desk.beginOfTask(task, "chase-letter"));
        assertThat(line.path()).isEqualTo("chase-letter");
        assertThat(lines(DIRECTOR, "KH-" + round.planId()))
                .extracting(IssuanceDesk.Line::key)
                .containsExactly(line.key());
    }

    private IssuanceDesk.Line begins(String login, String subject, String path, Map<String, String> typed) {
        return world.as(login, () -> desk.begin(subject, path, typed));
    }

    private List<IssuanceDesk.Line> lines(String login, String subject) {
        return world.as(login, () -> desk.of(subject));
    }

    /** What stands in the form when it opens. */
    private Map<String, Object> typed(String key) {
        String task = world.task(key, PREPARE).getId();
        String login = world.task(key, PREPARE).getAssignee();
        return world.as(login, () -> {
            var fields = world.desk.draft(world.desk.open(task)).fields();
            Map<String, Object> all = new LinkedHashMap<>();
            fields.fields()
                    .forEachRemaining(
                            one -> all.put(one.getKey(), one.getValue().asText()));
            return all;
        });
    }

    private Map<String, Object> numbers() {
        return Map.of("registrationDate", world.clock.today().toString(), "number", "7");
    }

    private List<String> register(String key) {
        return world.jdbc
                .sql("select document_kind || ' ' || subject from outgoing_entry where owner_key = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
