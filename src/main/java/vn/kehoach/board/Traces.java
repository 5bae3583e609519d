package vn.kehoach.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.round.Response;

/** What the record and the ledger say of some hundreds of responses: the last step, and how often they were reminded. */
@Repository
class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one response; what never was is null. */
    record Trace(Instant lastStep, int reminders, Instant lastReminded) {
        static final Trace NONE = new Trace(null, 0, null);
    }

    Map<String, Trace> of(Collection<Response> some) {
        Map<String, Trace> traces = new HashMap<>();
        List<String> keys = some.stream().map(Response::businessKey).toList();
        if (keys.isEmpty()) {
            return traces;
        }
        jdbc.sql("""
                select business_key, max(decided_at) as last_step from decision
                where business_key in (:keys) and task_id is not null group by business_key""").param("keys", keys).query((ResultSet rs) -> {
            traces.put(rs.getString("business_key"), new Trace(instant(rs, "last_step"), 0, null));
        });
        jdbc.sql("""
                select subject_key, count(distinct occasion) as times, max(created_at) as last_at from notice
                where subject_key in (:keys) and letter in ('REMINDER', 'ACKNOWLEDGE', 'OVERDUE', 'CHASE', 'COURTEOUS')
                    and notice_state in ('WAITING', 'SENT') group by subject_key""").param("keys", keys).query((ResultSet rs) -> {
            Trace before = traces.getOrDefault(rs.getString("subject_key"), Trace.NONE);
            traces.put(
                    rs.getString("subject_key"),
                    new Trace(before.lastStep(), rs.getInt("times"), instant(rs, "last_at")));
        });
        return traces;
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
