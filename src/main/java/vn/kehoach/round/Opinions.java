package vn.kehoach.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Drafts that are out for comments, what units said, and what the drafter made of it. */
@Repository
class Opinions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Opinions(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A draft as it was sent out; {@code content} is JSON. */
    record Request(
            long roundId, long planId, boolean silenceAgrees, String content, Instant askedAt, Instant settledAt) {}

    /** Tiếp thu or giải trình, with words. */
    record Settlement(String verdict, String words) {}

    void request(long roundId, long planId, boolean silenceAgrees, String content, String login) {
        jdbc.sql("""
                insert into opinion_request (round_id, plan_id, silence_agrees, content, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(roundId, planId, silenceAgrees, content, login, Timestamp.from(clock.now()))
                .update();
    }

    Optional<Request> ofRound(long roundId) {
        return jdbc.sql("select * from opinion_request where round_id = ?")
                .param(roundId)
                .query(Opinions::row)
                .optional();
    }

    /** Of a plan, the newest first. */
    List<Request> ofPlan(long planId) {
        return jdbc.sql("select * from opinion_request where plan_id = ? order by round_id desc")
                .param(planId)
                .query(Opinions::row)
                .list();
    }

    /** What a unit handed to its head last, sent or not. */
    Optional<Opinion> latest(long responseId) {
        return jdbc
                .sql("select content from response_answer where response_id = ? order by version_no desc")
                .param(responseId)
                .query(String.class)
                .stream()
                .findFirst()
                .map(this::read);
    }

    void settle(long roundId, String unit, int partNo, Settlement settlement) {
        jdbc.sql("insert into opinion_settlement (round_id, unit_code, part_no, verdict, words) values (?, ?, ?, ?, ?)")
                .params(roundId, unit, partNo, settlement.verdict(), settlement.words())
                .update();
    }

    void settled(long roundId) {
        jdbc.sql("update opinion_request set settled_at = ? where round_id = ?")
                .params(Timestamp.from(clock.now()), roundId)
                .update();
    }

    /** By unit and number of the comment, e.g. {@code so-tai-chinh/0}. */
    Map<String, Settlement> settlements(long roundId) {
        Map<String, Settlement> all = new HashMap<>();
        jdbc.sql("select * from opinion_settlement where round_id = ?")
                .param(roundId)
                .query((rs, n) -> all.put(
                        rs.getString("unit_code") + "/" + rs.getInt("part_no"),
                        new Settlement(rs.getString("verdict"), rs.getString("words"))))
                .list();
        return all;
    }

    private Opinion read(String text) {
        try {
            return json.readValue(text, Opinion.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored opinion is not readable", e);
        }
    }

    private static Request row(ResultSet rs, int n) throws SQLException {
        return new Request(
                rs.getLong("round_id"),
                rs.getLong("plan_id"),
                rs.getBoolean("silence_agrees"),
                rs.getString("content"),
                Rounds.instant(rs, "asked_at"),
                Rounds.instant(rs, "settled_at"));
    }
}
