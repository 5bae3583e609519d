package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the engine's real Cockpit: a supervisor finds a plan by its words and reads its record; a coordinator intervenes. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String DRAFT = "Dự thảo: Tuyên truyền cải cách hành chính";
    private static final String REASON = "Lãnh đạo phòng đi công tác dài ngày";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    Building building;
    String key;

    @BeforeAll
    void aDraftWithTheSectionHead() {
        building = new Building(port, tasks, jdbc);
        building.as(
                "snv.chuyenvien",
                officer -> key = (String) officer.call("POST", "/api/plans", Map.of("definitionId", "bac-ninh-2023"))
                        .get("businessKey"));
        runtime.createProcessInstanceModification(instance())
                .startBeforeActivity("UserTask_ReviewInSection")
                .cancelAllForActivity("UserTask_DraftPlan")
                .execute();
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    void aSupervisorFindsAPlanAndSeesAllButNoButton() {
        building.as("giamsat", supervisor -> {
            Page page = open(supervisor);
            page.getByLabel("Số, ký hiệu, trích yếu kế hoạch, tên đợt hoặc tên đơn vị")
                    .fill(key + " tuyen truyen");
            button(page.locator("body"), "Tìm").click();
            Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DRAFT));
            assertThat(found.first()).isVisible();
            Pictures.take(page, "cockpit-dashboard");
            found.first().click();

            Locator tab = page.locator(".tab-content .kh-cockpit, .kh-cockpit:has(h3)")
                    .first();
            assertThat(tab).containsText("Chờ ký Tờ trình");
            assertThat(tab).containsText("Dương Thu Dung");
            assertThat(tab).containsText("Đã lập");
            assertThat(page.getByText("Bỏ qua bước")).hasCount(0);
            // What the engine offers and the server refuses is not there.
            assertThat(page.locator(".ctn-toolbar a.btn-toolbar")).hasCount(0);
            // The engine's key, and what people call it.
            assertThat(page.locator(".kh-cockpit__name").first()).containsText(DRAFT);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở trang hồ sơ"))
                    .click();
            assertThat(page.locator("h1")).containsText("Tuyên truyền cải cách hành chính");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Giám sát quy trình"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Việc đang mở")))
                    .isVisible();

            page.navigate("/quan-tri/doi-chieu");
            assertThat(page.getByText("Dòng dữ liệu chưa kết thúc")).isVisible();
            Pictures.take(page, "reconciliation");
            page.setViewportSize(360, 700);
            Pictures.take(page, "reconciliation");
        });
    }

    @Test
    void aCoordinatorPassesOverAStepWithAReason() {
        building.as("dieuphoi", coordinator -> {
            Page page = coordinator.page();
            page.navigate("/giam-sat/" + key);
            Locator tab = page.locator(".kh-cockpit:has(h3)").first();
            button(tab, "Bỏ qua bước").click();
            button(tab, "Bỏ qua bước").click();
            assertThat(tab.locator(".kh-error")).isVisible();
            tab.getByLabel("Lý do").fill(REASON);
            Pictures.take(page, "cockpit-skip");
            button(tab, "Bỏ qua bước").click();
            assertThat(tab.getByText("Đã bỏ qua bước.")).isVisible();
            assertThat(tab).containsText(REASON);
            assertThat(tab).containsText("Duyệt dự thảo, ký Tờ trình");
            page.reload();
            assertThat(page.locator(".kh-cockpit__done")).hasText("»");
            Pictures.take(page, "cockpit-case");
        });
    }

    private static Page open(Tasklist person) {
        Page page = person.page();
        page.navigate(COCKPIT);
        return page;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }
}
