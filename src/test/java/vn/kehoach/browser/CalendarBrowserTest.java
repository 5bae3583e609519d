package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.plan.definition.PlanDefinitions;

/** An administrator keeps the calendar of a year that no plan of other tests uses; a drafter takes a definition in. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanDefinitions shipped;

    Building building;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
    }

    @AfterAll
    void close() {
        building.close();
    }

    /** In this class so that no other program starts for it. */
    @Test
    void aDrafterTakesADefinitionInAfterItsWrongLineIsNamed() {
        String right = shipped.yaml("bac-ninh-2023")
                .orElseThrow()
                .replace("id: bac-ninh-2023", "id: bac-ninh-nam-sau")
                .replaceFirst("title: .*", "title: tuyên truyền cải cách hành chính năm sau");
        String wrong = right.replaceFirst("acceptance: CHECKED", "acceptance: CHECK");
        long line = wrong.lines()
                        .takeWhile(text -> !text.endsWith("acceptance: CHECK"))
                        .count()
                + 1;
        building.as("snv.chuyenvien", drafter -> {
            Page page = drafter.page();
            page.navigate("/ke-hoach/mau");
            send(page, wrong);
            assertThat(page.getByText("Tệp có 1 chỗ chưa đúng. Chưa ghi gì.")).isVisible();
            assertThat(page.locator("#answer tbody tr")).hasCount(1);
            assertThat(page.locator("#answer tbody td").first()).hasText(String.valueOf(line));
            assertThat(page.locator("#answer tbody code")).containsText("acceptance");
            Pictures.take(page, "definition-wrong");

            send(page, right);
            assertThat(page.getByText("Tệp đúng. Đề nghị đối chiếu và xác nhận."))
                    .isVisible();
            assertThat(page.locator("#answer")).containsText("Báo cáo 6 tháng đầu năm 2023: trước ngày 15/6/2023");
            button(page, "Xác nhận nhập").click();
            assertThat(page.getByText("Đã nhập mẫu \"tuyên truyền cải cách hành chính năm sau\"."))
                    .isVisible();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("năm sau")))
                    .containsText("Trịnh Đình Mạnh nhập");
        });
    }

    private static void send(Page page, String definition) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("mau.yaml", "application/yaml", definition.getBytes(StandardCharsets.UTF_8)));
        button(page, "Kiểm tra tệp").click();
    }

    @Test
    void anAdministratorAddsAHolidayAndConfirmsTheYear() {
        building.as("quantri", administrator -> {
            Page page = administrator.page();
            page.navigate("/ke-hoach");
            // Rare links lie in a menu.
            page.locator("summary").getByText("Quản trị").click();
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
