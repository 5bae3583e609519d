package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator keeps the calendar of a year that no plan of other tests uses. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    Building building;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    void anAdministratorAddsAHolidayAndConfirmsTheYear() {
        building.as("quantri", administrator -> {
            Page page = administrator.page();
            page.navigate("/ke-hoach");
            link(page, "Lịch nghỉ").click();
            page.getByLabel("Năm", new Page.GetByLabelOptions().setExact(true)).selectOption("2022");
            assertThat(page.getByText("Lịch năm 2022 chưa được xác nhận bằng thông báo."))
                    .isVisible();

            button(page, "Thêm ngày").click();
            button(page, "Lưu").click();
            assertThat(page.locator(".kh-error")).hasCount(4);
            page.getByLabel("Ngày", new Page.GetByLabelOptions().setExact(true)).fill("2022-09-02");
            assertThat(page.getByText("thứ Sáu, ngày 02 tháng 9 năm 2022")).isVisible();
            page.getByLabel("Loại ngày").selectOption("SWAP_WORK");
            page.getByLabel("Tên ngày").fill("Quốc khánh");
            page.getByLabel("Căn cứ").fill("Điều 112 Bộ luật Lao động 2019");
            button(page, "Lưu").click();
            assertThat(page.getByText("Ngày 02/9/2022 là thứ Sáu, vốn là ngày làm việc."))
                    .isVisible();
            Pictures.take(page, "calendar-day");
            page.getByLabel("Loại ngày").selectOption("HOLIDAY");
            button(page, "Lưu").click();
            assertThat(page.getByText("Đã thêm ngày 02/9/2022.")).isVisible();

            button(page, "Đưa vào bảng: 01/9/2022").click();
            assertThat(page.getByText("Đã đưa 1 ngày gợi ý vào bảng.")).isVisible();
            Pictures.take(page, "calendar-open");

            page.getByLabel("Số, ký hiệu thông báo").fill("Thông báo số 4876/TB-LĐTBXH");
            page.getByLabel("Ngày thông báo").fill("2021-12-03");
            button(page, "Xác nhận lịch năm 2022").click();
            assertThat(page.getByText("Đã xác nhận lịch năm 2022.")).isVisible();

            page.reload();
            assertThat(page.getByText("Xác nhận theo: Thông báo số 4876/TB-LĐTBXH, ngày 03/12/2021."))
                    .isVisible();
            Locator rows = page.locator("tbody tr");
            assertThat(rows).hasCount(2);
            assertThat(rows.nth(1)).containsText("02/9/2022, thứ Sáu");
            assertThat(button(page, "Thêm ngày")).hasCount(0);
            assertThat(page.locator(".kh-history-list li")).hasCount(3);
            Pictures.take(page, "calendar-confirmed");
            page.setViewportSize(360, 700);
            Pictures.take(page, "calendar-confirmed");
        });
    }

    @Test
    void thePlansPageAndItsDraftNameAYearThatIsNotConfirmed() {
        building.as("snv.chuyenvien2", drafter -> {
            String plan = drafter.call("POST", "/api/plans", Map.of("definitionId", "bac-ninh-2023"))
                    .get("businessKey")
                    .toString();
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", plan).press("Mở tất cả");
            draft.root()
                    .locator("summary", new Locator.LocatorOptions().setHasText("trước ngày 15/6/2023"))
                    .click();
            Locator note = draft.root().getByText("Lịch nghỉ năm 2023 chưa được xác nhận");
            assertThat(note.locator("visible=true").first()).isVisible();
            Page page = drafter.page();
            page.navigate("/ke-hoach/" + plan.replace("KH-", ""));
            assertThat(page.getByText("Lịch nghỉ năm 2023 chưa được xác nhận")).isVisible();
            Pictures.take(page, "calendar-note");
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
