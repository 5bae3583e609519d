package vn.kehoach.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/**
 * Which text of a form was in force when. Rows are never changed; the first version is the program's and has no row, so
 * that a newer program brings its newer words where nobody put his own in their place.
 */
@Repository
class TemplateBook {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    TemplateBook(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The newest first, never empty. */
    List<TemplateVersion> versions(PaperForm form) {
        List<TemplateVersion> all = new ArrayList<>();
        all.add(new TemplateVersion(1, true, ShippedTexts.of(form), Instant.EPOCH, "", ""));
        all.addAll(jdbc.sql("select * from paper_template where form = ? order by version_no")
                .param(form.name())
                .query(this::row)
                .list());
        Collections.reverse(all);
        return all;
    }

    TemplateVersion inForce(PaperForm form) {
        return versions(form).get(0);
    }

    /** The one of a moment; null: now. What was signed goes on to say what it said then. */
    TemplateVersion at(PaperForm form, Instant moment) {
        return versions(form).stream()
                .filter(version -> moment == null || !version.from().isAfter(moment))
                .findFirst()
                .orElseThrow();
    }

    /** Guarded by the number: of two who change it at once the second is refused. */
    boolean put(PaperForm form, int seen, TemplateText text, boolean shipped, String reason, String by, String name) {
        try {
            return jdbc.sql("""
                    insert into paper_template (form, version_no, shipped, parts, in_force_from, reason, put_by,
                        put_by_name) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(
                                    form.name(),
                                    seen + 1,
                                    shipped,
                                    write(text),
                                    Timestamp.from(clock.now()),
                                    reason,
                                    by,
                                    name)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private TemplateVersion row(ResultSet rs, int n) throws SQLException {
        return new TemplateVersion(
                rs.getInt("version_no"),
                rs.getBoolean("shipped"),
                read(rs.getString("parts")),
                rs.getObject("in_force_from", OffsetDateTime.class).toInstant(),
                rs.getString("reason"),
                rs.getString("put_by_name"));
    }

    private String write(TemplateText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private TemplateText read(String text) {
        try {
            return json.readValue(text, TemplateText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored template is not readable", e);
        }
    }
}
