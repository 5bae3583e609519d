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
 * Pictures of the forms at an office's screen and on a phone: in {@code target/screenshots}, and with
 * {@code -Dkehoach.screenshots=docs} in {@code docs/images/forms}, where they are committed.
 */
final class Pictures {

    private static final int SCREEN = 1280;
    private static final int PHONE = 360;
    private static final int LOWEST = 700;
    private static final int HIGHEST = 1900;
    private static final int ABOVE = 420;

    private static final Path FOLDER = "docs".equals(System.getProperty("kehoach.screenshots"))
            ? Path.of("docs/images/forms")
            : Path.of("target/screenshots");

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
        save(page, name + "-" + page.viewportSize().width);
    }

    private static void at(Page page, Locator form, int width, String name) {
        page.setViewportSize(width, LOWEST);
        BoundingBox box = form.boundingBox();
        int height = (int) Math.min(Math.max(box.height + (width == PHONE ? ABOVE + 200 : ABOVE), LOWEST), HIGHEST);
        page.setViewportSize(width, height);
        form.evaluate("form => form.closest('.task-details')?.scrollIntoView()");
        save(page, name + "-" + width);
    }

    private static void save(Page page, String name) {
        try {
            Files.createDirectories(FOLDER);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            ImageIO.write(
                    FewColours.of(picture), "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
