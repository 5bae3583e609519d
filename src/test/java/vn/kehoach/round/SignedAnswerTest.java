package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.OutsideTool;
import vn.kehoach.signature.PaperJob;
import vn.kehoach.signature.PaperState;
import vn.kehoach.signature.PaperToSign;
import vn.kehoach.signature.SignatureSheet;
import vn.kehoach.signature.SignatureSheets;
import vn.kehoach.signature.SigningKeys;
import vn.kehoach.signature.TaskPapers;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.WorkItem;

/** Units' answers and the report made of them are signed, numbered and sealed; the sheet tells of each. */
@RoundTest
class SignedAnswerTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String PREPARE = "UserTask_PrepareReport";
    private static final String APPROVE = "UserTask_ApproveResponse";
    private static final String SEND = "UserTask_SendResponse";
    private static final String HEAD = "stc.giamdoc";
    private static final String CLERK = "stc.vanthu";
    private static final Map<String, Object> TEXT = Map.of("summary", "Đã thực hiện 10 tin, bài.");

    @Autowired
    private RoundWorld world;

    @Autowired
    private List<TaskPapers> modules;

    @Autowired
    private TaskSigning signing;

    @Autowired
    private SignatureSheets sheets;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Organization organization;

    @Autowired
    private PaperJob job;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    @Test
    void the_head_signs_the_clerk_numbers_and_seals_and_the_asking_body_reads_the_sheet(@TempDir Path folder)
            throws Exception {
        Round round = asked(false, "so-tai-chinh", "dai-ptth");
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete(HEAD, key, PREPARE, "submit", TEXT);
        world.complete(HEAD, key, APPROVE, "approve", Map.of("signing", "here"));
        String paper = key + "-1";
        assertThat(sheet(HEAD, paper).state()).isEqualTo(PaperState.SIGNED);

        world.complete(CLERK, key, SEND, "return", Map.of("reason", "Đề nghị ký lại."));
        assertThat(sheets.exists(paper)).isFalse();
        signsOutside(key);
        assertThat(sheet(HEAD, paper).state()).isEqualTo(PaperState.SIGNED);

        // No file is asked for: the paper is here.
        world.complete(CLERK, key, SEND, "send", numbers());
        assertThat(job.run()).isPositive();
        Response given = world.response(round, "so-tai-chinh");
        assertThat(given.documentText()).endsWith("/BC-STC");
        SignatureSheet sheet = sheet("snv.chuyenvien", paper);
        assertThat(sheet.state()).isEqualTo(PaperState.SEALED);
        assertThat(sheet.steps())
                .extracting(SignatureSheet.Step::step)
                .containsExactly("PRESENTED", "SIGNED", "NUMBERED", "SEALED");
        assertThat(sheet.inspection().signatures()).hasSize(2).allMatch(Inspection.Line::good);
        assertThatThrownBy(() -> sheet("dai.giamdoc", paper)).isInstanceOf(Refusal.class);
        byte[] sealed = world.as("snv.chuyenvien", () -> sheets.file(paper, "latest"));
        assertThat(text(sealed)).contains("BÁO CÁO", "ngày 15 tháng 5 năm 2023", "Đã thực hiện 10 tin, bài.");
        assertThat(validSignatures(folder, sealed)).isEqualTo(2);
        assertThat(shown(given)).containsExactly(paper);
    }

    @Test
    void who_is_everything_prepares_signs_and_sends_on_one_page() {
        String unit = "ubnd-tu-son-dinh-bang";
        String chair = "dinhbang.chutich";
        Round round = asked(false, unit);
        String key = world.response(round, unit).businessKey();
        Map<String, Object> fields = new LinkedHashMap<>(numbers());
        fields.put("signing", "here");
        assertThatThrownBy(() -> world.complete(chair, key, PREPARE, "send", fields))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Chưa có nội dung để lập văn bản và ký số");
        fields.put("nil", true);
        world.complete(chair, key, PREPARE, "send", fields);
        job.run();
        assertThat(sheet("snv.chuyenvien", key + "-1").state()).isEqualTo(PaperState.SEALED);
    }

    @Test
    void what_more_is_asked_for_is_a_paper_of_its_own() {
        Round round = asked(false, "so-tai-chinh");
        String key = world.response(round, "so-tai-chinh").businessKey();
        for (int version = 1; version <= 2; version++) {
            world.complete(HEAD, key, PREPARE, "submit", TEXT);
            world.complete(HEAD, key, APPROVE, "approve", Map.of("signing", "here"));
            world.complete(CLERK, key, SEND, "send", numbers());
            if (version == 1) {
                world.complete(
                        "snv.chuyenvien",
                        key,
                        "UserTask_CheckResponse",
                        "return",
                        Map.of("reason", "Chưa có số liệu.", "moreLastDay", LAST.toString()));
            }
        }
        assertThat(shown(world.response(round, "so-tai-chinh"))).containsExactly(key + "-1", key + "-2");
    }

    @Test
    void the_consolidated_report_goes_the_same_way() throws IOException {
        Round round = asked(true, "so-tai-chinh");
        String key = round.businessKey();
        world.clock.set(LAST.plusDays(5), 9);
        world.run(key, "Timer_LastDayPassed");
        world.complete("snv.chuyenvien", key, "UserTask_CloseRound", "close", Map.of("note", ""));
        for (String outcome : List.of("return", "sign")) {
            world.complete("snv.chuyenvien", key, "UserTask_Consolidate", "submit", report(outcome));
            world.complete(
                    "snv.giamdoc",
                    key,
                    "UserTask_SignConsolidated",
                    outcome,
                    Map.of("signing", "here", "reason", "Bổ sung."));
        }
        world.complete("snv.vanthu", key, "UserTask_NumberConsolidated", "send", numbers());
        job.run();

        SignatureSheet sheet = sheet("ubnd.vanthu", key);
        assertThat(sheet.state()).isEqualTo(PaperState.SEALED);
        assertThat(sheet.inspection().signatures()).hasSize(2).allMatch(Inspection.Line::good);
        assertThat(text(world.as("snv.giamdoc", () -> sheets.file(key, "latest"))))
                .contains("ngày 19 tháng 6 năm 2023", "Kết quả sign.");
        assertThatThrownBy(() -> sheet(HEAD, key)).isInstanceOf(Refusal.class);
    }

    private Round asked(boolean consolidate, String... units) {
        return world.open(world.issue(new Asked(DutyKind.REPORT, LAST, "CHECKED", "SIGNED", consolidate), units));
    }

    private void signsOutside(String key) {
        WorkItem item =
                world.as(HEAD, () -> world.desk.open(world.task(key, APPROVE).getId()));
        PaperToSign paper = modules.stream()
                .flatMap(module -> module.toSign(item, HEAD, world.json.createObjectNode()).stream())
                .findFirst()
                .orElseThrow();
        byte[] presented = signing.present(paper);
        OutsideTool tool = new OutsideTool(keys);
        String name = organization.person(HEAD).orElseThrow().name();
        byte[] forged = tool.sign(OutsideTool.forged(presented), HEAD, name, world.clock.now());
        assertThatThrownBy(() -> signing.upload(paper, forged)).hasMessageContaining("signature.notPresented");
        assertThatThrownBy(() -> world.complete(HEAD, key, APPROVE, "approve", Map.of("signing", "upload")))
                .hasMessageContaining("Chưa tải lên bản đã ký");
        signing.upload(paper, tool.sign(presented, HEAD, name, world.clock.now()));
        world.complete(HEAD, key, APPROVE, "approve", Map.of("signing", "upload"));
    }

    private Map<String, Object> numbers() {
        return Map.of("registrationDate", world.clock.today().toString(), "number", "7");
    }

    private static Map<String, Object> report(String outcome) {
        return Map.of(
                "title", "Tổng hợp 6 tháng",
                "situation", "Đã gửi 1 đơn vị.",
                "results", "Kết quả " + outcome + ".",
                "ownPart", "Đã tập huấn.");
    }

    private SignatureSheet sheet(String login, String key) {
        return world.as(login, () -> sheets.of(key));
    }

    /** Keys of the signed papers that the pages show beside the documents. */
    private List<String> shown(Response response) {
        return world.documents.of(response.id()).stream()
                .map(document -> AnswerSignatures.key(response.id(), document.answerVersion()))
                .filter(sheets::exists)
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** As an independent validator counts them; two where there is none on this machine. */
    private static int validSignatures(Path folder, byte[] pdf) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/pdfsig"))) {
            return 2;
        }
        Path file = Files.write(folder.resolve("answer.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.split("Signature is Valid\\.", -1).length - 1;
    }
}
