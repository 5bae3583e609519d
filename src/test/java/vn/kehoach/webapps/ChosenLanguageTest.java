package vn.kehoach.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ChosenLanguageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isVietnameseOnItsOwn() {
        assertThat(language()).isEqualTo("vi");
    }

    @Test
    void isVietnameseWhateverTheBrowserWasInstalledIn() {
        request.addHeader("Accept-Language", "en-US,en;q=0.9");
        assertThat(language()).isEqualTo("vi");
    }

    @Test
    void isEnglishForWhoChoseIt() {
        request.addHeader("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.5");
        request.setCookies(new Cookie(ChosenLanguage.COOKIE, "en"));
        assertThat(language()).isEqualTo("en");
    }

    @Test
    void isWhatAProgramNames() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie(ChosenLanguage.COOKIE, "vi"));
        assertThat(language()).isEqualTo("en");
    }

    @Test
    void isVietnameseForALanguageThatWeDoNotSpeak() {
        request.setCookies(new Cookie(ChosenLanguage.COOKIE, "<script>"));
        assertThat(language()).isEqualTo("vi");
    }

    private String language() {
        return new ChosenLanguage().resolveLocale(request).getLanguage();
    }
}
