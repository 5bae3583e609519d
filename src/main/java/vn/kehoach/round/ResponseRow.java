package vn.kehoach.round;

import static vn.kehoach.round.Rounds.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.kehoach.plan.Obligation;

/** Reads a row of {@code response}. */
final class ResponseRow {

    private ResponseRow() {}

    static Response read(ResultSet rs, int n) throws SQLException {
        return new Response(
                rs.getLong("id"),
                rs.getString("business_key"),
                rs.getLong("round_id"),
                rs.getString("unit_code"),
                rs.getString("unit_name"),
                Obligation.valueOf(rs.getString("obligation")),
                ResponseState.valueOf(rs.getString("state")),
                date(rs, "last_day"),
                instant(rs, "due_at"),
                date(rs, "extended_until"),
                rs.getString("assignee"),
                date(rs, "internal_due"),
                rs.getString("direction"),
                rs.getObject("incoming_number", Integer.class),
                instant(rs, "asked_at"),
                rs.getInt("answer_version"),
                rs.getBoolean("nil_report"),
                approval(rs),
                instant(rs, "first_sent_at"),
                instant(rs, "last_sent_at"),
                date(rs, "judged_on"),
                instant(rs, "judged_at"),
                rs.getString("document_text"),
                date(rs, "document_date"),
                more(rs),
                rs.getBoolean("more_late"),
                rs.getObject("sub_plan_id", Long.class),
                rs.getString("proxy_name"),
                instant(rs, "accepted_at"),
                rs.getBoolean("additional"),
                rs.getString("end_reason"));
    }

    private static Response.Approval approval(ResultSet rs) throws SQLException {
        return rs.getString("approved_by") == null
                ? null
                : new Response.Approval(
                        rs.getString("approved_by"),
                        rs.getString("signer_name"),
                        rs.getString("signer_title"),
                        rs.getString("authority_form"),
                        instant(rs, "approved_at"));
    }

    private static Response.More more(ResultSet rs) throws SQLException {
        return date(rs, "more_last_day") == null
                ? null
                : new Response.More(
                        rs.getString("more_reason"),
                        date(rs, "more_last_day"),
                        instant(rs, "more_asked_at"),
                        date(rs, "more_sent_on"));
    }

    private static LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
