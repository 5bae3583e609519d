package vn.kehoach.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Orders of acts on many things. */
@Repository
class BulkWorks {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BulkWorks(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(String act, JsonNode order, String reason, String login, String name, String language, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into bulk_work (act, fields, reason, work_state, login, person_name, lang, started_at)
                values (?, ?, ?, 'RUNNING', ?, ?, ?, ?)""")
                .params(act, order.toString(), reason, login, name, language, Timestamp.from(now))
                .update(key, "id");
        return key.getKey().longValue();
    }

    Optional<BulkWork> find(long id) {
        return jdbc.sql("select * from bulk_work where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** The newest first. */
    List<BulkWork> of(String login, int most) {
        return jdbc.sql("select * from bulk_work where login = ? order by id desc fetch first ? rows only")
                .params(login, most)
                .query(this::row)
                .list();
    }

    /** Those that nobody works on at this moment, the oldest first. */
    List<Long> due(Instant now) {
        return jdbc.sql("""
                select id from bulk_work where work_state in ('RUNNING', 'UNDOING')
                    and (leased_until is null or leased_until <= ?) order by id""").param(Timestamp.from(now)).query(Long.class).list();
    }

    /** False if another node was quicker. */
    boolean claim(long id, Instant now, Instant until) {
        return jdbc.sql("""
                update bulk_work set leased_until = ? where id = ? and work_state in ('RUNNING', 'UNDOING')
                    and (leased_until is null or leased_until <= ?)""")
                        .params(Timestamp.from(until), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    void lease(long id, Instant until) {
        jdbc.sql("update bulk_work set leased_until = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    /** Guarded: false if it is in another state meanwhile. */
    boolean move(long id, BulkWork.State from, BulkWork.State to, Instant finishedAt) {
        return jdbc.sql("""
                update bulk_work set work_state = ?, finished_at = ?, leased_until = null
                where id = ? and work_state = ?""")
                        .params(to.name(), Timestamp.from(finishedAt), id, from.name())
                        .update()
                == 1;
    }

    /** Guarded: false unless it rests. */
    boolean undo(long id, String reason, Instant now) {
        return jdbc.sql("""
                update bulk_work set work_state = 'UNDOING', undo_reason = ?, undo_ordered_at = ?, leased_until = null
                where id = ? and work_state in ('DONE', 'STOPPED')""").params(reason, Timestamp.from(now), id).update() == 1;
    }

    private BulkWork row(ResultSet rs, int n) throws SQLException {
        OffsetDateTime finished = rs.getObject("finished_at", OffsetDateTime.class);
        return new BulkWork(
                rs.getLong("id"),
                rs.getString("act"),
                read(rs.getString("fields")),
                rs.getString("reason"),
                BulkWork.State.valueOf(rs.getString("work_state")),
                rs.getString("login"),
                rs.getString("person_name"),
                rs.getString("lang"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                rs.getString("undo_reason"));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored order is not JSON", e);
        }
    }
}
