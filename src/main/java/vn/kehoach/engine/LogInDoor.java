package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the tries of passwords where they are tried: at the web apps' log-in and at the change of one's own password. Who
 * has none left reads the same answer as to a wrong password.
 */
class LogInDoor extends OncePerRequestFilter {

    static final String LOG_IN = "/camunda/api/admin/auth/user/default/login/{app}";
    static final String CREDENTIALS = "/camunda/api/engine/engine/default/user/{login}/credentials";
    private static final String BROWSER = "KHBROWSER";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogInLimit limit;
    private final IdentityService identity;
    private final boolean secure;

    LogInDoor(LogInLimit limit, IdentityService identity, boolean secure) {
        this.limit = limit;
        this.identity = identity;
        this.secure = secure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String pattern = RouteGuard.of(request).pattern().getPatternString();
        return !pattern.equals(LOG_IN) && !pattern.equals(CREDENTIALS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> login = account(request);
        if (login.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String browser = browser(request, response);
        String subject = limit.knows(browser, login.get()) ? login.get() + " " + browser : login.get();
        if (exists(login.get()) && !limit.take(subject)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() < 300) {
            limit.giveBack(subject);
            limit.remember(browser, login.get());
        }
    }

    /** Exactly one name, and from the form: of two, the log-in could read another one than is counted here. */
    private static Optional<String> account(HttpServletRequest request) {
        if (!RouteGuard.of(request).pattern().getPatternString().equals(LOG_IN)) {
            return Optional.of(RouteGuard.of(request)
                    .pattern()
                    .matchAndExtract(RouteGuard.path(request))
                    .getUriVariables()
                    .get("login"));
        }
        String[] names = request.getParameterValues("username");
        boolean one = request.getQueryString() == null
                && names != null
                && names.length == 1
                && !names[0].isBlank()
                && names[0].length() <= 255;
        return one ? Optional.of(names[0]) : Optional.empty();
    }

    /** Rows only for accounts that there are, or anybody could fill the table. */
    private boolean exists(String login) {
        return identity.createUserQuery().userId(login).count() > 0;
    }

    private String browser(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        String token = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(BROWSER))
                .map(Cookie::getValue)
                .findFirst()
                .orElseGet(() -> newBrowser(response));
        return hash(token);
    }

    private String newBrowser(HttpServletResponse response) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        ResponseCookie cookie = ResponseCookie.from(BROWSER, token)
                .path("/camunda/api/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(Duration.ofDays(180))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return token;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
