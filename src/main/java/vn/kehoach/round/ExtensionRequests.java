package vn.kehoach.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.round.ExtensionRequest.State;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** The requests for more time. A unit has one open at most. */
@Repository
public class ExtensionRequests {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ExtensionRequests(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param responseId a response's id
     * @return all, the oldest first
     */
    public List<ExtensionRequest> of(long responseId) {
        return jdbc.sql("select * from extension_request where response_id = ? order by id")
                .param(responseId)
                .query(ExtensionRequests::row)
                .list();
    }

    /**
     * @param responseId a response's id
     * @return the one that waits for somebody
     * @throws IllegalStateException if none does
     */
    public ExtensionRequest open(long responseId) {
        return findOpen(responseId)
                .orElseThrow(() -> new IllegalStateException("no open request of response " + responseId));
    }

    Optional<ExtensionRequest> findOpen(long responseId) {
        return of(responseId).stream().filter(r -> r.state().open()).findFirst();
    }

    void add(Response response, State state, LocalDate until, String reason, String login, String name) {
        jdbc.sql("""
                insert into extension_request (response_id, request_state, from_day, wanted_until, reason, asked_by,
                    asked_name, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(response.id(), state.name(), response.dueOn(), until, reason, login, name, now())
                .update();
    }

    void approved(ExtensionRequest request, String login, String name) {
        guarded(
                request,
                "request_state = 'AT_FOCAL', approved_by = ?, approved_name = ?, approved_at = ?",
                login,
                name,
                now());
    }

    void decided(ExtensionRequest request, State to, LocalDate until, String answer, String login, String name) {
        guarded(
                request,
                "request_state = ?, granted_until = ?, answer = ?, decided_by = ?, decided_name = ?, decided_at = ?",
                to.name(),
                until,
                answer,
                login,
                name,
                now());
    }

    void notNeeded(ExtensionRequest request) {
        guarded(request, "request_state = 'NOT_NEEDED', decided_at = ?", now());
    }

    private void guarded(ExtensionRequest request, String set, Object... values) {
        List<Object> params = new ArrayList<>(Arrays.asList(values));
        params.add(request.id());
        params.add(request.state().name());
        int changed = jdbc.sql("update extension_request set " + set + " where id = ? and request_state = ?")
                .params(params)
                .update();
        if (changed != 1) {
            throw Refusal.conflict("round.movedOn");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }

    private static ExtensionRequest row(ResultSet rs, int n) throws SQLException {
        return new ExtensionRequest(
                rs.getLong("id"),
                rs.getLong("response_id"),
                State.valueOf(rs.getString("request_state")),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("wanted_until", LocalDate.class),
                rs.getString("reason"),
                rs.getString("asked_name"),
                Rounds.instant(rs, "asked_at"),
                rs.getString("approved_name"),
                rs.getObject("granted_until", LocalDate.class),
                rs.getString("answer"),
                rs.getString("decided_name"),
                Rounds.instant(rs, "decided_at"));
    }
}
