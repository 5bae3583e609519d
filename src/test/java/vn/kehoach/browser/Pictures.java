package vn.kehoach.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures of forms and pages at an office's screen and on a phone: in {@code target/screenshots}, and with
 * {@code -Dkehoach.screenshots=docs} in {@code docs/images/forms} and {@code docs/images/pages}, where they are
 * committed.
 */
final class Pictures {

    private static final int SCREEN = 1280;
    private static final int PHONE = 360;
    private static final int LOWEST = 700;
    private static final int HIGHEST = 1900;
    private static final int ABOVE = 420;

    private static final boolean FOR_DOCS = "docs".equals(System.getProperty("kehoach.screenshots"));
    private static final Path FOLDER = FOR_DOCS ? Path.of("docs/images/forms") : Path.of("target/screenshots");
    private static final Path PAGES = Path.of("docs/images/pages");

    private Pictures() {}

    /** The form as it is now, in both widths; afterwards the page is as wide as before. */
    static void take(TaskForm form, String name) {
        Page page = form.page();
        var before = page.viewportSize();
        at(page, form.root(), SCREEN, name);
        at(page, form.root(), PHONE, name);
        page.setViewportSize(before.width, before.height);
    }

    /** The whole page as it is now. */
    static void take(Page page, String name) {
        save(page, FOLDER, name + "-" + page.viewportSize().width);
    }

    /** A page of ours under the name of its address, without numbers; only where the guides are to have new ones. */
    static void ofPage(Page page, String address) {
        if (!FOR_DOCS) {
            return;
        }
        var before = page.viewportSize();
        Object height = page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(before.width, Math.min(Math.max(((Number) height).intValue(), LOWEST), HIGHEST));
        String name = address.replaceAll("[?/=]+", "-")
                .replaceAll("-[A-Z]*-?\\d+", "-so")
                .replaceAll("^-|-$", "");
        save(page, PAGES, (name.isEmpty() ? "trang-dau" : name) + "-" + before.width);
        page.setViewportSize(before.width, before.height);
    }

    private static void at(Page page, Locator form, int width, String name) {
        page.setViewportSize(width, LOWEST);
        BoundingBox box = form.boundingBox();
        int height = (int) Math.min(Math.max(box.height + (width == PHONE ? ABOVE + 200 : ABOVE), LOWEST), HIGHEST);
        page.setViewportSize(width, height);
        form.evaluate("form => form.closest('.task-details')?.scrollIntoView()");
        save(page, FOLDER, name + "-" + width);
    }

    private static void save(Page page, Path folder, String name) {
        try {
            Files.createDirectories(folder);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            ImageIO.write(
                    FewColours.of(picture), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
