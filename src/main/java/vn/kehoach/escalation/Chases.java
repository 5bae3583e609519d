package vn.kehoach.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Drafted letters of chasing: proposed by an officer, released or returned by the head of the focal body. */
@Repository
class Chases {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Chases(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a letter stands. */
    enum State {
        PROPOSED,
        RETURNED,
        RELEASED
    }

    /**
     * @param units business keys of the responses that are chased
     * @param requestedDay by when it is asked for now
     * @param reportBefore before which day the focal body reports itself
     * @param clause where the plan charges the focal body with following up
     * @param body the letter with its placeholders open
     */
    record Draft(List<String> units, LocalDate requestedDay, LocalDate reportBefore, String clause, String body) {}

    void propose(String roundKey, Draft draft, String login) {
        jdbc.sql("""
                insert into chase (round_key, chase_state, units, requested_day, report_before, clause, letter_body,
                    proposed_by, proposed_at) values (?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        roundKey,
                        String.join(" ", draft.units()),
                        draft.requestedDay(),
                        draft.reportBefore(),
                        draft.clause(),
                        draft.body(),
                        login,
                        Timestamp.from(clock.now()))
                .update();
    }

    /** A task opened on what the step before left, in the same transaction: from now on the two belong together. */
    void bind(String roundKey, State state, String taskId) {
        jdbc.sql("update chase set task_id = ? where round_key = ? and chase_state = ? and task_id is null")
                .params(taskId, roundKey, state.name())
                .update();
    }

    Optional<Draft> of(String taskId) {
        return jdbc.sql("select * from chase where task_id = ? order by id desc fetch first 1 rows only")
                .param(taskId)
                .query(Chases::row)
                .optional();
    }

    /** Guarded: a letter is released or returned once. */
    boolean decide(String taskId, State to) {
        return jdbc.sql(
                                "update chase set chase_state = ?, task_id = null where task_id = ? and chase_state = 'PROPOSED'")
                        .params(to.name(), taskId)
                        .update()
                == 1;
    }

    private static Draft row(ResultSet rs, int n) throws SQLException {
        return new Draft(
                List.of(rs.getString("units").split(" ")),
                rs.getObject("requested_day", LocalDate.class),
                rs.getObject("report_before", LocalDate.class),
                rs.getString("clause"),
                rs.getString("letter_body"));
    }
}
