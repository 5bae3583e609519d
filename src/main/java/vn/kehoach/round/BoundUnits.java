package vn.kehoach.round;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units of which something is asked, or will be as soon as a round opens. */
@Repository
public class BoundUnits {

    private final JdbcClient jdbc;

    BoundUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unit and what it has before it.
     *
     * @param unit code
     * @param name its name
     * @param nearest the nearest of its last days
     * @param rounds in how many rounds
     */
    public record Bound(String unit, String name, LocalDate nearest, int rounds) {}

    /**
     * @return them, the nearest last day first
     */
    public List<Bound> all() {
        return jdbc.sql("""
                select p.unit_code, max(p.unit_name) as unit_name, min(p.last_day) as nearest, count(*) as rounds
                from response p join round r on r.id = p.round_id
                where r.state in ('PLANNED', 'ASKING', 'OPEN') and p.obligation = 'ORDER'
                    and p.state in ('NOT_ASKED', 'ASKED', 'RECEIVED', 'IN_PREPARATION', 'AT_HEAD', 'AT_CLERK',
                        'AWAITING_SUB_PLAN', 'MORE_ASKED')
                group by p.unit_code order by nearest, p.unit_code""")
                .query((rs, n) -> new Bound(
                        rs.getString("unit_code"),
                        rs.getString("unit_name"),
                        rs.getObject("nearest", LocalDate.class),
                        rs.getInt("rounds")))
                .list();
    }
}
