package vn.kehoach.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;

/** What the program that gathers figures shows in place of a log-in; none without a setting. */
class MetricsToken {

    /** A shorter one could be guessed. */
    private static final int SHORTEST = 20;

    private final byte[] wanted;

    /**
     * @param token of the setting {@code kehoach.metrics.token}, empty for none
     */
    MetricsToken(String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new StartRefused("kehoach.metrics.token has fewer than " + SHORTEST
                    + " characters and could be guessed. Take a random one, or take the setting away");
        }
        this.wanted = token.isEmpty() ? null : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    boolean shownBy(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return wanted != null && shown != null && MessageDigest.isEqual(wanted, shown.getBytes(StandardCharsets.UTF_8));
    }
}
