package vn.kehoach.round;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.kehoach.time.BusinessClock;

/**
 * The boxes as the database counts them: a round of ten thousand units is never read whole. {@link Bucket#of} decides; a
 * test holds the two together over every kind of response. The expressions have the parameters {@code now} and {@code
 * today}, see {@link #at}.
 */
public final class BucketSql {

    private static final String DUE_ON = "case when %1$s.more_last_day is not null and %1$s.more_sent_on is null"
            + " then %1$s.more_last_day else %1$s.last_day end";

    private static final String PAST = """
            (case when %1$s.due_at is not null and not (%1$s.more_last_day is not null and %1$s.more_sent_on is null)
                then %1$s.due_at < :now else %2$s < :today end)""";

    private static final String BOX = """
            case when %1$s.state in ('NOT_ASKED', 'CALLED_OFF') then null
                when %1$s.obligation <> 'ORDER' and %1$s.judged_on is null then 'INVITED_SILENT'
                when %1$s.obligation <> 'ORDER' then 'INVITED_ANSWERED'
                when %1$s.judged_on is null and %2$s then 'OPEN_OVERDUE'
                when %1$s.judged_on is null then 'OPEN_IN_TIME'
                when %1$s.more_last_day is not null and %1$s.more_sent_on is null and %2$s then 'OPEN_OVERDUE'
                when %1$s.more_late or %1$s.judged_on > %1$s.last_day
                    or (%1$s.judged_on = %1$s.last_day and %1$s.judged_at > %1$s.due_at) then 'DONE_LATE'
                else 'DONE_ON_TIME' end""";

    private BucketSql() {}

    /**
     * @param response name of the table {@code response} in the query
     * @return the name of its {@link Bucket}, or null
     */
    public static String box(String response) {
        return BOX.formatted(response, PAST.formatted(response, dueOn(response)));
    }

    /**
     * @param response name of the table in the query
     * @return the last day that the unit has before it ({@link Response#dueOn})
     */
    public static String dueOn(String response) {
        return DUE_ON.formatted(response);
    }

    /**
     * @param sql a query with such expressions
     * @param now the moment
     * @return it, asked of that moment
     */
    public static StatementSpec at(StatementSpec sql, Instant now) {
        return sql.param("now", Timestamp.from(now))
                .param("today", now.atZone(BusinessClock.ZONE).toLocalDate());
    }
}
