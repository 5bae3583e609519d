package vn.kehoach.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core looks at a page as it stands; only what it calls serious or critical counts. */
final class Axe {

    private static final String SCRIPT = read();
    private static final String RUN = """
            async () => {
              const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
              return violations
                .filter((fault) => ['serious', 'critical'].includes(fault.impact))
                .flatMap((fault) => fault.nodes.slice(0, 3).map((node) =>
                  `${fault.id} (${fault.impact}): ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }""";

    private Axe() {}

    /** Faults, each with its rule, place and remedy in English. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
