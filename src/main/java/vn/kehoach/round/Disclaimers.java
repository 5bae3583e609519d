package vn.kehoach.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** What units said was not their own, and what became of it. */
@Repository
public class Disclaimers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Disclaimers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param responseId a response's id
     * @return the last of them
     * @throws IllegalStateException if there is none
     */
    public Disclaimer latest(long responseId) {
        List<Disclaimer> all = of(responseId);
        if (all.isEmpty()) {
            throw new IllegalStateException("response " + responseId + " was never disclaimed");
        }
        return all.get(all.size() - 1);
    }

    /**
     * @param responseId a response's id
     * @return all, the oldest first
     */
    public List<Disclaimer> of(long responseId) {
        return jdbc.sql("select * from disclaimer where response_id = ? order by id")
                .param(responseId)
                .query(Disclaimers::row)
                .list();
    }

    void add(Response response, Unit named, String reason, String login, String name) {
        jdbc.sql("""
                insert into disclaimer (response_id, claim_state, state_before, named_unit, named_name, reason,
                    said_by, said_name, said_at) values (?, 'OPEN', ?, ?, ?, ?, ?, ?, ?)""")
                .params(response.id(), response.state().name(), named.code(), named.name(), reason, login, name, now())
                .update();
    }

    void signed(Disclaimer disclaimer, String login, String name) {
        guarded(
                disclaimer,
                "signed_by = ?, signed_name = ?, signed_at = ? where signed_by is null and",
                login,
                name,
                now());
    }

    void decided(Disclaimer disclaimer, Disclaimer.State to, String answer, String login, String name) {
        guarded(
                disclaimer,
                "claim_state = ?, answer = ?, decided_by = ?, decided_name = ?, decided_at = ? where",
                to.name(),
                answer,
                login,
                name,
                now());
    }

    private void guarded(Disclaimer disclaimer, String set, Object... values) {
        List<Object> params = new java.util.ArrayList<>(List.of(values));
        params.add(disclaimer.id());
        int changed = jdbc.sql("update disclaimer set " + set + " id = ? and claim_state = 'OPEN'")
                .params(params)
                .update();
        if (changed != 1) {
            throw Refusal.conflict("round.movedOn");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }

    private static Disclaimer row(ResultSet rs, int n) throws SQLException {
        return new Disclaimer(
                rs.getLong("id"),
                rs.getLong("response_id"),
                Disclaimer.State.valueOf(rs.getString("claim_state")),
                ResponseState.valueOf(rs.getString("state_before")),
                rs.getString("named_unit"),
                rs.getString("named_name"),
                rs.getString("reason"),
                act(rs, "said"),
                act(rs, "signed"),
                rs.getString("answer"),
                act(rs, "decided"));
    }

    private static Disclaimer.Act act(ResultSet rs, String what) throws SQLException {
        String login = rs.getString(what + "_by");
        Instant at = login == null ? null : Rounds.instant(rs, what + "_at");
        return login == null ? null : new Disclaimer.Act(login, rs.getString(what + "_name"), at);
    }
}
