package vn.kehoach.cockpit;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a failure means, told from what the engine or the program threw. Words for people: {@code ui.cockpit.cause.<name>}
 * and what to do, {@code ui.cockpit.advice.<name>}. The first that fits counts.
 */
enum IncidentWords {
    /** The mail server takes nothing; the program tries again by itself. */
    MAIL_SERVER(""),
    /** Two acts on the same row at the same moment, over and over. */
    COLLISION("OptimisticLocking|ConcurrencyFailure|CannotAcquireLock|deadlock|PessimisticLocking"),
    /** The place where files lie is full or does not answer. */
    STORAGE("StorageFailure|No space left|disk full|DiskFull"),
    /** The database was not there, or not long enough. */
    DATABASE(
            "CannotGetJdbcConnection|SQLTransient|SQLNonTransientConnection|HikariPool|Connection is not available|08\\d{3}|"
                    + "CannotCreateTransaction|Connection (refused|reset)|QueryTimeout"),
    /** The row that the instance is about is gone: a restore, or somebody in the database. */
    ROW_MISSING("no (plan|round|response) |EmptyResultDataAccess|NoSuchElement"),
    /** The model names something that this version of the program does not have. */
    MODEL("Unknown property used in expression|Cannot resolve identifier|Unknown method used in expression|"
            + "no handler|MethodNotFound|PropertyNotFound"),
    /** A rule of ours says no. */
    RULE("vn\\.kehoach\\.work\\.Refusal"),
    /** None of these. */
    OTHER("");

    private final Pattern signs;

    IncidentWords(String signs) {
        this.signs = Pattern.compile(signs);
    }

    static IncidentWords of(String type, String message, String trace) {
        if (type.equals("mailServerDown")) {
            return MAIL_SERVER;
        }
        String all = message + "\n" + trace;
        return Arrays.stream(values())
                .filter(cause -> !cause.signs.pattern().isEmpty())
                .filter(cause -> cause.signs.matcher(all).find())
                .findFirst()
                .orElse(OTHER);
    }
}
