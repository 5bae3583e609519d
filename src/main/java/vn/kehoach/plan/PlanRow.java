package vn.kehoach.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.kehoach.register.DocumentNumber;

/** Reads a row of {@code plan}. */
final class PlanRow {

    /** The columns that it reads: a plan's content may have 100 kB, and lists show none of it. */
    static final String COLUMNS = """
            plan.id, business_key, definition_id, parent_plan_id, parent_response, document_kind, title, plan_year,
            plan_state, issuing_unit, drafting_unit, focal_unit, symbol, place, file_version, drafter, proposal_number,
            proposal_symbol, proposal_date, signed_by, signer_name, signer_title, authority_form, signed_at,
            issued_number, issued_on, dispatched_at, ended_at, end_reason, created_at, printed_issuer""";

    private PlanRow() {}

    static Plan read(ResultSet rs, int n) throws SQLException {
        String symbol = rs.getString("symbol");
        return new Plan(
                rs.getLong("id"),
                rs.getString("business_key"),
                rs.getString("definition_id"),
                rs.getObject("parent_plan_id", Long.class),
                rs.getString("parent_response"),
                rs.getString("document_kind"),
                rs.getString("title"),
                rs.getInt("plan_year"),
                PlanState.valueOf(rs.getString("plan_state")),
                rs.getString("issuing_unit"),
                rs.getString("drafting_unit"),
                rs.getString("focal_unit"),
                symbol,
                rs.getString("place"),
                rs.getInt("file_version"),
                rs.getString("drafter"),
                number(rs, "proposal_number", rs.getString("proposal_symbol"), "proposal_date"),
                signature(rs),
                number(rs, "issued_number", symbol, "issued_on"),
                instant(rs, "dispatched_at"),
                instant(rs, "ended_at"),
                rs.getString("end_reason"),
                instant(rs, "created_at"),
                rs.getString("printed_issuer"));
    }

    private static DocumentNumber number(ResultSet rs, String column, String symbol, String dateColumn)
            throws SQLException {
        Integer number = rs.getObject(column, Integer.class);
        return number == null ? null : new DocumentNumber(number, symbol, rs.getObject(dateColumn, LocalDate.class));
    }

    private static Plan.Signature signature(ResultSet rs) throws SQLException {
        String login = rs.getString("signed_by");
        return login == null
                ? null
                : new Plan.Signature(
                        login,
                        rs.getString("signer_name"),
                        rs.getString("signer_title"),
                        rs.getString("authority_form"),
                        instant(rs, "signed_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
