package vn.kehoach.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The one HTML shell of our own pages. It holds no data: its script shows the page and asks the API for it. */
public final class PageShell {

    /** What a controller's method produces that answers with a page. */
    public static final String HTML = "text/html;charset=UTF-8";

    private static final String SHELL = read();

    private PageShell() {}

    /**
     * @param script address of the module that shows the page
     * @param styles addresses of style sheets beside those of every page
     * @return the page
     */
    public static ResponseEntity<String> of(String script, String... styles) {
        String links = Arrays.stream(styles)
                .map("  <link rel=\"stylesheet\" href=\"%s\">\n"::formatted)
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(SHELL.replace("{styles}", links).replace("{script}", script));
    }

    private static String read() {
        try {
            return new ClassPathResource("pages/shell.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
