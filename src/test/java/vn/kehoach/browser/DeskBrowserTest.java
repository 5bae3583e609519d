package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one person meets at the own desk: a session that ends, input that is wrong, another language. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskBrowserTest {

    private static final String DRAFTER = "snv.chuyenvien2";
    private static final String TITLE = "Kế hoạch gõ dở khi phiên làm việc hết";
    private static final String VIETNAMESE_LETTERS =
            ".*[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ].*";

    /** Whether a finger at the lower edge of the button hits the button. */
    private static final String LIES_FREE = """
            button => {
              const { x, width, bottom } = button.getBoundingClientRect();
              return button.contains(document.elementFromPoint(x + width / 2, bottom - 3));
            }""";

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
    void whatWasTypedOutlivesTheSession() {
        building.as(DRAFTER, drafter -> {
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", begin(drafter));
            drafter.page().context().clearCookies();
            draft.type("Trích yếu", TITLE);
            assertThat(draft.says("Phiên làm việc đã hết.")).isVisible();
            assertThat(draft.field("Trích yếu")).hasValue(TITLE);
            Pictures.take(drafter.page(), "session-ended");

            Page otherTab = drafter.page()
                    .waitForPopup(() -> draft.link("Đăng nhập lại").click());
            Tasklist.at(otherTab, DRAFTER).giveNameAndPassword();
            assertThat(draft.says("Đã lưu tạm lúc")).isVisible();

            otherTab.navigate(drafter.page().url());
            assertThat(new TaskForm(otherTab).field("Trích yếu")).hasValue(TITLE);
        });
    }

    @Test
    void whatWasTypedIsThereAgainWhenTasklistItselfAskedForTheLogIn() {
        building.as(DRAFTER, drafter -> {
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", begin(drafter));
            drafter.page().context().clearCookies();
            draft.type("Trích yếu", TITLE);
            assertThat(draft.says("Phiên làm việc đã hết.")).isVisible();

            drafter.page().reload();
            drafter.giveNameAndPassword();
            TaskForm again = new TaskForm(drafter.page());
            assertThat(again.field("Trích yếu")).hasValue(TITLE);
            assertThat(again.says("Đã khôi phục nội dung nhập trước đó")).isVisible();
            assertThat(again.says("Đã lưu tạm lúc")).isVisible();
        });
    }

    @Test
    void anErrorLeadsToItsField() {
        building.as(DRAFTER, drafter -> {
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", begin(drafter));
            draft.type("Trích yếu", "").press("Trình lãnh đạo");
            Locator summary = draft.root().locator("[data-error-summary]");
            assertThat(summary).isVisible();
            Pictures.take(draft, "errors");

            summary.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Chưa có hạn cuối cho nội dung"))
                    .click();
            assertThat(draft.at("duties[1].dueDate").locator("input")).isFocused();
            summary.getByRole(AriaRole.LINK).first().click();
            assertThat(draft.field("Trích yếu")).isFocused();
            assertThat(draft.at("title").locator(".kh-error")).isVisible();
        });
    }

    @Test
    void aPlanInAFileIsProposedAndTakenItemByItem() {
        building.as(DRAFTER, drafter -> {
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", begin(drafter));
            String before = draft.field("Trích yếu").inputValue();
            draft.part("Đọc từ văn bản có sẵn");
            Locator choose = draft.root().getByLabel("Chọn tệp để đọc");
            choose.setInputFiles(
                    new FilePayload("anh.pdf", "application/pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
            assertThat(draft.root().locator(".kh-error[role=alert]")).isVisible();

            choose.setInputFiles(new FilePayload("lam-giang.txt", "text/plain", plan("lam-giang.txt")));
            assertThat(draft.says("Đã đọc lam-giang.txt")).isVisible();
            assertThat(draft.field("Trích yếu")).hasValue(before);
            Locator task = card(draft, "Nhiệm vụ", "Rà soát, thống kê các cơ sở");
            assertThat(task).containsText("Phối hợp: Sở Công Thương, Sở Nông nghiệp");
            assertThat(task).containsText("Thời hạn: trước ngày 30/4/2024 (hạn cuối: hết ngày 29/4/2024");
            assertThat(task).containsText("Đơn vị trong danh mục: Sở Y tế");
            Locator duty = card(draft, "Nội dung yêu cầu và thời hạn", "chậm nhất ngày 10/4/2024");
            assertThat(duty).containsText("Trích:");
            Pictures.take(draft, "reading");
            take(card(draft, "Trích yếu", "TRIỂN KHAI CÔNG TÁC"));
            take(task);
            assertThat(draft.says("Đã lấy vào dự thảo: Sở Y tế: Rà soát")).isVisible();
            assertThat(draft.field("Trích yếu"))
                    .hasValue(
                            "TRIỂN KHAI CÔNG TÁC BẢO ĐẢM AN TOÀN THỰC PHẨM TRÊN ĐỊA BÀN" + " TỈNH LAM GIANG NĂM 2024");
            duty.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bỏ qua"))
                    .click();
            assertThat(duty).containsText("Đã bỏ qua");
        });
    }

    private static void take(Locator card) {
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lấy vào dự thảo"))
                .click();
        assertThat(card).containsText("Đã lấy vào");
    }

    /** What was read under a heading, opened. */
    private static Locator card(TaskForm draft, String group, String words) {
        Locator fold = draft.root()
                .locator("details.kh-fold > summary")
                .filter(new Locator.FilterOptions().setHasText(group + " còn"))
                .locator("xpath=..");
        if (fold.getAttribute("open") == null) {
            fold.locator("> summary").click();
        }
        return fold.locator(".kh-reading__item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static byte[] plan(String name) {
        try (InputStream in = DeskBrowserTest.class.getResourceAsStream("/reading/plans/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theOtherLanguageLeavesNoLabelBehind() {
        building.as(DRAFTER, drafter -> {
            String plan = begin(drafter);
            TaskForm draft = building.task(drafter, "Soạn thảo kế hoạch", plan).press("Mở tất cả");
            Map<String, String> english = words(drafter, "en");
            Map<String, String> own = words(drafter, "vi");
            assertThat(english.entrySet())
                    .as("left untranslated")
                    .filteredOn(word -> word.getValue().equals(own.get(word.getKey())))
                    .noneMatch(word -> vietnamese(word.getValue()));
            List<String> foreign = english.values().stream()
                    .filter(word -> !own.containsValue(word))
                    .toList();
            assertThat(labels(draft)).hasSizeGreaterThan(50).doesNotContainAnyElementsOf(foreign);

            drafter.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
            TaskForm inEnglish = new TaskForm(drafter.page());
            assertThat(inEnglish.button(english.get("ui.outcome.UserTask_DraftPlan.submit")))
                    .isVisible();
            inEnglish.press(english.get("ui.kit.openAll"));
            Pictures.take(inEnglish, "draft-plan-english");
            assertThat(labels(inEnglish))
                    .hasSizeGreaterThan(50)
                    .filteredOn(DeskBrowserTest::vietnamese)
                    .allMatch(english::containsValue, "quotes the plan's own words");
        });
    }

    @Test
    void onAPhoneNothingLiesOverTheButtons() {
        building.as(DRAFTER, drafter -> {
            String plan = begin(drafter);
            drafter.page().setViewportSize(360, 700);
            TaskForm draft = drafter.open(building.id("Soạn thảo kế hoạch", plan));
            drafter.page().reload();
            assertThat(draft.button("Trình lãnh đạo")).isVisible();
            Pictures.take(drafter.page(), "phone");
            for (String button : List.of("Trình lãnh đạo", "Bỏ dự thảo")) {
                assertThat((boolean) draft.button(button).evaluate(LIES_FREE)).isTrue();
            }
        });
    }

    private static boolean vietnamese(String text) {
        return text.toLowerCase().matches(VIETNAMESE_LETTERS);
    }

    private static String begin(Tasklist drafter) {
        return drafter.call("POST", "/api/plans", Map.of("definitionId", "bac-ninh-2023"))
                .get("businessKey")
                .toString();
    }

    private static Map<String, String> words(Tasklist anybody, String language) {
        return anybody.call("GET", "/api/messages?lang=" + language, null).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    /** The words that are ours, not what people wrote: labels, hints, headings, buttons. */
    private static List<String> labels(TaskForm form) {
        return form
                .root()
                .locator(
                        ":not([data-path^=annex] *):is(.kh-label, .kh-help:not(.kh-units *), .kh-form__explain, .kh-button, .kh-outline__link,"
                                + " .kh-fold__title, .kh-form__subtitle, .kh-form__empty, .kh-check span, .kh-units__toggle)")
                .allInnerTexts()
                .stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
