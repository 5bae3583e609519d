package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Bắc Ninh plan of 2023 from draft to an accepted report, by the people who would, in the real Tasklist. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanYearBrowserTest {

    private static final String REASON = "Đề nghị ghi rõ thời hạn gửi kế hoạch của các đơn vị.";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    Building building;
    String plan;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    @Order(1)
    void theDrafterStartsFromTheDefinitionAndGivesTheDaysThatItLacks() {
        building.as("snv.chuyenvien", drafter -> {
            plan = drafter.call("POST", "/api/plans", Map.of("definitionId", "bac-ninh-2023"))
                    .get("businessKey")
                    .toString();
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", plan);
            Pictures.take(draft, "draft-plan");

            draft.part("Nội dung yêu cầu và thời hạn");
            draft.row("duties[1]").day("duties[1].dueDate", "2023-03-15");
            assertThat(draft.at("duties[1].lastDay"))
                    .containsText("trước ngày 15/3/2023 (hạn cuối: hết ngày 14/3/2023, thứ Ba)");
            draft.row("duties[2]").day("duties[2].consolidationDue", "2023-06-26");
            Pictures.take(draft, "draft-plan-duties");
            draft.row("duties[3]").day("duties[3].consolidationDue", "2023-12-05");
            draft.part("Tài liệu kèm theo");
            draft.upload(PdfFile.of("bang-tong-hop-y-kien.pdf", "Bang tong hop y kien"));
            draft.complete("Trình lãnh đạo");
        });
        assertThat(state()).isEqualTo("UNIT_APPROVAL");
    }

    @Test
    @Order(2)
    void theSectionHeadReturnsItAndTheDrafterReadsWhy() {
        building.as("snv.truongphong", sectionHead -> {
            TaskForm review = building.task(sectionHead, "Lãnh đạo phòng duyệt dự thảo", plan);
            Pictures.take(review, "review-draft");
            review.giveBack("Trả lại", REASON);
        });
        building.as("snv.chuyenvien", drafter -> {
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", plan);
            assertThat(draft.root().locator(".kh-returned")).containsText("Dương Thu Dung trả lại");
            assertThat(draft.root().locator(".kh-returned")).containsText(REASON);
            Pictures.take(draft, "draft-plan-returned");
            draft.complete("Trình lãnh đạo");
        });
        building.as(
                "snv.truongphong",
                sectionHead -> building.task(sectionHead, "Lãnh đạo phòng duyệt dự thảo", plan)
                        .complete("Đồng ý"));
    }

    @Test
    @Order(3)
    void theDirectorSignsTheProposalAndHisClerkNumbersIt() {
        building.as("snv.giamdoc", director -> {
            TaskForm approve = building.task(director, "Duyệt dự thảo, ký Tờ trình", plan);
            assertThat(approve.root().locator(".kh-initials")).containsText("Dương Thu Dung");
            Pictures.take(approve, "approve-content");
            approve.complete("Ký Tờ trình");
        });
        building.as("snv.vanthu", clerk -> {
            TaskForm number = building.task(clerk, "Cấp số Tờ trình", plan);
            assertThat(number.at("number")).containsText("01/TTr-SNV");
            Pictures.take(number, "number-proposal");
            number.complete("Cấp số");
        });
        assertThat(state()).isEqualTo("OFFICE_REVIEW");
    }

    @Test
    @Order(4)
    void theOfficeExaminesTheFileAndItsChiefPutsItBeforeTheChair() {
        building.as("vp.chuyenvien", specialist -> {
            TaskForm examine = building.task(specialist, "Thẩm tra hồ sơ trình", plan);
            for (String point :
                    new String[] {"Thẩm quyền", "Trình tự, thủ tục", "Nội dung", "Thể thức, kỹ thuật trình bày"}) {
                examine.pick(point, "Bảo đảm");
            }
            examine.type("Vấn đề", "Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2023.");
            examine.type("Ý kiến thẩm tra", "Hồ sơ đúng thẩm quyền, đủ trình tự, thể thức bảo đảm.");
            examine.type("Đề xuất", "Kính trình đồng chí Chủ tịch xem xét, ký ban hành.");
            Pictures.take(examine, "office-review");
            examine.complete("Trình Chánh Văn phòng");
        });
        building.as("vp.chanhvp", chief -> {
            TaskForm review = building.task(chief, "Chánh Văn phòng duyệt hồ sơ trình", plan);
            assertThat(review.root().locator(".kh-slip")).containsText("Tờ trình số 01/TTr-SNV ngày 01/02/2023");
            Pictures.take(review, "office-chief-review");
            review.complete("Đồng ý, trình ký");
        });
        assertThat(state()).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    @Order(5)
    void theChairSignsAndTheClerkNumbersAndDispatchesThePlan() {
        building.as("ubnd.chutich", chair -> {
            TaskForm sign = building.task(chair, "Ký kế hoạch", plan);
            assertThat(sign.root().locator(".kh-slip")).containsText("Kính trình đồng chí Chủ tịch");
            Pictures.take(sign, "sign-plan");
            sign.complete("Ký");
        });
        building.as("ubnd.vanthu", clerk -> {
            TaskForm dispatch = building.task(clerk, "Cấp số và phát hành", plan);
            assertThat(dispatch.at("number")).containsText("01/KH-UBND");
            dispatch.field("Đã kiểm tra hồ sơ, đủ điều kiện phát hành").check();
            Pictures.take(dispatch, "number-and-dispatch");
            dispatch.complete("Cấp số và phát hành");
        });
        assertThat(state()).isEqualTo("ISSUED");
        assertThat(building.row(Integer.class, "select issued_number from plan where business_key = ?", plan))
                .isEqualTo(1);
    }

    private String state() {
        return building.row(String.class, "select plan_state from plan where business_key = ?", plan);
    }
}
