package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One person's Tasklist. */
final class Tasklist implements AutoCloseable {

    static final String PASSWORD = "KeHoach@2023";
    private static final String ADDRESS = "/camunda/app/tasklist/default/";

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

    /** What the log-in page asks for. */
    void giveNameAndPassword() {
        page.getByPlaceholder("Tên đăng nhập").fill(login);
        page.getByPlaceholder("Mật khẩu").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        assertThat(page.locator(".task-board, .tasks-dashboard, [ng-controller], .tasklist-app")
                        .first())
                .isVisible();
        assertThat(page.locator("[cam-widget-header] .account")).isVisible();
    }

    /** Opens a task by its address, as a link in a mail does. */
    TaskForm open(String taskId) {
        page.navigate(ADDRESS + "#/?task=" + taskId);
        return new TaskForm(page);
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
