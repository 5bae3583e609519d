package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** The papers that go along with a plan, from the proposal to its recall, as each person gets them. */
@KehoachTest
class PlanPapersTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void eachPersonGetsThePapersOfHisStepAndARecipientNone() {
        PlanScript script = new PlanScript(context);
        script.bacNinhIsSubmitted();
        script.sectionHead().approves();
        assertThat(script.paperOfTask("snv.giamdoc", "proposal"))
                .contains("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "SỞ NỘI VỤ", "TỜ TRÌNH", "Về việc ban hành Kế hoạch")
                .contains("Kính gửi: Ủy ban nhân dân tỉnh Bắc Ninh", "/TTr-SNV", "Hồ sơ trình gồm:")
                .contains("- Dự thảo Kế hoạch.", "GIÁM ĐỐC", "- Như trên;");
        script.director().approves();
        script.draftersClerk().numbers();

        String number = script.plan().proposal().text();
        assertThat(script.paper("snv.chuyenvien", "proposal", Map.of())).contains(number, "Nghiêm Phương Linh");
        script.specialistAgrees();
        assertThat(script.paperOfTask("vp.chanhvp", "slip"))
                .contains("PHIẾU TRÌNH", "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh", "PTr-VP")
                .contains("Tờ trình số " + number, "1. Vấn đề trình", "- Thẩm quyền: bảo đảm", "CHÁNH VĂN PHÒNG");
        assertThat(script.papers("snv.chuyenvien")).containsExactly("proposal");
        assertThat(script.papers("vp.chuyenvien")).containsExactly("proposal", "slip");
        script.chiefOfOffice().approves();
        script.chair().signs();
        script.clerk().dispatches();

        assertThat(script.papers("stc.giamdoc")).isEmpty();
        assertThat(script.papers("vp.chanhvp"))
                .containsExactly("proposal", "slip", "correction-letter", "recall-decision");
        String plan = script.plan().number().text();
        assertThat(script.paper(
                        "ubnd.vanthu", "correction-letter", Map.of("corrections", "dòng 3 | Thang 6 | Tháng 6\n")))
                .contains("V/v đính chính Kế hoạch số " + plan, "UBND-TH")
                .contains("1. Tại dòng 3, đã in: “Thang 6”; đính chính thành: “Tháng 6”.");
        assertThatThrownBy(() -> script.paper("ubnd.vanthu", "correction-letter", Map.of("corrections", "a|b|c\nd")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems())
                                .containsExactly(Problem.of("corrections", "paper.correctionLine", 2)));
        assertThatThrownBy(() -> script.paper("ubnd.vanthu", "recall-decision", Map.of("reason", " ")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems()).containsExactly(Problem.of("reason", "work.textMissing")));
        assertThat(script.paper("vp.chanhvp", "recall-decision", Map.of("reason", "Sai thẩm quyền")))
                .contains("QĐ-UBND", "QUYẾT ĐỊNH Về việc thu hồi Kế hoạch số " + plan, "QUYẾT ĐỊNH:")
                .contains("Theo đề nghị của Giám đốc Sở Nội vụ.", "Điều 1. Thu hồi", "Lý do: Sai thẩm quyền.")
                .contains("Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ", "TM. ỦY BAN NHÂN DÂN", "./.");

        script.replacementBegins("snv.chuyenvien");
        assertThat(script.paper("vp.chanhvp", "replacement-decision", Map.of("reason", "Điều chỉnh nhiệm vụ.")))
                .contains("Thay thế Kế hoạch số " + plan, "bằng Kế hoạch về", "Lý do: Điều chỉnh nhiệm vụ.");
    }
}
