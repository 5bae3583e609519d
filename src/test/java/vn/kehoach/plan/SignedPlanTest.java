package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.organization.Organization;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.OutsideTool;
import vn.kehoach.signature.PaperJob;
import vn.kehoach.signature.PaperState;
import vn.kehoach.signature.SignatureSheet;
import vn.kehoach.signature.SignatureSheets;
import vn.kehoach.signature.SigningKeys;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** A plan is signed outside, given back, signed here, numbered, sealed; the sheet tells of it. */
@KehoachTest
class SignedPlanTest {

    private static final String CHAIR = "ubnd.chutich";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlanSignatures signatures;

    @Autowired
    private SignatureSheets sheets;

    @Autowired
    private PlanFiles files;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private PaperJob job;

    @Autowired
    private Organization organization;

    @Autowired
    private BusinessClock clock;

    @Test
    void a_plan_is_signed_by_the_chair_and_then_by_the_body() throws IOException {
        PlanScript script = new PlanScript(context);
        script.fileReachesTheChair();
        byte[] presented = signatures.present(script.plan(), CHAIR);
        assertThat(signatures.present(script.plan(), CHAIR)).isEqualTo(presented);

        assertThatThrownBy(() -> script.chair().does("sign", fields -> fields.put("signing", "upload")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Chưa tải lên bản đã ký");
        theUploadIsChecked(script, presented);
        script.chair().does("sign", fields -> fields.put("signing", "upload"));
        assertThat(sheet(script).state()).isEqualTo(PaperState.SIGNED);
        script.clerk().dispatches();
        assertThat(script.plan().number()).isNotNull();
        assertThat(sheet(script).state()).isEqualTo(PaperState.GIVEN);
        assertThat(job.run()).isPositive();
        assertThat(job.run()).isZero();
        theSheetTellsOfIt(script);
    }

    @Test
    void a_file_that_goes_back_loses_its_signature() {
        PlanScript script = new PlanScript(context);
        script.fileReachesTheChair();
        script.chair().does("sign", fields -> fields.put("signing", "here"));
        SignatureSheet sheet = sheet(script);
        assertThat(sheet.inspection().signatures()).hasSize(1).allMatch(Inspection.Line::good);
        assertThatThrownBy(() ->
                        script.as("stc.vanthu", () -> sheets.of(script.plan().businessKey())))
                .isInstanceOf(Refusal.class);

        script.clerk().returns("Đề nghị ký lại.");
        assertThat(sheets.exists(script.plan().businessKey())).isFalse();
    }

    private void theUploadIsChecked(PlanScript script, byte[] presented) {
        Plan plan = script.plan();
        OutsideTool tool = new OutsideTool(keys);
        String name = organization.person(CHAIR).orElseThrow().name();
        assertThatThrownBy(() -> signatures.upload(plan, presented, CHAIR)).hasMessageContaining("signature.unsigned");
        byte[] forged = tool.sign(OutsideTool.forged(presented), CHAIR, name, clock.now());
        assertThatThrownBy(() -> signatures.upload(plan, forged, CHAIR))
                .hasMessageContaining("signature.notPresented")
                .hasMessageContaining("Trang 1");
        byte[] another = tool.sign(presented, "snv.giamdoc", "Nghiêm Phương Linh", clock.now());
        assertThatThrownBy(() -> signatures.upload(plan, another, CHAIR)).hasMessageContaining("signature.another");
        byte[] good = tool.sign(presented, CHAIR, name, clock.now());
        assertThat(signatures.upload(plan, good, CHAIR).verdict()).isEqualTo(Inspection.Verdict.DEMONSTRATION);
    }

    private void theSheetTellsOfIt(PlanScript script) throws IOException {
        SignatureSheet sheet = sheet(script);
        assertThat(sheet.state()).isEqualTo(PaperState.SEALED);
        assertThat(sheet.steps())
                .extracting(SignatureSheet.Step::step)
                .containsExactly("PRESENTED", "SIGNED", "NUMBERED", "SEALED");
        assertThat(sheet.inspection().verdict()).isEqualTo(Inspection.Verdict.DEMONSTRATION);
        assertThat(sheet.inspection().signatures()).hasSize(2).allMatch(Inspection.Line::good);
        assertThat(sheet.inspection().signatures().get(0).sha256())
                .isEqualTo(sheet.steps().get(1).sha256());
        assertThat(sheet.inspection().sha256()).isEqualTo(sheet.steps().get(3).sha256());
        byte[] sealed = script.as(CHAIR, () -> sheets.file(script.plan().businessKey(), "latest"));
        // Whoever got the plan gets the signed file, not one that is set anew.
        assertThat(script.as("stc.vanthu", () -> files.pdf(script.plan().id()))
                        .file()
                        .content())
                .isEqualTo(sealed);
        try (PDDocument document = Loader.loadPDF(sealed)) {
            assertThat(document.getDocumentCatalog()
                                    .getAcroForm()
                                    .getField("kehoach.number")
                                    .getValueAsString()
                            + "/KH-UBND")
                    .isEqualTo(script.plan().numberText());
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document)).contains("ngày 01 tháng 02 năm 2023");
        }
    }

    private SignatureSheet sheet(PlanScript script) {
        return script.as(CHAIR, () -> sheets.of(script.plan().businessKey()));
    }
}
