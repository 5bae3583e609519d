package vn.kehoach.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** When chasing was held back, of which round or unit, by whom and why. */
@Repository
class ChasePauses {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ChasePauses(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a round, ended ones too, the oldest first. */
    List<Pause> of(long roundId) {
        return jdbc.sql("select * from chase_pause where round_id = ? order by id")
                .param(roundId)
                .query(ChasePauses::row)
                .list();
    }

    void insert(
            long roundId, String unit, String reason, LocalDate lastDay, Instant endsAt, String login, String name) {
        jdbc.sql("""
                insert into chase_pause (round_id, unit_code, reason, last_day, paused_at, paused_by, paused_by_name,
                    ends_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        roundId,
                        unit,
                        reason,
                        lastDay,
                        Timestamp.from(clock.now()),
                        login,
                        name,
                        Timestamp.from(endsAt))
                .update();
    }

    /** Guarded: a pause that has ended is not ended again. */
    boolean end(long id, String login, String name) {
        Timestamp now = Timestamp.from(clock.now());
        return jdbc.sql("""
                update chase_pause set ends_at = ?, ended_by = ?, ended_by_name = ?
                where id = ? and ends_at > ?""").params(now, login, name, id, now).update() == 1;
    }

    private static Pause row(ResultSet rs, int n) throws SQLException {
        return new Pause(
                rs.getLong("id"),
                rs.getLong("round_id"),
                rs.getString("unit_code"),
                rs.getString("reason"),
                rs.getObject("last_day", LocalDate.class),
                rs.getObject("paused_at", OffsetDateTime.class).toInstant(),
                rs.getString("paused_by_name"),
                rs.getObject("ends_at", OffsetDateTime.class).toInstant(),
                rs.getString("ended_by_name"));
    }
}
