package vn.kehoach.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who is away when, who stands in, and which tasks went over because of it. */
@Repository
class Absences {

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String login, String standIn, LocalDate first, LocalDate last, String reason, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into absence (login, stand_in, first_day, last_day, reason, absence_state, entered_by, entered_at)
                values (?, ?, ?, ?, ?, 'COMING', ?, ?)""")
                .params(login, standIn, first, last, reason, by, Timestamp.from(now))
                .update(key, "id");
        return key.getKey().longValue();
    }

    Optional<Absence> find(long id) {
        return jdbc.sql("select * from absence where id = ?")
                .param(id)
                .query(Absences::row)
                .optional();
    }

    /** Where he is away or stands in, the newest first. */
    List<Absence> of(String login) {
        return jdbc.sql(
                        "select * from absence where login = ? or stand_in = ? order by id desc fetch first 100 rows only")
                .params(login, login)
                .query(Absences::row)
                .list();
    }

    List<Absence> notOver() {
        return jdbc.sql("select * from absence where absence_state <> 'OVER' order by first_day, id")
                .query(Absences::row)
                .list();
    }

    /** Those in which one of them is away or stands in on one of the days. */
    boolean clashes(String login, String standIn, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select count(*) from absence where absence_state <> 'OVER' and first_day <= ? and last_day >= ?
                    and (login = ? or login = ? or stand_in = ?)""")
                        .params(last, first, login, standIn, login)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Absence> running(String login) {
        return jdbc.sql("select * from absence where login = ? and absence_state = 'RUNNING' fetch first 1 rows only")
                .param(login)
                .query(Absences::row)
                .optional();
    }

    List<Absence> standingIn(String login) {
        return jdbc.sql("select * from absence where stand_in = ? and absence_state = 'RUNNING' order by id")
                .param(login)
                .query(Absences::row)
                .list();
    }

    /** Guarded: each begins and ends once, however many nodes look. */
    boolean move(long id, Absence.State from, Absence.State to) {
        return jdbc.sql("update absence set absence_state = ? where id = ? and absence_state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void ends(long id, LocalDate lastDay) {
        jdbc.sql("update absence set last_day = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    void went(long id, String task) {
        jdbc.sql("""
                insert into absence_task (absence_id, task_id) select cast(? as bigint), cast(? as varchar(64))
                where not exists (select 1 from absence_task where absence_id = ? and task_id = ?)""").params(id, task, id, task).update();
    }

    List<String> tasks(long id) {
        return jdbc.sql("select task_id from absence_task where absence_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Who was away when the task went over to somebody. */
    Optional<String> absentOf(String task, String standIn) {
        return jdbc.sql("""
                select a.login from absence_task t join absence a on a.id = t.absence_id
                where t.task_id = ? and a.stand_in = ? order by a.id desc fetch first 1 rows only""").params(task, standIn).query(String.class).optional();
    }

    private static Absence row(ResultSet rs, int n) throws SQLException {
        return new Absence(
                rs.getLong("id"),
                rs.getString("login"),
                rs.getString("stand_in"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("reason"),
                Absence.State.valueOf(rs.getString("absence_state")),
                rs.getString("entered_by"),
                rs.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
