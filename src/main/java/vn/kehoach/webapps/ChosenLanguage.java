package vn.kehoach.webapps;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Vietnamese, unless the reader chose English: at the foot of a page (a cookie), or as a program that names one language
 * in {@code Accept-Language}. The list that a browser sends by itself does not count: it is English on most machines of
 * an office here, and half of a page would then be.
 */
@Component("localeResolver")
class ChosenLanguage implements LocaleResolver {

    /** Written by {@code webapps.js}: {@code vi} or {@code en}. */
    static final String COOKIE = "KHLANGUAGE";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return named(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(ChosenLanguage::named))
                .orElse(VIETNAMESE);
    }

    private static Optional<Locale> named(String language) {
        if ("en".equalsIgnoreCase(language)) {
            return Optional.of(Locale.ENGLISH);
        }
        return "vi".equalsIgnoreCase(language) ? Optional.of(VIETNAMESE) : Optional.empty();
    }

    /** Not used: the page writes the cookie itself, before anybody has logged in. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The language is chosen in the browser");
    }
}
