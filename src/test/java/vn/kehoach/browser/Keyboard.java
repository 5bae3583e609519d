package vn.kehoach.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Work without a mouse. */
final class Keyboard {

    private static final int FARTHEST = 400;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses the key until the focus is on the control, as people do who have no mouse. */
    Keyboard tabTo(Locator control) {
        return until(control, "Tab");
    }

    /** Presses Shift and Tab until the focus is on the control. */
    Keyboard tabBackTo(Locator control) {
        return until(control, "Shift+Tab");
    }

    private Keyboard until(Locator control, String key) {
        for (int presses = 0; presses < FARTHEST; presses++) {
            if ((boolean) control.evaluate("control => control === document.activeElement")) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(key + " does not reach " + control);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
