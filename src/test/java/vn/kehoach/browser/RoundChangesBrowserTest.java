package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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

/** An officer of the focal body gives one unit, then all, more time, and sees first what it does; a unit asks for more; a round opens. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundChangesBrowserTest {

    private static final List<String> UNITS = List.of("so-tai-chinh", "so-tu-phap", "ubnd-tu-son");

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    Building building;
    String round;
    long plan;

    @BeforeAll
    void open() {
        building = new Building(port, tasks, jdbc);
        plan = inForce();
        round = building.key("select cast(id as varchar(20)) from round where plan_id = ? and state = 'OPEN'", plan);
    }

    /** A plan in force with one report, asked of three units at once. */
    private long inForce() {
        LocalDate day = LocalDate.of(2023, 2, 1);
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values ('KH-changes', 'KH', 'truyền thông cải cách hành chính', 2023, 'ISSUED', 'ubnd-tinh',
                    'so-noi-vu', 'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.chuyenvien', 77, ?, ?, ?)""")
                .params(day, Timestamp.from(Instant.now()), Timestamp.from(Instant.now()))
                .update();
        long plan = building.row(Long.class, "select id from plan where business_key = 'KH-changes'");
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                values (?, 'report', 'REPORT', 'Báo cáo quý I năm 2023', 'trước ngày 15/3/2023', ?, ?, 'CHECKED',
                    true, 'SIGNED', false)""").params(plan, LocalDate.of(2023, 3, 14), day).update();
        long duty = building.row(Long.class, "select id from plan_duty where plan_id = ?", plan);
        asked(duty);
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, due_bound, event_name, event_offset,
                    event_unit, acceptance, head_approval, judges, consolidate)
                values (?, 'event', 'REPORT', 'Báo cáo kết quả Hội nghị',
                    'trong 02 ngày làm việc sau ngày kết thúc Hội nghị', 'INCLUSIVE', 'kết thúc Hội nghị', 2,
                    'WORKING_DAYS', 'CHECKED', true, 'SIGNED', false)""").param(plan).update();
        asked(building.row(Long.class, "select id from plan_duty where plan_id = ? and duty_key = 'event'", plan));
        runtime.createProcessInstanceByKey("plan-issuance")
                .businessKey("KH-changes")
                .startBeforeActivity("SubProcess_InForce")
                .execute();
        return plan;
    }

    private void asked(long duty) {
        UNITS.forEach(unit -> jdbc.sql("""
                insert into duty_respondent (duty_id, unit_code, unit_name, obligation) values (?, ?, ?, 'ORDER')""").params(duty, unit, name(unit)).update());
    }

    private static String name(String unit) {
        return switch (unit) {
            case "so-tai-chinh" -> "Sở Tài chính";
            case "so-tu-phap" -> "Sở Tư pháp";
            default -> "UBND thành phố Từ Sơn";
        };
    }

    @AfterAll
    void close() {
        building.close();
    }

    @Test
    @Order(1)
    void oneUnitThenAllGetMoreTimeAndTheirDaysAreSeenFirst() {
        building.as("snv.chuyenvien", officer -> {
            Page page = officer.page();
            page.setViewportSize(1280, 900);
            page.navigate("/dot/" + round);
            page.getByLabel("Chọn Sở Tài chính").check();
            press(page.locator("[data-bulk-bar]"), "Gia hạn");
            Locator dialog = page.locator("dialog[open]");
            dialog.getByLabel("Hạn mới").fill("2023-03-10");
            press(dialog, "Xem trước");
            assertThat(dialog.getByText("Sở Tài chính: hạn cuối hiện tại 14/3/2023 không sớm hơn"))
                    .isVisible();
            dialog.getByLabel("Hạn mới").fill("2023-03-21");
            press(dialog, "Xem trước");
            assertThat(dialog.locator("[data-bulk-preview]")).containsText("14/3/2023 → 21/3/2023");
            press(dialog, "Thực hiện với 1 đơn vị");
            assertThat(dialog.getByText("Chưa nêu lý do. Đề nghị ghi rõ lý do."))
                    .isVisible();
            dialog.getByLabel("Lý do").fill("Chờ số liệu của quý I.");
            press(dialog, "Xem trước");
            assertThat(dialog.locator("[data-bulk-preview]"))
                    .containsText("Thực hiện với 1 đơn vị, gửi thư tới 1 đơn vị.");
            Pictures.take(page, "round-extend-one");
            assertThat(days()).contains(LocalDate.of(2023, 3, 14));
            press(dialog, "Thực hiện với 1 đơn vị");
            assertThat(dialog.getByText("Thực hiện được 1 đơn vị")).isVisible();
            assertThat(row(page, "Sở Tài chính")).containsText("21/3/2023");
            assertThat(row(page, "Sở Tư pháp")).containsText("14/3/2023");
            press(dialog, "Hoàn tác");
            dialog.getByLabel("Lý do hoàn tác").fill("Nhầm đơn vị.");
            press(dialog, "Hoàn tác");
            assertThat(dialog.getByText("Đã hoàn tác 1 đơn vị")).isVisible();
            assertThat(row(page, "Sở Tài chính")).containsText("14/3/2023");
            press(dialog, "Đóng");

            button(page, "Gia hạn nhiều đơn vị").click();
            dialog.getByLabel("Tất cả đơn vị chưa gửi").check();
            dialog.getByLabel("Hạn mới").fill("2023-03-21");
            dialog.getByLabel("Lý do").fill("Theo đề nghị của nhiều đơn vị.");
            press(dialog, "Xem trước");
            assertThat(dialog.getByText("Tác động tới 3 đơn vị")).isVisible();
            assertThat(dialog.locator("[data-preview]")).containsText("Lập báo cáo");
            Pictures.take(page, "round-extend-all");
            press(dialog, "Gia hạn");
            assertThat(page.getByText("Đã gia hạn.")).isVisible();
            assertThat(row(page, "Sở Tư pháp")).containsText("21/3/2023");
            assertThat(page.getByText("Gia hạn đã cho")).isVisible();
            assertThat(days()).doesNotContain(LocalDate.of(2023, 3, 14));
            Pictures.take(page, "round-extended");
        });
        String letters = building.key("select cast(count(*) as varchar(9)) from notice where letter = 'EXTENDED'");
        assertThat(Integer.parseInt(letters)).isGreaterThanOrEqualTo(UNITS.size());
    }

    @Test
    @Order(2)
    void aUnitAsksForMoreTimeOnItsOwnPage() {
        String response = building.row(
                String.class,
                "select cast(id as varchar(20)) from response where round_id = ? and unit_code = 'ubnd-tu-son'",
                Long.parseLong(round));
        building.as("tuson.chutich", head -> {
            Page page = head.page();
            page.navigate("/van-ban/" + response);
            button(page, "Đề nghị gia hạn").click();
            button(page, "Gửi đề nghị gia hạn").click();
            assertThat(page.getByText("Chưa nêu lý do. Đề nghị ghi rõ lý do.")).isVisible();
            page.getByLabel("Đề nghị gia hạn đến ngày").fill("2023-04-05");
            page.getByLabel("Lý do đề nghị gia hạn").fill("Chờ xã, phường gửi số liệu.");
            button(page, "Gửi đề nghị gia hạn").click();
            assertThat(page.getByText("Chờ đầu mối xem xét")).isVisible();
            Pictures.take(page, "unit-asks-extension");
        });
        building.as("snv.chuyenvien", officer -> {
            TaskForm form = building.task(officer, "Xem xét đề nghị gia hạn", "TL-" + response);
            assertThat(form.says("Chờ xã, phường gửi số liệu.").first()).isVisible();
            Pictures.take(form, "decide-extension");
            form.day("until", "2023-04-03").complete("Gia hạn");
        });
        assertThat(building.row(
                        LocalDate.class, "select last_day from response where id = ?", Long.parseLong(response)))
                .isEqualTo(LocalDate.of(2023, 4, 3));
    }

    @Test
    @Order(3)
    void theDayOfAnEventOpensTheRoundThatWaitedForIt() {
        building.as("snv.chuyenvien", officer -> {
            Page page = officer.page();
            page.setViewportSize(1280, 900);
            page.navigate("/ke-hoach/" + plan);
            Locator events = page.locator("[data-events]");
            press(events, "Nhập ngày của sự kiện: Báo cáo kết quả Hội nghị");
            events.getByLabel("Ngày của sự kiện \"kết thúc Hội nghị\"").fill("2023-01-05");
            press(events, "Xem trước");
            assertThat(events.getByText("đã qua. Đề nghị kiểm tra lại ngày")).isVisible();
            events.getByLabel("Ngày của sự kiện \"kết thúc Hội nghị\"").fill("2023-03-31");
            press(events, "Xem trước");
            assertThat(events).containsText("hạn cuối: hết ngày 04/4/2023, thứ Ba");
            assertThat(events.locator("[data-preview] tbody tr")).hasCount(UNITS.size());
            Pictures.take(page, "event-day");
            press(events, "Ghi ngày, mở đợt");
            assertThat(page.getByText("Đã ghi ngày của sự kiện; đợt đã được lập."))
                    .isVisible();
            assertThat(events).hasCount(0);
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Báo cáo kết quả Hội nghị")))
                    .isVisible();
            button(page, "Bổ sung nội dung yêu cầu").click();
            press(page.locator("form.kh-card"), "Xem trước");
            assertThat(page.locator("form.kh-card .kh-error").first()).isVisible();
            Pictures.take(page, "add-duty");
            page.navigate("/dot/" + round);
            button(page, "Bổ sung đơn vị").click();
            Pictures.take(page, "round-join");
        });
    }

    /** The report that the round feeds got another day; the page offers to follow, and shows first what that does. */
    @Test
    @Order(4)
    void theRoundFollowsTheReportAboveWhenItsOfficerSaysSo() {
        jdbc.sql("""
                insert into follow_offer (round_id, response_id, offer_state, from_day, to_day, offered_at)
                select round_id, id, 'OPEN', ?, ?, ? from response where round_id = ? and unit_code = 'so-tai-chinh'""")
                .params(
                        LocalDate.of(2023, 3, 15),
                        LocalDate.of(2023, 3, 29),
                        Timestamp.from(Instant.now()),
                        Long.parseLong(round))
                .update();
        building.as("snv.chuyenvien", officer -> {
            Page page = officer.page();
            page.setViewportSize(1280, 900);
            page.navigate("/dot/" + round);
            assertThat(page.getByText("Hạn của cấp trên đã thay đổi")).isVisible();
            assertThat(page.getByText("hạn cuối của đợt là thứ Ba, ngày 28 tháng 3 năm 2023"))
                    .isVisible();
            button(page, "Gia hạn theo").click();
            Locator dialog = page.locator("dialog[open]");
            assertThat(dialog.locator("[data-preview]")).containsText("21/3/2023 → 28/3/2023");
            Pictures.take(page, "round-follow");
            press(dialog, "Chuyển hạn theo");
            assertThat(page.getByText("Đã chuyển hạn của đợt theo cấp trên.")).isVisible();
            assertThat(row(page, "Sở Tư pháp")).containsText("28/3/2023");
            assertThat(page.getByText("Hạn của cấp trên đã thay đổi")).hasCount(0);
        });
        assertThat(days()).contains(LocalDate.of(2023, 3, 28), LocalDate.of(2023, 4, 3));
    }

    @Test
    @Order(5)
    void theFocalBodySparesAUnitForAWhile() {
        building.as("snv.chuyenvien", officer -> {
            Page page = officer.page();
            page.navigate("/dot/" + round);
            Locator pauses = page.locator("[data-pauses]");
            press(pauses, "Tạm dừng đôn đốc");
            pauses.getByLabel("Áp dụng cho").selectOption("so-tai-chinh");
            press(pauses, "Tạm dừng");
            assertThat(pauses.getByText("Chưa nêu lý do tạm dừng. Đề nghị ghi lý do."))
                    .isVisible();
            pauses.getByLabel("Hết ngày").fill("2023-03-30");
            pauses.getByLabel("Lý do").fill("Đơn vị đang kiểm kê.");
            press(pauses, "Xem trước");
            Locator preview = pauses.locator("[data-pause-preview]");
            assertThat(preview).containsText("nhắc việc: người đang xử lý");
            assertThat(preview).containsText("08 giờ 00 ngày 31/3/2023");
            Pictures.take(page, "round-pause");
            press(pauses, "Tạm dừng");
            assertThat(pauses.getByText("Đang tạm dừng", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(pauses).containsText("Đôn đốc tiếp từ 08 giờ 00 ngày 31/3/2023");
            press(pauses, "Kết thúc tạm dừng");
            assertThat(pauses.getByText("Đã hết")).isVisible();
        });
    }

    @Test
    @Order(6)
    void theAdministratorChangesTheLadderAndSeesFirstWhatRunningRoundsWouldSee() {
        building.as("quantri", administrator -> {
            Page page = administrator.page();
            page.navigate("/quan-tri/thang-don-doc");
            assertThat(page.locator("[data-rungs]"))
                    .containsText("Trước hạn cuối 7 ngày, lúc 08 giờ 00: gửi thư nhắc việc tới người đang xử lý.");
            button(page, "Sửa bảng").click();
            page.locator("#row-0-offset").fill("400");
            button(page, "Kiểm tra, so sánh").click();
            assertThat(page.getByText("Dòng 1, cột \"Số ngày\": \"400\" chưa đúng"))
                    .isVisible();
            page.locator("#row-0-offset").fill("6");
            button(page, "Kiểm tra, so sánh").click();
            Locator comparison = page.locator("[data-comparison]");
            assertThat(comparison).containsText("Trước hạn cuối 6 ngày");
            assertThat(comparison).containsText("Báo cáo quý I năm 2023");
            Pictures.take(page, "ladder-compared");
            button(page, "Áp dụng").click();
            assertThat(page.getByText("Chưa nêu lý do áp dụng.")).isVisible();
            page.locator("#reason").fill("Theo Quy chế làm việc.");
            button(page, "Áp dụng").click();
            assertThat(page.getByText("Đã áp dụng phiên bản 2.")).isVisible();
            assertThat(page.locator("[data-rungs]")).containsText("Trước hạn cuối 6 ngày");
            Pictures.take(page, "ladder-in-force");
            button(page, "Sửa từ phiên bản 1").click();
            button(page, "Kiểm tra, so sánh").click();
            assertThat(comparison).containsText("Trước hạn cuối 7 ngày");
            page.locator("#reason").fill("Trở lại bảng cũ.");
            button(page, "Áp dụng").click();
            assertThat(page.getByText("Đã áp dụng phiên bản 3.")).isVisible();
        });
    }

    @Test
    @Order(7)
    void aLateUnitIsChasedWhenTheDirectorReleasesTheLetter() {
        jdbc.sql("update response set last_day = ?, asked_at = ? where round_id = ? and unit_code = 'so-tu-phap'")
                .params(
                        LocalDate.of(2023, 1, 13),
                        Timestamp.from(Instant.parse("2023-01-03T01:00:00Z")),
                        Long.parseLong(round))
                .update();
        String key = "DOT-" + round;
        runtime.createMessageCorrelation("Message_ChaseDue")
                .processInstanceBusinessKey(key)
                .correlate();
        building.as("snv.chuyenvien", officer -> {
            TaskForm chase = building.task(officer, "Đôn đốc đơn vị chưa gửi", key);
            assertThat(chase.root()).containsText("Sở Tư pháp");
            assertThat(chase.at("units").locator("td").nth(1)).containsText("0222");
            assertThat(chase.field("Dự thảo công văn đôn đốc")).hasValue(Pattern.compile("\\{ten_don_vi\\}"));
            Pictures.take(chase, "chase-late-units");
            chase.complete("Trình lãnh đạo");
        });
        building.as("snv.giamdoc", director -> {
            TaskForm release = building.task(director, "Duyệt, gửi đôn đốc", key);
            assertThat(release.root()).containsText("Sở Tư pháp");
            Pictures.take(release, "release-chase");
            release.complete("Gửi");
        });
        assertThat(building.row(Integer.class, "select count(*) from notice where letter = 'CHASE'"))
                .isPositive();
    }

    @Test
    @Order(9)
    void theDirectorAcceptsWhatWaitsToBeCheckedAtOnceAndTakesItBack() {
        building.as("snv.chuyenvien", officer -> {
            officer.page().navigate("/dot/" + round);
            for (String unit : List.of("so-tai-chinh", "ubnd-tu-son")) {
                officer.page().evaluate("""
                        ([round, unit]) => fetch(`/api/rounds/${round}/responses/${unit}/enter`, {
                          method: 'POST',
                          headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] },
                          body: JSON.stringify({ number: '12/BC', date: '2023-02-01', receivedOn: '2023-02-01', signer: 'Giám đốc', paper: 'Bản giấy', nil: true }),
                        }).then((answer) => { if (!answer.ok) throw new Error(answer.status); })""", List.of(round, unit));
            }
        });
        building.as("snv.giamdoc", director -> {
            Page page = director.page();
            page.setViewportSize(360, 800);
            page.navigate("/dot/" + round);
            button(page, "Chọn đơn vị chờ kiểm tra").click();
            Locator bar = page.locator("[data-bulk-bar]");
            assertThat(bar.getByText("Đã chọn 2 đơn vị")).isVisible();
            Pictures.take(page, "bulk-bar-360");
            assertThat(sheet(page.waitForDownload(() -> press(bar, "Xuất Excel"))))
                    .contains("Sở Tài chính", "UBND thành phố Từ Sơn", "Báo cáo quý I năm 2023")
                    .doesNotContain("Sở Tư pháp");
            press(bar, "Đạt yêu cầu");
            Locator dialog = page.locator("dialog[open]");
            press(dialog, "Xem trước");
            assertThat(dialog.locator("[data-bulk-preview]"))
                    .containsText("Văn bản số 12/BC ngày 01/02/2023: đạt yêu cầu");
            Pictures.take(page, "bulk-accept-360");
            press(dialog, "Thực hiện với 2 đơn vị");
            assertThat(dialog.getByText("Thực hiện được 2 đơn vị")).isVisible();
            assertThat(row(page, "Sở Tài chính")).containsText("Đạt yêu cầu");
            press(dialog, "Đóng");
            page.setViewportSize(1280, 900);
            page.navigate("/viec-hang-loat");
            Locator first = page.locator("[data-bulk-work]").first();
            press(first, "Hoàn tác");
            press(first, "Hoàn tác");
            assertThat(first.getByText("Chưa nêu lý do.")).isVisible();
            first.getByLabel("Lý do hoàn tác").fill("Chưa đối chiếu số liệu.");
            press(first, "Hoàn tác");
            assertThat(first.getByText("Đã hoàn tác 2 đơn vị")).isVisible();
            Pictures.take(page, "bulk-works");
        });
        assertThat(building.row(
                        Integer.class,
                        "select count(*) from response where round_id = ? and state = 'SUBMITTED'",
                        Long.parseLong(round)))
                .isEqualTo(2);
    }

    @Test
    @Order(8)
    void aLeaderFindsFromTheFrontPageWhoIsLateAndWhyAndTakesTheTableAway() {
        building.as("snv.giamdoc", director -> {
            Page page = director.page();
            page.setViewportSize(1280, 900);
            page.navigate("/");
            link(page, "Bảng theo dõi").click();
            Locator line = page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHas(page.locator("a[href='/dot/" + round + "']")));
            assertThat(line).containsText("Sở Tư pháp");
            Pictures.take(page, "board-rounds");
            line.getByText("Xem lý do").click();
            Locator late = row(page, "Sở Tư pháp");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(late).containsText("Quá hạn");
            assertThat(late).containsText("lần, gần nhất");
            Pictures.take(page, "board-units");
            page.getByLabel("Chọn Sở Tư pháp").check();
            assertThat(page.locator("[data-bulk-bar]")).isVisible();
            Download file = page.waitForDownload(() -> link(page, "Xuất Excel").click());
            Row last = lastRow(file);
            assertThat(late).containsText(last.getCellText(0));
            assertThat(late).containsText(last.getCellText(2));
            assertThat(late).containsText("Quá hạn " + last.getCellAsNumber(5).orElseThrow() + " ngày làm việc");
            assertThat(late).containsText(last.getCellText(7));

            link(page, "Đơn vị theo đợt").click();
            page.getByLabel("Kế hoạch", new Page.GetByLabelOptions().setExact(true))
                    .selectOption(String.valueOf(plan));
            page.getByLabel("Cấp", new Page.GetByLabelOptions().setExact(true)).selectOption("DISTRICT");
            button(page, "Lọc").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("UBND thành phố Từ Sơn");
            link(page, "Tỷ lệ").click();
            assertThat(page.locator("svg.kh-board__chart")).isVisible();
            assertThat(row(page, "Năm 2023")).isVisible();
            page.setViewportSize(360, 800);
            assertThat(link(page, "Các đợt")).isVisible();
            Pictures.take(page, "board-rates");
        });
    }

    private static Row lastRow(Download file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.createReadStream())) {
            List<Row> rows = workbook.getFirstSheet().read();
            return rows.get(rows.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @Order(10)
    void aClerkGoesAwayAndIsBackAgain() {
        building.as("stc.vanthu", clerk -> {
            Page page = clerk.page();
            page.setViewportSize(1280, 900);
            page.navigate("/vang-mat");
            button(page, "Báo vắng mặt").click();
            assertThat(page.getByText("Chưa chọn người xử lý thay phù hợp.")).isVisible();
            page.getByLabel("Người xử lý thay").selectOption("stc.chuyenvien");
            page.getByLabel("Từ ngày").fill("2023-02-01");
            page.getByLabel("Đến hết ngày").fill("2023-02-03");
            page.getByLabel("Lý do").fill("Đi công tác.");
            button(page, "Báo vắng mặt").click();
            assertThat(page.getByText("Đang vắng mặt")).isVisible();
            assertThat(page.getByText("Người xử lý thay: Ngọ Thế Vinh, Chuyên viên"))
                    .isVisible();
            Pictures.take(page, "absence");
            page.setViewportSize(360, 800);
            Pictures.take(page, "absence");
            button(page, "Đã trở lại").click();
            assertThat(page.getByText("Đã hết", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        });
    }

    /** Every text in the file, cell by cell. */
    private static List<String> sheet(Download download) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(download.createReadStream())) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LocalDate> days() {
        return jdbc.sql("select last_day from response where round_id = ?")
                .param(Long.parseLong(round))
                .query(LocalDate.class)
                .list();
    }

    private static Locator row(Page page, String unit) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(unit))))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator dialog, String name) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
