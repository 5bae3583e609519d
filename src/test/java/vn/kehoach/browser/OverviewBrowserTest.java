package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's own pages: what he has to do, finding a plan again, his calendar. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewBrowserTest {

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

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void aPersonSeesHisWorkFindsAPlanAndTakesHisLastDaysAlong() {
        building.as("snv.chuyenvien2", drafter -> {
            String plan = drafter.call("POST", "/api/plans", Map.of("definitionId", "bac-ninh-2023"))
                    .get("businessKey")
                    .toString();
            String task = building.id("Soạn thảo kế hoạch", plan);
            Page page = drafter.page();

            page.navigate("/cong-viec");
            assertThat(page.locator("#my-tasks")).hasText("Việc của tôi");
            assertThat(page.locator("a[href*=\"" + task + "\"]")).containsText("Soạn thảo kế hoạch");
            Pictures.take(page, "work");

            page.locator(".kh-fold-page summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lấy địa chỉ: Lịch của tôi"))
                    .click();
            String address = page.locator("#feed-address").inputValue();
            assertThat(page.locator("#feed-address")).isFocused();
            // As a calendar program: without cookies.
            page.context().clearCookies();
            APIResponse calendar = page.request().get(URI.create(address).getPath());
            assertThat(calendar.status()).isEqualTo(200);
            assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
            assertThat(calendar.headers()).doesNotContainKey("set-cookie");
            assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR");
        });
        building.as("snv.chuyenvien2", drafter -> {
            Page page = drafter.page();
            page.setViewportSize(360, 700);
            page.navigate("/tim-kiem");
            page.locator("#query").fill("TUYEN truyen cai cach hanh chinh");
            page.keyboard().press("Enter");
            Locator found = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Kế hoạch"))
                    .getByRole(AriaRole.LINK)
                    .first();
            assertThat(found).containsText("cải cách hành chính");
            Pictures.take(page, "search-phone");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            found.click();
            assertThat(page.locator("h1")).containsText("cải cách hành chính");

            page.navigate("/tim-kiem?q=khongcotrongkehoachnao");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Không tìm thấy");
            page.navigate("/cong-viec");
            button(page, "Đăng xuất").waitFor();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        });
    }
}
