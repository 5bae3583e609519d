package vn.kehoach.escalation;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** What the head of the focal body puts before the Chief of Office. */
@Repository
class LeaderReports {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LeaderReports(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void propose(String roundKey, String proposal, String login) {
        jdbc.sql("""
                insert into leader_report (round_key, report_state, proposal, decided_by, decided_at)
                values (?, 'PROPOSED', ?, ?, ?)""")
                .params(roundKey, proposal, login, Timestamp.from(clock.now()))
                .update();
    }

    /** The Chief's task opened on it, in the same transaction. */
    void bind(String roundKey, String taskId) {
        jdbc.sql("update leader_report set task_id = ? where round_key = ? and task_id is null")
                .params(taskId, roundKey)
                .update();
    }

    String proposal(String taskId) {
        return jdbc.sql("select proposal from leader_report where task_id = ?")
                .param(taskId)
                .query(String.class)
                .single();
    }

    void decide(String taskId, boolean reported) {
        jdbc.sql("update leader_report set report_state = ? where task_id = ?")
                .params(reported ? "REPORTED" : "NOT_REPORTED", taskId)
                .update();
    }
}
