package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Bắc Ninh plan of 2023 from draft to an accepted report, by the people who would, in the real Tasklist. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(StopAtFirstFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanYearBrowserTest {

    private static final int CLOCK_MILLIS = 300_000;
    private static final String RESULT = "Đã tuyên truyền cải cách hành chính tới toàn thể công chức của Sở.";
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
            Page page = drafter.page();
            page.navigate("/ke-hoach?lap=1");
            page.getByLabel("Mẫu kế hoạch").check();
            Pictures.take(page, "new-plan");
            page.getByText("Lập và mở việc soạn thảo").click();
            TaskForm draft = new TaskForm(page).claim();
            plan = building.key("select business_key from plan where drafter = ? order by id desc", "snv.chuyenvien");
            Pictures.take(draft, "draft-plan");

            draft.part("Nội dung yêu cầu và thời hạn");
            draft.row("duties[1]")
                    .pickAt("duties[1]", "Cách ghi thời hạn", "trước ngày (ngày ghi không còn trong hạn)");
            draft.day("duties[1].dueDate", "2023-03-15");
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
    }

    @Test
    @Order(3)
    void theSectionHeadAgreesWithoutAMouse() {
        building.as("snv.truongphong", sectionHead -> {
            String task = building.id("Lãnh đạo phòng duyệt dự thảo", plan);
            Keyboard keyboard = new Keyboard(sectionHead.page());
            keyboard.tabTo(sectionHead.mine()).press("Enter");
            keyboard.tabTo(sectionHead.link(task)).press("Enter");
            TaskForm review = new TaskForm(sectionHead.page());
            assertThat(review.button("Đồng ý")).isVisible();
            keyboard.tabTo(review.field("Ý kiến")).type("Nhất trí với dự thảo.");
            keyboard.tabTo(review.button("Đồng ý")).press("Enter");
            review.gone();
        });
        assertThat(building.row(
                        Integer.class,
                        "select count(*) from plan_initial i join plan p on p.id = i.plan_id where p.business_key = ?",
                        plan))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
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
    @Order(5)
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
    @Order(6)
    void theChairSignsAndTheClerkNumbersAndDispatchesThePlan() {
        building.as("ubnd.chutich", chair -> {
            TaskForm sign = building.task(chair, "Ký kế hoạch", plan);
            assertThat(sign.root().locator(".kh-slip")).containsText("Kính trình đồng chí Chủ tịch");
            Pictures.take(sign, "sign-plan");
            sign.press("Xem ai nhận gì, khi nào");
            Locator forecast = sign.root().locator("[data-forecast]");
            assertThat(forecast).containsText("Nếu kế hoạch được ký như dự thảo hôm nay");
            assertThat(forecast).containsText("báo cáo lãnh đạo");
            assertThat(forecast).containsText("Ví dụ: nhắc việc, gửi ");
            Pictures.take(sign, "sign-plan-forecast");
            sign.complete("Ký");
        });
        building.as("ubnd.vanthu", clerk -> {
            TaskForm dispatch = building.task(clerk, "Cấp số và phát hành", plan);
            assertThat(dispatch.at("number")).containsText("01/KH-UBND");
            Pictures.take(dispatch, "number-and-dispatch");
            dispatch.field("Đã kiểm tra hồ sơ, đủ điều kiện phát hành").check();
            dispatch.complete("Cấp số và phát hành");
        });
        assertThat(state()).isEqualTo("ISSUED");
        assertThat(building.row(Integer.class, "select issued_number from plan where business_key = ?", plan))
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void aDepartmentRegistersThePlanAndItsHeadAssignsIt() {
        String response = response("ACKNOWLEDGE");
        building.as("stc.vanthu", clerk -> {
            TaskForm register = building.task(clerk, "Tiếp nhận, vào sổ văn bản đến", response);
            assertThat(register.root()).containsText("Kế hoạch số 01/KH-UBND ngày 01/02/2023");
            Pictures.take(register, "register-incoming");
            register.complete("Vào sổ, trình lãnh đạo");
        });
        building.as("stc.giamdoc", head -> {
            TaskForm assign = building.task(head, "Phân công xử lý", response);
            assign.field("Người được phân công").selectOption("stc.chuyenvien");
            assign.day("internalDue", "2023-02-10");
            assign.type("Ý kiến chỉ đạo", "Phối hợp Văn phòng Sở triển khai.");
            Pictures.take(assign, "assign-work");
            assign.complete("Phân công");
        });
        assertThat(building.row(String.class, "select assignee from response where business_key = ?", response))
                .isEqualTo("stc.chuyenvien");
        assertThat(building.row(Integer.class, "select incoming_number from response where business_key = ?", response))
                .isEqualTo(1);
    }

    @Test
    @Order(8)
    void thePlanOfTheDepartmentIsTakenFromPaper() {
        String response = response("SUB_PLAN");
        building.as("stc.chuyenvien", assignee -> {
            TaskForm prepare = building.task(assignee, "Lập kế hoạch của đơn vị", response);
            prepare.type("Số, ký hiệu", "12/KH-STC").day("date", "2023-02-01").type("Người ký", "Ngọ Thế Khánh");
            prepare.upload(PdfFile.of("12-KH-STC.pdf", "Ke hoach so 12"));
            Pictures.take(prepare, "prepare-sub-plan");
            prepare.complete("Ghi nhận văn bản đã ban hành");
        });
        assertThat(responseState(response)).isEqualTo("ACCEPTED");
    }

    @Test
    @Order(9)
    void onTheSixteenthOfMayTheSixMonthRoundIsOpen() {
        building.as("snv.chuyenvien", anybody -> {
            Page page = anybody.page();
            page.navigate("/");
            page.getByLabel("Ngày, giờ khác").fill("2023-05-16T08:00");
            page.getByText("Chuyển tới", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("Đã tới 08 giờ 00 ngày 16/5/2023"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CLOCK_MILLIS));
            Pictures.take(page, "start");
        });
        assertThat(responseState(response("REPORT"))).isEqualTo("ASKED");
    }

    @Test
    @Order(10)
    void theAssigneePreparesTheReportAndTheHeadSignsIt() {
        String response = response("REPORT");
        building.as("stc.chuyenvien", assignee -> {
            TaskForm report = building.task(assignee, "Lập báo cáo", response);
            assertThat(report.root()).containsText("trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư)");
            report.type("Kết quả thực hiện", RESULT).type("Khó khăn, vướng mắc", "Không có.");
            Pictures.take(report, "prepare-report");
            report.complete("Trình lãnh đạo");
        });
        building.as("stc.giamdoc", head -> {
            TaskForm approve = building.task(head, "Duyệt, ký báo cáo", response);
            assertThat(approve.root()).containsText(RESULT);
            Pictures.take(approve, "approve-response");
            approve.complete("Duyệt, ký");
        });
    }

    @Test
    @Order(11)
    void itsClerkSendsTheSignedFileAndTheFocalOfficerAccepts() {
        String response = response("REPORT");
        building.as("stc.vanthu", clerk -> {
            TaskForm send = building.task(clerk, "Cấp số và gửi báo cáo", response);
            send.upload(PdfFile.of("bao-cao-6-thang.pdf", "Bao cao 6 thang dau nam 2023"));
            assertThat(send.root().locator(".kh-form__entry")).containsText("01/BC-STC, ngày 16/5/2023");
            Pictures.take(send, "send-response");
            send.complete("Cấp số và gửi");
        });
        assertThat(responseState(response)).isEqualTo("SUBMITTED");
        building.as("snv.chuyenvien", officer -> {
            TaskForm check = building.task(officer, "Kiểm tra báo cáo của đơn vị", response);
            assertThat(check.root()).containsText("Văn bản số 01/BC-STC ngày 16/5/2023");
            Pictures.take(check, "check-response");
            check.complete("Đạt yêu cầu");

            Page page = officer.page();
            page.navigate("/dot/"
                    + building.row(Long.class, "select round_id from response where business_key = ?", response));
            assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Sở Tài chính")))
                    .containsText("Đạt yêu cầu");
            Pictures.take(page, "round");
        });
        assertThat(responseState(response)).isEqualTo("ACCEPTED");
    }

    /** The key of what the department of finance has to give: the first of its kind. */
    private String response(String kind) {
        return building.key(
                "select a.business_key from response a join round b on b.id = a.round_id join plan p on p.id = b.plan_id"
                        + " where p.business_key = ? and a.unit_code = 'so-tai-chinh' and b.kind = ? order by a.id",
                plan,
                kind);
    }

    private String responseState(String key) {
        return building.row(String.class, "select state from response where business_key = ?", key);
    }

    private String state() {
        return building.row(String.class, "select plan_state from plan where business_key = ?", plan);
    }
}
