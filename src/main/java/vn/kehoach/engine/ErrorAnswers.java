package vn.kehoach.engine;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What people and programs read when no controller answered: the same words and the same shape for all, and nothing about
 * the inside. A path that is not listed reads exactly like a thing that is foreign or does not exist.
 */
@Controller
class ErrorAnswers implements ErrorController {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="icon" href="/webjars/kehoach/icon.svg">
            <link rel="stylesheet" href="/webjars/kehoach/kehoach.css"></head><body class="kh">
            <header class="kh-bar"><a href="/"><img src="/webjars/kehoach/logo.svg" alt="Kehoach"></a></header>
            <main class="kh-page"><h1>%s</h1><p><a class="kh-button" href="%s">%s</a></p></main></body></html>
            """;

    private final MessageSource messages;

    ErrorAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** The shape of every error of the API. */
    record ErrorView(String code, String message, List<Object> errors) {}

    /**
     * @return whether a person looks at a page, rather than a script asks for data
     */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @RequestMapping("/error")
    ResponseEntity<?> answer(HttpServletRequest request) {
        int status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(404);
        String code = switch (status) {
            case 400 -> "unreadable";
            case 401 -> "nobody";
            case 403 -> "forbidden";
            case 404, 405 -> "notFound";
            case 413 -> "fileTooLarge";
            default -> status < 500 ? "unreadable" : "failed";
        };
        if (wantsPage(request)) {
            byte[] page = page(request, code).getBytes(StandardCharsets.UTF_8);
            return ResponseEntity.status(status)
                    .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .body(page);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ErrorView(code, words(code), List.of()));
    }

    private String page(HttpServletRequest request, String code) {
        String words = HtmlUtils.htmlEscape(words(code), "UTF-8");
        String back = HtmlUtils.htmlEscape(words("back"), "UTF-8");
        return PAGE.formatted(
                locale().getLanguage(), "Kehoach", words, request.getContextPath() + AccessGuard.LOG_IN, back);
    }

    private String words(String code) {
        return messages.getMessage("engine." + code, null, locale());
    }

    private static Locale locale() {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    }
}
