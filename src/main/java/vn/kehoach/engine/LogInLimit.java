package vn.kehoach.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a password may be tried for an account: five times at once, then once in twelve minutes, so never more than
 * ten times in an hour; nobody is locked out for longer than those twelve minutes. The engine's own limit locks an
 * account until an administrator acts, so that anybody could lock an officer out; it is off.
 *
 * <p>A browser that has logged in to an account before has a limit of its own for it, so that a lasting attack from
 * elsewhere does not keep the owner out. Real time (vn.kehoach.time.RealTime), kept in the database: the nodes share it and
 * the demonstration's clock does not move it.
 */
@Component
class LogInLimit {

    private static final long INTERVAL = Duration.ofMinutes(12).toMillis();
    private static final long BURST = 4 * INTERVAL;
    private static final int TRIES_TO_WRITE = 20;

    private final JdbcClient jdbc;
    private final InstantSource time;

    LogInLimit(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Takes one try before the password is looked at, so that parallel ones count too.
     *
     * @param subject account, or account and browser
     * @return whether there was one left
     */
    boolean take(String subject) {
        for (int i = 0; i < TRIES_TO_WRITE; i++) {
            long now = time.millis();
            Optional<Long> full = fullAt(subject);
            if (full.isPresent() && full.get() - now > BURST) {
                return false;
            }
            long next = Math.max(now, full.orElse(now)) + INTERVAL;
            if (full.isEmpty() ? insert(subject, next) : update(subject, full.get(), next)) {
                return true;
            }
        }
        return false;
    }

    /** Gives a try back that was right: only wrong ones count. */
    void giveBack(String subject) {
        for (int i = 0; i < TRIES_TO_WRITE; i++) {
            Optional<Long> full = fullAt(subject);
            if (full.isEmpty() || update(subject, full.get(), full.get() - INTERVAL)) {
                return;
            }
        }
    }

    private Optional<Long> fullAt(String subject) {
        return jdbc.sql("select full_at from log_in_limit where subject = ?")
                .param(subject)
                .query(Long.class)
                .optional();
    }

    private boolean insert(String subject, long next) {
        try {
            return jdbc.sql("insert into log_in_limit (subject, full_at) values (?, ?)")
                            .params(subject, next)
                            .update()
                    == 1;
        } catch (DuplicateKeyException raced) {
            return false;
        }
    }

    private boolean update(String subject, long was, long next) {
        return jdbc.sql("update log_in_limit set full_at = ? where subject = ? and full_at = ?")
                        .params(next, subject, was)
                        .update()
                == 1;
    }

    boolean knows(String browser, String login) {
        return jdbc.sql("select count(*) from known_browser where browser = ? and login = ?")
                        .params(browser, login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void remember(String browser, String login) {
        try {
            if (!knows(browser, login)) {
                jdbc.sql("insert into known_browser (browser, login) values (?, ?)")
                        .params(browser, login)
                        .update();
            }
        } catch (DuplicateKeyException raced) {
            // The same browser logged in twice at once: it is known.
        }
    }
}
