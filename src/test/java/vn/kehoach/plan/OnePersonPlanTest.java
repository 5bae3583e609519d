package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.organization.exchange.OrganizationImport;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Refusal;

/** Consecutive steps of one person are one page: in a commune one officer may hold every post. */
@KehoachTest
class OnePersonPlanTest {

    private static final String UNITS = """
            Mã,Tên,Tên ngắn,Cấp,Cấp trên,Quan hệ,Nhóm,Ký hiệu,Nơi,Điện thoại,Email,Từ ngày,Đến ngày,Tên khác,Văn phòng
            mn-xa,UBND xã Một Người,UBND xã Một Người,Xã,,Cơ quan ban hành,,UBND,Một Người,0222 3000 001,mn.xa@bacninh.example,,,,mn-vp
            mn-vp,Văn phòng UBND xã Một Người,Văn phòng xã,Phòng,mn-xa,Trực thuộc,,VP,Một Người,0222 3000 002,mn.vp@bacninh.example,,,,
            mn-phong,Phòng Việc chung,Phòng Việc chung,Phòng,mn-xa,Trực thuộc,,PVC,Một Người,0222 3000 003,mn.phong@bacninh.example,,,,
            mn-thon,Thôn Một Người,Thôn Một Người,Phòng,mn-xa,Trực thuộc,,TMN,Một Người,0222 3000 004,mn.thon@bacninh.example,,,,
            """;

    private static final String PEOPLE = """
            Tên đăng nhập,Họ tên,Email,Điện thoại,Đơn vị,Vai trò,Chức danh
            mn.chutich,Lò Văn Một,mn.chutich@bacninh.example,0222 3000 001,mn-xa,Thủ trưởng,Chủ tịch
            mn.chutich,,,,mn-xa,Văn thư,Văn thư
            mn.vp,Lò Thị Hai,mn.vp@bacninh.example,0222 3000 002,mn-vp,Thủ trưởng,Chánh Văn phòng
            mn.vp,,,,mn-vp,Người xử lý,Chuyên viên
            mn.phong,Lò Văn Ba,mn.phong@bacninh.example,0222 3000 003,mn-phong,Thủ trưởng,Trưởng phòng
            mn.phong,,,,mn-phong,Lãnh đạo phòng,Tổ trưởng
            mn.phong,,,,mn-phong,Người xử lý,Chuyên viên
            mn.phong,,,,mn-phong,Văn thư,Văn thư
            mn.thon,Lò Văn Bốn,mn.thon@bacninh.example,0222 3000 004,mn-thon,Thủ trưởng,Trưởng thôn
            mn.thon,,,,mn-thon,Lãnh đạo phòng,Tổ trưởng
            mn.thon,,,,mn-thon,Người xử lý,Chuyên viên
            mn.thon,,,,mn-thon,Văn thư,Văn thư
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganizationImport organization;

    @TempDir
    private Path folder;

    private PlanScript script;

    @BeforeEach
    void a_commune_whose_people_hold_every_post() throws IOException {
        script = new PlanScript(context);
        assertThat(taken("don-vi.csv", UNITS)).isEmpty();
        assertThat(taken("nguoi-dung.csv", PEOPLE)).isEmpty();
    }

    private List<?> taken(String name, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), lines);
        return organization.take(file, name, false).problems();
    }

    @Test
    void who_drafts_initials_agrees_examines_signs_and_dispatches_gets_a_page_for_each_body() {
        script.who("mn.phong", "UserTask_DraftPlan").begins(ownPlan("mn-phong", "mn-xa"));
        assertThat(script.outcomes("mn.phong")).containsExactly("approve", "initial", "submit", "ask", "drop");
        script.who("mn.phong", "UserTask_DraftPlan").does("approve", small("mn-phong", "mn-thon"));
        assertThat(script.step()).isEqualTo("UserTask_NumberProposal");
        assertThat(script.initials()).extracting(Initials.Initial::title).hasSize(2);
        script.who("mn.phong", "UserTask_NumberProposal").numbers();

        assertThat(script.outcomes("mn.vp")).containsExactly("approve", "submit", "return");
        script.who("mn.vp", "UserTask_OfficeReview").does("approve", PlanScript::agreeOnEveryPoint);
        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_SIGNATURE);

        assertThat(script.outcomes("mn.chutich")).containsExactly("dispatch", "sign", "return");
        script.who("mn.chutich", "UserTask_SignPlan").dispatches();
        assertThat(script.plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(script.plan().signature().name()).isEqualTo("Lò Văn Một");
        assertThat(script.register("mn-xa")).hasSize(1);
        assertThat(script.decisions())
                .extracting(Decision::step, Decision::outcome)
                .containsExactly(
                        step("begin", "begin"),
                        step("UserTask_DraftPlan", "approve"),
                        step("UserTask_DraftPlan", "submit"),
                        step("UserTask_ReviewInSection", "approve"),
                        step("UserTask_NumberProposal", "number"),
                        step("UserTask_OfficeReview", "approve"),
                        step("UserTask_OfficeReview", "submit"),
                        step("UserTask_SignPlan", "dispatch"),
                        step("UserTask_SignPlan", "sign"));
    }

    @Test
    void the_head_of_a_hamlet_signs_his_own_plan_where_he_drafts_it() {
        script.who("mn.thon", "UserTask_DraftPlan").begins(ownPlan("mn-thon", "mn-thon"));
        script.who("mn.thon", "UserTask_DraftPlan").does("sign", small("mn-thon", "mn-phong"));

        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_NUMBER);
        assertThat(script.plan().signature().form()).isEqualTo("HEAD");
        script.who("mn.thon", "UserTask_NumberAndDispatch").returns("Đề nghị sửa nơi nhận.");
        assertThat(script.plan().signature()).isNull();

        // A new version starts without initials and signature.
        script.who("mn.thon", "UserTask_DraftPlan").does("initial", fields -> {});
        assertThat(script.step()).isEqualTo("UserTask_SignPlan");
        script.who("mn.thon", "UserTask_SignPlan").dispatches();
        assertThat(script.plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void dispatching_at_the_signature_keeps_the_clerks_rules() {
        script.who("mn.thon", "UserTask_DraftPlan").begins(ownPlan("mn-thon", "mn-thon"));
        script.who("mn.thon", "UserTask_DraftPlan").does("initial", small("mn-thon", "mn-phong"));

        assertThatThrownBy(() -> script.who("mn.thon", "UserTask_SignPlan").does("dispatch", fields -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .anyMatch(p -> p.field().equals("checked")));
        assertThat(script.plan().signature()).isNull();
        assertThat(script.plan().state()).isEqualTo(PlanState.AWAITING_SIGNATURE);
    }

    @Test
    void who_is_no_section_head_only_submits() {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        assertThat(script.outcomes("snv.chuyenvien")).containsExactly("submit", "ask", "drop");
        assertThatThrownBy(() -> script.drafter().does("initial", PlanScript::fillInDays))
                .isInstanceOf(Refusal.class);
    }

    private static PlanDesk.Request ownPlan(String drafting, String issuing) {
        return new PlanDesk.Request(null, null, drafting, issuing, 2023);
    }

    private static Consumer<ObjectNode> small(String focal, String recipient) {
        return PlanScript.smallPlan(focal, recipient);
    }

    private static org.assertj.core.groups.Tuple step(String key, String outcome) {
        return org.assertj.core.groups.Tuple.tuple(key, outcome);
    }
}
