package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that every answer carries, error answers included. */
class SecurityHeaders extends OncePerRequestFilter {

    /**
     * One policy for all pages, without a nonce: the web apps keep theirs for the whole application, and pages that load
     * at the same time break each other. Their four inline scripts are named by their hashes instead; DoorsTest
     * compares them with the pages. unsafe-eval: AngularJS needs it. No sandbox: it forbids showing a PDF.
     */
    static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "base-uri 'self'",
            "script-src 'self' 'unsafe-eval'"
                    + " 'sha256-gvHUYxLWNlU7w3hdMZqE2Y6oLewPt4v8fSGOTwg0EqY='"
                    + " 'sha256-+1xzi1bVUsdlW9dQxefzpL/zsD03IpTamLaVDDyQ3hI='"
                    + " 'sha256-gcHe8tubMzBqDcp62kYFI8U15yan50O5fyuGSo/O77c='"
                    + " 'sha256-WS12nOmrA1Aiw6VENEiowL30/0VOVHRUhJD+ZtYhdJc='",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "frame-src 'self' blob:",
            "frame-ancestors 'self'",
            "form-action 'self'",
            "object-src 'none'");

    private final boolean production;

    SecurityHeaders(boolean production) {
        this.production = production;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (production) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
