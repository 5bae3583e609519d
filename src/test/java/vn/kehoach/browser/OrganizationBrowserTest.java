package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.time.BusinessClock;

/** An administrator takes in that one unit follows another, then hands over what the old one still owes. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationBrowserTest {

    private static final String HEADINGS =
            "Mã;Tên;Tên ngắn;Cấp;Cấp trên;Quan hệ;Nhóm;Ký hiệu;Nơi;Điện thoại;Email;Từ ngày;Đến ngày;Tên khác;Văn phòng\n";
    private static final String OLD = "trung-tam-cu;Trung tâm Lưu trữ lịch sử;;Đơn vị sự nghiệp;UBND tỉnh Bắc Ninh;"
            + "Trực thuộc;;TTLT;;;;;31/01/2023;;\n";
    private static final String NEXT = "trung-tam-moi;Trung tâm Lưu trữ số;;Đơn vị sự nghiệp;UBND tỉnh Bắc Ninh;"
            + "Trực thuộc;;TTLTS;;;;01/02/2023;;;\n";
    private static final String BASIS = "Quyết định số 12/QĐ-UBND ngày 20/01/2023 của UBND tỉnh";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

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
    void unitsAreImportedAndWhatTheOldOneOwedIsHandedOver() throws IOException {
        byte[] wrong = (HEADINGS + OLD.replace("31/01/2023", "31/02/2023")).getBytes(StandardCharsets.UTF_8);
        byte[] old = "Ma\u0303,Tên\ntt-thu,Nhóm thu\u0323 bô\u0323\n".getBytes(Charset.forName("windows-1258"));
        byte[] right = zip(Map.of(
                "units.csv",
                HEADINGS + OLD + NEXT,
                "successors.csv",
                "Mã;Đơn vị kế thừa;Hình thức;Từ ngày;Chức năng;Căn cứ\ntrung-tam-cu;TRUNG TÂM LƯU TRỮ SỐ;Đổi tên;"
                        + "01/02/2023;;" + BASIS + "\n"));
        building.as("quantri", administrator -> {
            Page page = administrator.page();
            page.navigate("/quan-tri/to-chuc");
            send(page, "units.csv", wrong);
            assertThat(page.getByText("\"31/02/2023\" không phải là ngày.")).isVisible();
            assertThat(page.locator("#answer tbody tr")).hasCount(1);
            Pictures.take(page, "organization-wrong");
            send(page, "groups.csv", old);
            assertThat(page.getByText("Đề nghị xem chữ có dấu đã đúng chưa")).isVisible();
            assertThat(page.getByText("Nhóm thụ bộ").first()).isVisible();
            Pictures.take(page, "organization-guessed");
            send(page, "to-chuc.zip", right);
            assertThat(page.getByText("Tệp đúng. Nếu xác nhận")).isVisible();
            button(page, "Nhập vào danh mục").click();
            assertThat(page.getByText("Đã nhập. Danh mục đã thay đổi như sau:")).isVisible();
            assertThat(page.locator("#successions")).containsText("Trung tâm Lưu trữ số");
            Pictures.take(page, "organization-imported");
        });
        long round = new PlanInForce(jdbc, runtime, clock)
                .asks(building, 901, "số hóa tài liệu lưu trữ", "trung-tam-cu", "Trung tâm Lưu trữ lịch sử");

        building.as("quantri", administrator -> {
            Page page = administrator.page();
            page.navigate("/quan-tri/to-chuc");
            page.getByText("Bàn giao khi sắp xếp đơn vị").click();
            page.getByLabel("Đơn vị bàn giao").selectOption("trung-tam-cu");
            assertThat(page.getByText("Nội dung còn phải thực hiện: 1")).isVisible();
            assertThat(page.locator(".hand-over-chips")).containsText("Trung tâm Lưu trữ số");
            Pictures.take(page, "hand-over");
            button(page, "Xác nhận bàn giao 1 nội dung").click();
            assertThat(page.locator(".kh-error"))
                    .hasText("Chưa nêu văn bản làm căn cứ bàn giao. Đề nghị ghi số, ký hiệu, ngày, cơ quan ban hành.");
            page.getByLabel("Căn cứ").fill(BASIS);
            button(page, "Xác nhận bàn giao 1 nội dung").click();
            assertThat(page.getByText("Đã bàn giao.")).isVisible();
            assertThat(page.getByText("Đơn vị không còn nội dung nào phải thực hiện."))
                    .isVisible();
            page.setViewportSize(360, 700);
            Pictures.take(page, "hand-over-done");
        });
        building.as("snv.chuyenvien", officer -> {
            Page page = officer.page();
            page.navigate("/dot/" + round);
            assertThat(page.getByText("Đã bàn giao cho Trung tâm Lưu trữ số từ ngày 01/02/2023"))
                    .isVisible();
            assertThat(page.getByText("Nhận bàn giao từ Trung tâm Lưu trữ lịch sử"))
                    .isVisible();
            Pictures.take(page, "hand-over-round");
        });
    }

    private static void send(Page page, String name, byte[] bytes) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        button(page, "Kiểm tra tệp").click();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
