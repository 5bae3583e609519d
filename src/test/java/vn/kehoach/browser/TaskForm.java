package vn.kehoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The form of the open task, used by what a person sees of it. */
final class TaskForm {

    private final Page page;
    private final Locator form;

    TaskForm(Page page) {
        this.page = page;
        this.form = page.locator(".kh-form");
        assertThat(form.locator(".kh-form__frame")).isVisible();
    }

    Locator root() {
        return form;
    }

    Page page() {
        return page;
    }

    /** Takes the task over, if nobody did it for us. */
    TaskForm claim() {
        Locator claim = button("Nhận việc");
        assertThat(claim.or(form.locator(".kh-outcomes"))).isVisible();
        if (claim.isVisible()) {
            claim.click();
        }
        assertThat(form.locator(".kh-outcomes")).isVisible();
        return this;
    }

    /** Opens the folded part with this title, through the index as people do. */
    TaskForm part(String title) {
        form.locator(".kh-outline__link")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        return this;
    }

    /** The control with this label. */
    Locator field(String label) {
        return form.getByLabel(label);
    }

    /** The control at a field path, for labels that stand in many rows. */
    Locator at(String path) {
        return form.locator("[data-path=\"" + path + "\"]");
    }

    /** Opens the row at this path. */
    TaskForm row(String path) {
        Locator body = at(path).locator("> details.kh-rows__body");
        if (body.getAttribute("open") == null) {
            body.locator("> summary").click();
        }
        return this;
    }

    /** Enters a day, as year-month-day. */
    TaskForm day(String path, String day) {
        at(path).locator("input[type=date]").fill(day);
        return this;
    }

    TaskForm type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    TaskForm pick(String group, String option) {
        return pick(form, group, option);
    }

    /** Chooses one of a few in the part of the form at a path. */
    TaskForm pickAt(String path, String group, String option) {
        return pick(at(path), group, option);
    }

    private TaskForm pick(Locator part, String group, String option) {
        part.getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName(group).setExact(true))
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    TaskForm upload(FilePayload file) {
        // Attachments are taken several at a time; a plan to be read in or a signed file comes alone.
        form.locator("input[type=file][multiple]").setInputFiles(file);
        assertThat(form.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(file.name)))
                .isVisible();
        return this;
    }

    Locator says(String text) {
        return form.getByText(text);
    }

    Locator link(String name) {
        return form.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    TaskForm press(String name) {
        button(name).click();
        return this;
    }

    /** Waits until the task is done and its form gone. */
    void gone() {
        page.waitForCondition(() -> form.count() == 0);
    }

    /** Completes the task; warnings are read, answered where they ask, and passed over. Afterwards the form is gone. */
    void complete(String outcome) {
        press(outcome);
        Locator goOn = button("Tiếp tục: " + outcome);
        Locator problems = form.locator("[data-error-summary]");
        page.waitForCondition(() -> form.count() == 0 || goOn.isVisible() || problems.isVisible());
        Locator questions = form.locator(".kh-draft__check textarea[aria-invalid=true]");
        if (form.count() > 0 && questions.count() > 0) {
            while (questions.count() > 0) {
                questions.first().fill("Đã xem, giữ nguyên.");
            }
            press(outcome);
            page.waitForCondition(() -> form.count() == 0 || goOn.isVisible());
        }
        if (goOn.isVisible()) {
            goOn.click();
        }
        page.waitForCondition(() -> form.count() == 0 || problems.isVisible());
        if (form.count() > 0) {
            throw new AssertionError("The task was not completed: " + problems.innerText());
        }
    }

    /** Returns with a reason. */
    void giveBack(String outcome, String reason) {
        press(outcome);
        type("Lý do", reason);
        press(outcome);
        gone();
    }
}
