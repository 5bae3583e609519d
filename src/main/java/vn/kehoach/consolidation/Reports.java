package vn.kehoach.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.time.BusinessClock;

/** The rows of consolidated reports. */
@Repository
public class Reports {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Reports(JdbcClient jdbc, ObjectMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param roundId a round
     * @return its report, or empty before it was first handed in
     */
    public Optional<ConsolidatedReport> ofRound(long roundId) {
        return jdbc.sql("select * from consolidated_report where round_id = ?")
                .param(roundId)
                .query(this::row)
                .optional();
    }

    /** Keeps what was handed in; a signature on an earlier version falls. */
    void handedIn(ConsolidatedReport report, String login) {
        String content = write(report.content());
        String material = write(report.material());
        String drafted = write(report.drafted());
        long roundId = report.roundId();
        Timestamp now = Timestamp.from(clock.now());
        int changed = jdbc.sql("""
                update consolidated_report set content = ?, material = ?, drafted = ?, submitted_by = ?, submitted_at = ?,
                    signer_name = null, signer_title = null, authority_form = null, signed_at = null
                where round_id = ?""")
                .params(content, material, drafted, login, now, roundId)
                .update();
        if (changed == 0) {
            jdbc.sql("""
                    insert into consolidated_report (round_id, content, material, drafted, submitted_by, submitted_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(roundId, content, material, drafted, login, now)
                    .update();
        }
    }

    void signed(long roundId, String name, String title, String form) {
        jdbc.sql("""
                update consolidated_report set signer_name = ?, signer_title = ?, authority_form = ?, signed_at = ?
                where round_id = ?""")
                .params(name, title, form, Timestamp.from(clock.now()), roundId)
                .update();
    }

    void numbered(long roundId, DocumentNumber number) {
        jdbc.sql("update consolidated_report set number_text = ?, issued_on = ? where round_id = ?")
                .params(number.text(), number.date(), roundId)
                .update();
    }

    void received(long roundId, int incomingNumber) {
        jdbc.sql("update consolidated_report set incoming_number = ?, received_at = ? where round_id = ?")
                .params(incomingNumber, Timestamp.from(clock.now()), roundId)
                .update();
    }

    private ConsolidatedReport row(ResultSet rs, int n) throws SQLException {
        return new ConsolidatedReport(
                rs.getLong("round_id"),
                read(rs.getString("content"), ReportContent.class),
                read(rs.getString("material"), Material.class),
                rs.getString("drafted") == null ? null : read(rs.getString("drafted"), ReportContent.class),
                rs.getString("signer_name"),
                rs.getString("signer_title"),
                rs.getString("authority_form"),
                instant(rs, "signed_at"),
                rs.getString("number_text"),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("incoming_number", Integer.class),
                instant(rs, "received_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is not readable", e);
        }
    }
}
