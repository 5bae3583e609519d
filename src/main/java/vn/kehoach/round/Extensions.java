package vn.kehoach.round;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Who gave which unit until when, and why (gia hạn). */
@Repository
public class Extensions {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Extensions(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param from the last day before
     * @param until the last day since
     * @param reason why
     * @param name who gave it
     * @param at when
     */
    public record Extension(LocalDate from, LocalDate until, String reason, String name, Instant at) {}

    /**
     * @param responseId a response's id
     * @return its extensions that hold, the oldest first
     */
    public List<Extension> of(long responseId) {
        return jdbc.sql("select * from extension where response_id = ? and taken_back_at is null order by id")
                .param(responseId)
                .query((rs, n) -> new Extension(
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("until_day", LocalDate.class),
                        rs.getString("reason"),
                        rs.getString("granted_name"),
                        Rounds.instant(rs, "granted_at")))
                .list();
    }

    /**
     * One that was given, with the unit that got it.
     *
     * @param unitName its name
     * @param from the last day before
     * @param until the last day since
     * @param reason why
     * @param name who gave it
     * @param at when
     */
    public record Given(String unitName, LocalDate from, LocalDate until, String reason, String name, Instant at) {}

    /**
     * @param roundId a round's id
     * @return all that were given in it and hold, the newest first
     */
    public List<Given> ofRound(long roundId) {
        return jdbc.sql("""
                select e.*, p.unit_name from extension e join response p on p.id = e.response_id
                where p.round_id = ? and e.taken_back_at is null order by e.id desc""")
                .param(roundId)
                .query((rs, n) -> new Given(
                        rs.getString("unit_name"),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("until_day", LocalDate.class),
                        rs.getString("reason"),
                        rs.getString("granted_name"),
                        Rounds.instant(rs, "granted_at")))
                .list();
    }

    /** The last one that was given: it does not hold any more. */
    void takenBack(Response response, LocalDate until) {
        jdbc.sql("""
                update extension set taken_back_at = ? where id =
                    (select max(e.id) from extension e where e.response_id = ? and e.until_day = ?)""").params(Timestamp.from(clock.now()), response.id(), until).update();
    }

    void add(Response response, LocalDate until, String reason, String login, String name) {
        jdbc.sql("""
                insert into extension (response_id, from_day, until_day, reason, granted_by, granted_name, granted_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(response.id(), response.dueOn(), until, reason, login, name, Timestamp.from(clock.now()))
                .update();
    }
}
