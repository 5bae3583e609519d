package vn.kehoach.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import vn.kehoach.KehoachTest;

/** What the browser gets before anybody has logged in: our files, in the places of the engine's own. */
@KehoachTest
class WebAppResourcesTest {

    @Autowired
    private TestRestTemplate browser;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void eachAppHasOurSettingsLabelsAndLook(String app) {
        String folder = "/camunda/app/" + app;
        assertThat(text(folder + "/scripts/config.js")).contains("webjars/kehoach/webapps.js");
        assertThat(text(folder + "/locales/vi.json")).contains("\"PAGE_LOGIN_SIGN_IN_ACTION\":\"Đăng nhập\"");
        assertThat(text(folder + "/locales/en.json")).contains("Log in");
        assertThat(text(folder + "/styles/user-styles.css")).contains("webjars/kehoach/webapps.css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/kehoach/kehoach.css",
                "/webjars/kehoach/webapps.css",
                "/webjars/kehoach/webapps.js",
                "/webjars/kehoach/words.js",
                "/webjars/kehoach/logo.svg",
                "/webjars/kehoach/icon.svg",
                "/favicon.ico"
            })
    void ourOwnFilesAreServed(String path) {
        assertThat(browser.getForEntity(path, byte[].class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/favicon.ico", "/favicon.ico"})
    void theIconIsOurs(String path) throws IOException {
        Path ours = Path.of("src/main/resources/META-INF/resources/webjars/camunda/favicon.ico");
        assertThat(browser.getForObject(path, byte[].class)).isEqualTo(Files.readAllBytes(ours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/camunda/index.html",
                "/webjars/camunda/app/tasklist/index.html",
                "/webjars/kehoach/..%2fcamunda/index.html",
                "/camunda/app/other/locales/vi.json"
            })
    void nothingElseIs(String path) {
        assertThat(browser.getForEntity(path, String.class).getStatusCode().is4xxClientError())
                .isTrue();
    }

    private String text(String path) {
        return new String(browser.getForObject(path, byte[].class), StandardCharsets.UTF_8);
    }
}
