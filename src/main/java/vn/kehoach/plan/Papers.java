package vn.kehoach.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers on which plans travel: printed, dispatched, signed for. */
@Repository
public class Papers {

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One paper.
     *
     * @param unit code of the recipient
     * @param unitName its name on the day of issue
     * @param state {@code PRINTED}, {@code DISPATCHED} or {@code SIGNED_FOR}
     * @param dispatchedOn or null
     * @param way by post, by hand, or null
     * @param mark of the post, or null
     * @param dispatchedBy who wrote that down, or null
     * @param signedOn when it was received, or null
     * @param signedBy who received it, or null
     * @param notedBy who wrote that down, or null
     */
    public record Paper(
            String unit,
            String unitName,
            String state,
            LocalDate dispatchedOn,
            String way,
            String mark,
            String dispatchedBy,
            LocalDate signedOn,
            String signedBy,
            String notedBy) {}

    /**
     * @param planId a plan that the person may see
     * @return its papers by name of the recipient
     */
    public List<Paper> of(long planId) {
        return jdbc.sql("""
                select r.unit_code, r.unit_name, d.dispatched_on, d.way, d.mark, d.dispatched_name, d.signed_on, d.signed_by,
                    d.noted_name from plan_recipient r
                left join paper_delivery d on d.plan_id = r.plan_id and d.unit_code = r.unit_code
                where r.plan_id = ? and r.channel = 'PAPER' order by r.line_no, r.id""").param(planId).query(Papers::row).list();
    }

    /**
     * @param planId a plan
     * @return codes of the recipients whose paper nobody has signed for yet
     */
    public Set<String> underway(long planId) {
        return of(planId).stream()
                .filter(paper -> paper.signedOn() == null)
                .map(Paper::unit)
                .collect(Collectors.toSet());
    }

    /**
     * @param planId a plan
     * @return for the recipients that signed for their paper, when
     */
    public Map<String, LocalDate> signed(long planId) {
        return of(planId).stream()
                .filter(paper -> paper.signedOn() != null)
                .collect(Collectors.toMap(Paper::unit, Paper::signedOn));
    }

    private static Paper row(ResultSet rs, int n) throws SQLException {
        LocalDate dispatched = rs.getObject("dispatched_on", LocalDate.class);
        LocalDate signed = rs.getObject("signed_on", LocalDate.class);
        return new Paper(
                rs.getString(1),
                rs.getString(2),
                signed != null ? "SIGNED_FOR" : dispatched != null ? "DISPATCHED" : "PRINTED",
                dispatched,
                rs.getString("way"),
                rs.getString("mark"),
                rs.getString("dispatched_name"),
                signed,
                rs.getString("signed_by"),
                rs.getString("noted_name"));
    }
}
