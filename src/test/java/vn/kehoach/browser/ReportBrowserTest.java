package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The officer follows a sum to its units and to the round below it, changes one figure and the words; who signs sees both. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {

    private static final LocalDate LAST = LocalDate.of(2023, 1, 20);
    private static final String FINANCE =
            "{\"summary\": \"Đã đăng tin trên trang thông tin.\", \"difficulties\": \"Thiếu kinh phí.\","
                    + " \"quotas\": [{\"quotaId\": %d, \"amount\": 26, \"note\": \"\"}],"
                    + " \"remarks\": [{\"taskId\": %d, \"difficulties\": \"Thiếu máy ảnh.\"}]}";
    private static final String DISTRICT =
            "{\"summary\": \"Đã phát trên loa.\", \"quotas\": [{\"quotaId\": %d, \"amount\": 19.5}],"
                    + " \"sources\": [{\"quotaId\": %d, \"plan\": \"07/KH-UBND\", \"round\": \"Báo cáo của xã, phường\", \"report\": \"\","
                    + " \"parts\": [{\"unitName\": \"UBND phường Châu Khê\", \"amount\": 12, \"document\": \"3/BC-UBND\", \"date\": \"2023-01-18\"},"
                    + " {\"unitName\": \"UBND phường Đình Bảng\", \"amount\": 7.5, \"document\": \"5/BC-UBND\", \"date\": \"2023-01-19\"}]}]}";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    Building building;
    long round;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
        round = closed();
    }

    @AfterAll
    void close() {
        building.close();
    }

    /** A round that is closed: two of three units have reported. */
    private long closed() {
        Timestamp now = Timestamp.from(Instant.parse("2023-01-20T02:00:00Z"));
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values ('KH-report', 'KH', 'truyền thông cải cách hành chính', 2023, 'ISSUED', 'ubnd-tinh',
                    'so-noi-vu', 'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.chuyenvien', 78, ?, ?, ?)""").params(LAST.minusDays(19), now, now).update();
        long plan = building.row(Long.class, "select id from plan where business_key = 'KH-report'");
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                values (?, 'report', 'REPORT', 'Báo cáo tháng 01 năm 2023', 'trước ngày 21/01/2023', ?, ?, 'CHECKED',
                    true, 'SIGNED', true)""").params(plan, LAST, LAST.minusDays(19)).update();
        long duty = building.row(Long.class, "select id from plan_duty where plan_id = ?", plan);
        jdbc.sql("""
                insert into round (business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit, opens_at,
                    last_day, due_text, acceptance, head_approval, judges, consolidate, consolidation_last_day)
                values ('DOT-report', ?, ?, 'REPORT', 'Báo cáo tháng 01 năm 2023', 'CLOSED', 'so-noi-vu', 'ubnd-tinh', ?,
                    ?, 'trước ngày 21/01/2023', 'CHECKED', true, 'SIGNED', true, ?)""").params(plan, duty, now, LAST, LAST.plusDays(20)).update();
        long id = building.row(Long.class, "select id from round where duty_id = ?", duty);
        jdbc.sql("update round set business_key = ? where id = ?")
                .params("DOT-" + id, id)
                .update();
        jdbc.sql("""
                insert into plan_task (plan_id, seq_no, origin, annex_number, actor, task_text, time_text)
                values (?, 1, 'TEXT', '', 'Các sở', 'Đăng tin, bài trên trang thông tin điện tử.', '')""").param(plan).update();
        long task = building.row(Long.class, "select id from plan_task where plan_id = ?", plan);
        long finance = quota(plan, "so-tai-chinh");
        long district = quota(plan, "ubnd-tu-son");
        answer(id, "so-tai-chinh", "Sở Tài chính", "12/BC-STC", FINANCE.formatted(finance, task), now);
        answer(id, "ubnd-tu-son", "UBND thành phố Từ Sơn", "9/BC-UBND", DISTRICT.formatted(district, district), now);
        response(id, "so-tu-phap", "Sở Tư pháp", "ASKED");
        runtime.createProcessInstanceByKey("collection-round")
                .businessKey("DOT-" + id)
                .startBeforeActivity("UserTask_Consolidate")
                .execute();
        return id;
    }

    private long quota(long plan, String unit) {
        jdbc.sql("""
                insert into plan_quota (plan_id, seq_no, unit_code, quota_object, operator, amount, unit_text, period)
                values (?, 1, ?, 'tin, bài về cải cách hành chính', '>=', 10, 'tin, bài', 'MONTH')""").params(plan, unit).update();
        return building.row(Long.class, "select id from plan_quota where plan_id = ? and unit_code = ?", plan, unit);
    }

    private long response(long round, String unit, String name, String state) {
        jdbc.sql("""
                insert into response (business_key, round_id, unit_code, unit_name, obligation, state, last_day,
                    answer_version, nil_report, more_late, additional)
                values (?, ?, ?, ?, 'ORDER', ?, ?, 1, false, false, false)""")
                .params("TL-report-" + unit, round, unit, name, state, LAST)
                .update();
        return building.row(Long.class, "select id from response where round_id = ? and unit_code = ?", round, unit);
    }

    private void answer(long round, String unit, String name, String number, String content, Timestamp at) {
        long id = response(round, unit, name, "ACCEPTED");
        jdbc.sql("update response set judged_on = ?, first_sent_at = ?, accepted_at = ? where id = ?")
                .params(LAST, at, at, id)
                .update();
        jdbc.sql("""
                insert into response_answer (response_id, version_no, content, saved_by, saved_at)
                values (?, 1, ?, 'nobody', ?)""").params(id, content, at).update();
        jdbc.sql("""
                insert into response_document (response_id, version_no, answer_version, number_text, document_date,
                    signer, received_on, sent_at, sent_by, sent_by_name, proxy, paper, receipt)
                values (?, 1, 1, ?, ?, 'Giám đốc', ?, ?, 'nobody', 'Văn thư', false, '', ?)""").params(id, number, LAST, LAST, at, "TN-report-" + unit).update();
    }

    @Test
    void aFigureIsFollowedChangedAndSignedWithItsReason() {
        String key = "DOT-" + round;
        building.as("snv.chuyenvien", officer -> {
            TaskForm form = building.task(officer, "Tổng hợp báo cáo", key);
            form.press("Số đơn vị phải gửi: 3, xem các đơn vị");
            assertThat(form.root().locator("[data-units]")).containsText("Sở Tư pháp");
            assertThat(form.root().locator("[data-late]")).containsText("Sở Tư pháp");
            assertThat(form.root().locator("[data-late]")).not().containsText("Sở Tài chính");

            Locator quota = form.root().locator("[data-quota]");
            assertThat(quota).containsText("45,5 tin, bài (2 đơn vị)");
            form.press("Xem số liệu của từng đơn vị: tin, bài về cải cách hành chính");
            assertThat(quota).containsText("Số 9/BC-UBND, ngày 20/01/2023");
            quota.locator("[data-below] summary").click();
            assertThat(quota).containsText("UBND phường Đình Bảng: 7,5 (Số 5/BC-UBND, ngày 19/01/2023)");
            form.press("Điều chỉnh số liệu của Sở Tài chính: tin, bài về cải cách hành chính");
            form.at("corrections[0].amount").locator("input").fill("20");
            assertThat(quota).containsText("39,5 tin, bài (2 đơn vị)");
            assertThat(quota.locator("[data-changed]")).containsText("Đơn vị báo cáo: 26.");

            assertThat(form.field("Khó khăn, vướng mắc"))
                    .hasValue(Pattern.compile(
                            "Nhiệm vụ “Đăng tin, bài.*- Sở Tài chính: Thiếu máy ảnh.*- Sở Tài chính: Thiếu kinh phí.*",
                            Pattern.DOTALL));
            form.type("Kết quả thực hiện của cơ quan đầu mối", "Đã tổ chức 01 lớp tập huấn.");
            form.type("Kết quả thực hiện của các cơ quan, đơn vị", "Các đơn vị đã đăng, phát tin.");
            assertThat(form.root().locator("[data-edited]")).containsText("Đã biên tập");
            form.press("Trình lãnh đạo");
            assertThat(form.root().locator("[data-error-summary]")).isVisible();
            form.at("corrections[0].reason").locator("textarea").fill("06 bài đăng hai lần.");
            Pictures.take(form, "consolidate");
            form.complete("Trình lãnh đạo");
        });
        building.as("snv.giamdoc", director -> {
            TaskForm form = building.task(director, "Ký báo cáo tổng hợp", key);
            assertThat(form.root().locator(".kh-document")).containsText("39,5 tin, bài");
            assertThat(form.root().locator(".kh-document")).containsText("cơ quan tổng hợp điều chỉnh. Lý do: 06 bài");
            form.press("Xem số liệu của từng đơn vị: tin, bài về cải cách hành chính");
            assertThat(form.root().locator("[data-changed]")).containsText("Trịnh Đình Mạnh điều chỉnh");
            form.part("Nội dung đã biên tập");
            form.root().locator("[data-edited] summary").first().click();
            assertThat(form.root().locator("[data-edited] del")).containsText("Đã phát trên loa.");
            Pictures.take(form, "sign-consolidated");
        });
        building.as("snv.chuyenvien", officer -> page(officer.page()));
    }

    private void page(Page page) {
        page.setViewportSize(1280, 900);
        page.navigate("/dot/" + round);
        page.getByText("Số liệu, báo cáo tổng hợp").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Tổng hợp Báo cáo tháng 01 năm 2023");
        assertThat(page.getByText("Đã trình lãnh đạo")).isVisible();
        page.getByLabel("Xem số liệu của từng đơn vị: tin, bài về cải cách hành chính")
                .click();
        Pictures.take(page, "report");
        Page answer = page.waitForPopup(() -> page.locator("[data-quota] tr")
                .filter(new Locator.FilterOptions().setHasText("Sở Tài chính"))
                .getByRole(AriaRole.LINK)
                .click());
        assertThat(answer.locator("main")).containsText("12/BC-STC");
        assertThat(answer.locator("[data-part=answer]")).containsText("26 tin, bài");
        answer.close();
        page.setViewportSize(360, 900);
        Pictures.take(page, "report");
    }
}
