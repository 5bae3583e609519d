package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.notice.Delivery;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;

/** A supervisor finds a mail in the ledger and sends it again; an officer says when he wants his. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerBrowserTest {

    private static final String OFFICER = "stc.chuyenvien";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notices notices;

    @Autowired
    Delivery delivery;

    Building building;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
        notices.tell(new Notice(
                "TEST-LEDGER",
                "waiting",
                OFFICER,
                Letter.TASK_WAITING,
                Map.of(
                        "ho_ten", "Người nhận",
                        "chuc_vu", "",
                        "ten_viec", "Ký kế hoạch",
                        "trich_yeu", "Kế hoạch chỉ có trong sổ này",
                        "co_quan_trinh", "Sở Nội vụ",
                        "lien_ket", "http://localhost"),
                "",
                Instant.EPOCH));
        delivery.drain();
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    void aSupervisorSendsAMailAgainWithTheReason() {
        building.as("giamsat", supervisor -> {
            Page page = supervisor.page();
            page.navigate("/so-thong-bao");
            page.getByLabel("Tên đăng nhập hoặc địa chỉ thư").fill(OFFICER);
            button(page, "Xem").click();
            Locator line = page.locator("tbody", new Page.LocatorOptions().setHasText("Kế hoạch chỉ có trong sổ này"))
                    .first();
            assertThat(line).containsText("Đã gửi");
            line.getByText("Xem thư").click();
            assertThat(line.locator(".kh-lines")).containsText("Kế hoạch chỉ có trong sổ này");
            line.getByText("Gửi lại", new Locator.GetByTextOptions().setExact(true))
                    .click();
            line.getByText("Gửi lại thư").click();
            assertThat(line.locator(".kh-error")).containsText("Chưa nêu lý do gửi lại.");
            line.getByLabel("Lý do gửi lại").fill("Người nhận báo không thấy thư");
            line.getByText("Gửi lại thư").click();
            assertThat(line.locator(".kh-history-list")).containsText("Người nhận báo không thấy thư");
            assertThat(line.locator(".kh-history-list")).containsText("(thư mới, nguyên văn)");
            Pictures.take(page, "ledger-resent");
            page.setViewportSize(360, 700);
            Pictures.take(page, "ledger-resent");
            delivery.drain();
            org.assertj.core.api.Assertions.assertThat(jdbc.sql(
                                    "select count(*) from mail_message where resend_of is not null and mail_state = 'SENT'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        });
    }

    @Test
    void anOfficerSaysWhenHeWantsHisMail() {
        building.as("skhdt.chuyenvien", officer -> {
            Page page = officer.page();
            page.navigate("/ke-hoach");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cài đặt nhận thư"))
                    .click();
            page.getByLabel("Mỗi ngày một thư").check();
            page.getByLabel("Giờ nhận thư hằng ngày").fill("06:00");
            page.getByLabel("Không gửi thư trong khoảng giờ sau").check();
            button(page, "Lưu").click();
            assertThat(page.locator("#digestAt-error")).containsText("nằm trong giờ không nhận thư");
            page.getByLabel("Giờ nhận thư hằng ngày").fill("07:30");
            button(page, "Lưu").click();
            assertThat(page.getByText("Đã lưu.")).isVisible();
            Pictures.take(page, "mail-choice");
            page.reload();
            assertThat(page.getByLabel("Giờ nhận thư hằng ngày")).hasValue("07:30");
            assertThat(page.getByLabel("Đến giờ")).hasValue("06:30");
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
