package vn.kehoach.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright, which downloads nothing. */
final class Chromium implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 40_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Chromium(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** The program that is started, from {@code KEHOACH_CHROMIUM} or the search path. */
    static Optional<Path> executable() {
        return executable(System.getenv());
    }

    static Optional<Path> executable(Map<String, String> environment) {
        Stream<Path> named =
                Stream.ofNullable(environment.get("KEHOACH_CHROMIUM")).map(Path::of);
        List<String> folders =
                Arrays.asList(environment.getOrDefault("PATH", "").split(System.getProperty("path.separator")));
        Stream<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
        return environment.containsKey("KEHOACH_CHROMIUM")
                ? named.filter(Files::isExecutable).findFirst()
                : found.filter(Files::isExecutable).findFirst();
    }

    static Chromium open(int port) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(playwright, browser, "http://localhost:" + port);
    }

    /** A person at a computer of his own, nobody logged in. */
    BrowserContext computer() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** The person with this login of the demonstration, logged in to Tasklist. */
    Tasklist logIn(String login) {
        return Tasklist.logIn(computer().newPage(), login);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
