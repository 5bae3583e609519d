package vn.kehoach.issuance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.PaperDesk;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** The rows of documents on their way out. Every move is guarded by the state that it needs. */
@Repository
class Issuances {

    private final JdbcClient jdbc;
    private final DocumentJson json;
    private final BusinessClock clock;

    Issuances(JdbcClient jdbc, DocumentJson json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Issuance add(PaperDesk.Drafted drafted, String login) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document_issuance (business_key, subject_key, open_key, plan_id, form, unit_code,
                    issuance_state, document_json, started_by, started_at)
                values (?, ?, ?, ?, ?, ?, 'PREPARING', ?, ?, ?)""")
                .params(
                        "new-" + UUID.randomUUID(),
                        drafted.subjectKey(),
                        openKey(drafted),
                        drafted.issue().planId(),
                        drafted.form().name(),
                        drafted.issue().unit(),
                        json.write(drafted.document()),
                        login,
                        Timestamp.from(clock.now()))
                .update(key, "id");
        long id = key.getKey().longValue();
        jdbc.sql("update document_issuance set business_key = ? where id = ?")
                .params("VB-" + id, id)
                .update();
        drafted.issue().insiders().forEach(unit -> unit(id, unit, true));
        drafted.issue().readers().stream()
                .filter(unit -> !drafted.issue().insiders().contains(unit))
                .forEach(unit -> unit(id, unit, false));
        return get("VB-" + id);
    }

    private void unit(long id, String unit, boolean insider) {
        jdbc.sql("insert into document_issuance_unit (issuance_id, unit_code, insider) values (?, ?, ?)")
                .params(id, unit, insider)
                .update();
    }

    static String openKey(PaperDesk.Drafted drafted) {
        return drafted.subjectKey() + "|" + drafted.form().name();
    }

    /** What of this kind is on its way out of the same subject. */
    Optional<Issuance> open(PaperDesk.Drafted drafted) {
        return jdbc.sql("select * from document_issuance where open_key = ?")
                .param(openKey(drafted))
                .query(this::row)
                .optional();
    }

    Optional<Issuance> find(String businessKey) {
        return jdbc.sql("select * from document_issuance where business_key = ?")
                .param(businessKey)
                .query(this::row)
                .optional();
    }

    Issuance get(String businessKey) {
        return find(businessKey).orElseThrow(Refusal::notFound);
    }

    List<Issuance> ofPlan(long planId) {
        return jdbc.sql("select * from document_issuance where plan_id = ? order by id desc")
                .param(planId)
                .query(this::row)
                .list();
    }

    List<Issuance> ofSubject(String subjectKey) {
        return jdbc.sql("select * from document_issuance where subject_key = ? order by id desc")
                .param(subjectKey)
                .query(this::row)
                .list();
    }

    /** Codes of the units that see it while it is made, or read it afterwards. */
    List<String> units(long id, boolean insiders) {
        return jdbc.sql("select unit_code from document_issuance_unit where issuance_id = ? and insider = ?")
                .params(id, insiders)
                .query(String.class)
                .list();
    }

    void submitted(Issuance issuance, OfficialDocument document) {
        moved(jdbc.sql("""
                update document_issuance set document_json = ?, issuance_state = 'AT_SIGNER'
                where id = ? and issuance_state = 'PREPARING'""").params(json.write(document), issuance.id()).update());
    }

    void dropped(Issuance issuance) {
        moved(jdbc.sql("""
                update document_issuance set issuance_state = 'DROPPED', open_key = null
                where id = ? and issuance_state = 'PREPARING'""").param(issuance.id()).update());
    }

    void signed(Issuance issuance, OfficialDocument document, Issuance.Signature by) {
        moved(jdbc.sql("""
                update document_issuance set document_json = ?, issuance_state = 'AT_CLERK', signed_by = ?,
                    signer_name = ?, signer_title = ?, authority_form = ?, signed_at = ?
                where id = ? and issuance_state = 'AT_SIGNER'""")
                .params(
                        json.write(document),
                        by.login(),
                        by.name(),
                        by.title(),
                        by.form(),
                        Timestamp.from(by.at()),
                        issuance.id())
                .update());
    }

    void returned(Issuance issuance, IssuanceState from, IssuanceState to) {
        moved(jdbc.sql("""
                update document_issuance set issuance_state = ?, signed_by = null, signer_name = null,
                    signer_title = null, authority_form = null, signed_at = null
                where id = ? and issuance_state = ?""").params(to.name(), issuance.id(), from.name()).update());
    }

    void dispatched(Issuance issuance, DocumentNumber number) {
        moved(jdbc.sql("""
                update document_issuance set issuance_state = 'DISPATCHED', open_key = null, number_text = ?,
                    issued_on = ?, dispatched_at = ?
                where id = ? and issuance_state = 'AT_CLERK'""")
                .params(number.text(), number.date(), Timestamp.from(clock.now()), issuance.id())
                .update());
    }

    private static void moved(int rows) {
        if (rows != 1) {
            throw Refusal.conflict("issuance.moved");
        }
    }

    private Issuance row(ResultSet rs, int n) throws SQLException {
        OffsetDateTime signedAt = rs.getObject("signed_at", OffsetDateTime.class);
        return new Issuance(
                rs.getLong("id"),
                rs.getString("business_key"),
                rs.getString("subject_key"),
                rs.getLong("plan_id"),
                PaperForm.valueOf(rs.getString("form")),
                rs.getString("unit_code"),
                IssuanceState.valueOf(rs.getString("issuance_state")),
                json.read(rs.getString("document_json")),
                rs.getString("started_by"),
                signedAt == null
                        ? null
                        : new Issuance.Signature(
                                rs.getString("signed_by"),
                                rs.getString("signer_name"),
                                rs.getString("signer_title"),
                                rs.getString("authority_form"),
                                signedAt.toInstant()),
                rs.getString("number_text"),
                rs.getObject("issued_on", LocalDate.class));
    }
}
