package vn.kehoach.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** The structured parts of responses, each as it was handed to the unit's head. */
@Repository
public class Answers {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Answers(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param responseId a response's id
     * @return what was handed in last, sent or not
     */
    public Optional<Answer> latest(long responseId) {
        return jdbc
                .sql("select content from response_answer where response_id = ? order by version_no desc")
                .param(responseId)
                .query(String.class)
                .stream()
                .findFirst()
                .map(this::read);
    }

    /**
     * @param document a document that a unit gave
     * @return the structured part that belongs to it, or empty
     */
    public Optional<Answer> of(ResponseDocument document) {
        return jdbc.sql("select content from response_answer where response_id = ? and version_no = ?")
                .params(document.responseId(), document.answerVersion())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /**
     * @param roundId a round's id
     * @return by response the structured part of the document that each unit sent last; without those that sent none
     */
    public Map<Long, Answer> sent(long roundId) {
        Map<Long, Answer> sent = new LinkedHashMap<>();
        jdbc.sql("""
                select p.id, a.content from response p
                join response_document d on d.response_id = p.id and d.version_no =
                    (select max(l.version_no) from response_document l where l.response_id = p.id)
                join response_answer a on a.response_id = p.id and a.version_no = d.answer_version
                where p.round_id = ? order by p.unit_name, p.id""").param(roundId).query((ResultSet row) -> {
            sent.put(row.getLong(1), read(row.getString(2)));
        });
        return sent;
    }

    /** What the unit wrote in the round before, to start from. */
    Optional<Answer> before(Round round, String unit) {
        return jdbc.sql("""
                select a.content from response_answer a join response p on p.id = a.response_id
                join round r on r.id = p.round_id
                where r.plan_id = ? and r.kind = 'REPORT' and r.id <> ? and r.last_day < ? and p.unit_code = ?
                    and p.first_sent_at is not null
                order by r.last_day desc, a.version_no desc""").params(round.planId(), round.id(), round.lastDay(), unit).query(String.class).stream()
                .findFirst()
                .map(this::read);
    }

    void save(long responseId, int version, Object answer, String login) {
        jdbc.sql("""
                insert into response_answer (response_id, version_no, content, saved_by, saved_at)
                values (?, ?, ?, ?, ?)""")
                .params(responseId, version, write(answer), login, Timestamp.from(clock.now()))
                .update();
    }

    /** What one unit handed in last becomes what another starts from; who wrote it stays. */
    void copy(long from, long to) {
        jdbc.sql("""
                insert into response_answer (response_id, version_no, content, saved_by, saved_at)
                select cast(? as bigint), 1, content, saved_by, saved_at from response_answer
                where response_id = ? and version_no = (select max(version_no) from response_answer where response_id = ?)
                    and not exists (select 1 from response_answer where response_id = ?)""").params(to, from, from, to).update();
    }

    int nextVersion(long responseId) {
        return jdbc.sql("select coalesce(max(version_no), 0) + 1 from response_answer where response_id = ?")
                .param(responseId)
                .query(Integer.class)
                .single();
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer read(String text) {
        try {
            return json.readValue(text, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer is not readable", e);
        }
    }
}
