package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** One person's Tasklist. */
final class Tasklist implements AutoCloseable {

    private static final String PASSWORD = "KeHoach@2023";
    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    /** A write with the token that the page's cookie carries, as our forms do. */
    private static final String CALL = """
            async ([method, path, body]) => {
              const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
              const answer = await fetch(path, {
                method, body: body ? JSON.stringify(body) : undefined,
                headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token },
              });
              const text = await answer.text();
              if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
              return text ? JSON.parse(text) : null;
            }""";

    private final Page page;
    private final String login;

    private Tasklist(Page page, String login) {
        this.page = page;
        this.login = login;
    }

    static Tasklist logIn(Page page, String login) {
        page.navigate(ADDRESS);
        Tasklist tasklist = new Tasklist(page, login);
        tasklist.giveNameAndPassword();
        return tasklist;
    }

    /** The person's page that asks who he is. */
    static Tasklist at(Page page, String login) {
        return new Tasklist(page, login);
    }

    /** Fills in the log-in page; the page is ready when its foot shows the demonstration's time. */
    void giveNameAndPassword() {
        Locator name = page.getByPlaceholder("Tên đăng nhập");
        Locator password = page.getByPlaceholder("Mật khẩu");
        // The page puts the cursor into the first field by itself, on a busy machine in the midst of the typing.
        await().pollInSameThread().until(() -> {
            name.fill(login);
            password.fill(PASSWORD);
            return name.inputValue().equals(login) && password.inputValue().equals(PASSWORD);
        });
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        assertThat(page.locator(".kh-footer")).containsText("Thời gian của hệ thống");
    }

    /** Opens a task of the list "Việc của tôi" with the mouse. */
    TaskForm choose(String taskId) {
        mine().click();
        link(taskId).click();
        return new TaskForm(page);
    }

    /** The filter "Việc của tôi". */
    Locator mine() {
        return page.locator(".task-filters, [cam-tasklist-filters]").getByText("Việc của tôi");
    }

    /** A task in the list. */
    Locator link(String taskId) {
        return page.locator("a[href*=\"" + taskId + "\"]").first();
    }

    /** Opens a task by its address, as a link in a mail does. */
    TaskForm open(String taskId) {
        page.navigate(ADDRESS + "#/?task=" + taskId);
        return new TaskForm(page);
    }

    /** What a page of ours does behind a button. */
    @SuppressWarnings("unchecked")
    Map<String, Object> call(String method, String path, Map<String, ?> body) {
        return (Map<String, Object>) page.evaluate(CALL, new Object[] {method, path, body});
    }

    Page page() {
        return page;
    }

    Locator says(String text) {
        return page.getByText(text);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
