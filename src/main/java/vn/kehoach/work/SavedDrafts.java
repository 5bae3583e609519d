package vn.kehoach.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Drafts of forms, one per task and person, versioned so that two windows cannot overwrite each other unseen. */
@Repository
class SavedDrafts {

    /** A whole plan with its annex takes about 100 kB. */
    static final int LONGEST = 2_000_000;

    /** In the place of a log-in, for what was typed by others before. */
    private static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    SavedDrafts(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<SavedDraft> find(String taskId, String login) {
        return jdbc.sql("select draft_version, fields, saved_at from saved_draft where task_id = ? and login = ?")
                .params(taskId, login)
                .query((rs, n) -> new SavedDraft(
                        taskId,
                        login,
                        rs.getInt("draft_version"),
                        read(rs.getString("fields")),
                        rs.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Saves over the given version; empty if the stored one is another. */
    Optional<SavedDraft> save(String taskId, String login, int version, JsonNode fields) {
        String text = fields.toString();
        if (text.length() > LONGEST) {
            throw Refusal.conflict("work.draftTooLong");
        }
        Instant now = clock.now();
        int changed = version == 0
                ? jdbc.sql("""
                        insert into saved_draft (task_id, login, draft_version, fields, saved_at)
                        select cast(? as varchar(64)), cast(? as varchar(64)), 1, cast(? as varchar(2000000)), cast(? as timestamp with time zone)
                        where not exists (select 1 from saved_draft where task_id = ? and login = ?)""")
                        .params(taskId, login, text, Timestamp.from(now), taskId, login)
                        .update()
                : jdbc.sql("""
                        update saved_draft set draft_version = draft_version + 1, fields = ?, saved_at = ?
                        where task_id = ? and login = ? and draft_version = ?""")
                        .params(text, Timestamp.from(now), taskId, login, version)
                        .update();
        return changed == 0 ? Optional.empty() : Optional.of(new SavedDraft(taskId, login, version + 1, fields, now));
    }

    /** What was typed last into a task becomes what another begins with, whoever opens it. */
    void carry(String from, String to) {
        jdbc.sql("""
                insert into saved_draft (task_id, login, draft_version, fields, saved_at)
                select cast(? as varchar(64)), cast(? as varchar(64)), draft_version, fields, saved_at from saved_draft
                where task_id = ? and login <> ? and not exists
                    (select 1 from saved_draft where task_id = ? and login = ?)
                order by saved_at desc, login fetch first 1 rows only""").params(to, NOBODY, from, NOBODY, to, NOBODY).update();
    }

    /** What was typed by people who do not work on it any more. */
    Optional<JsonNode> carried(String taskId) {
        return find(taskId, NOBODY).map(SavedDraft::fields);
    }

    void forget(String taskId, String login) {
        jdbc.sql("delete from saved_draft where task_id = ? and login in (?, ?)")
                .params(taskId, login, NOBODY)
                .update();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is not JSON", e);
        }
    }
}
