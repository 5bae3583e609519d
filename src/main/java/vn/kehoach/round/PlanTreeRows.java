package vn.kehoach.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tree of a plan is read from: a page of units at a time, never the whole tree. */
@Repository
class PlanTreeRows {

    private static final String WAITED_FOR = ResponseState.WITH_UNIT.stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final JdbcClient jdbc;

    PlanTreeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that was asked for a plan of its own; the plan is null before it began one, and on the short path. */
    record Asked(String unit, String unitName, ResponseState state, String document, LocalDate date, Long planId) {}

    /** How one round of a plan stands. */
    record Counted(long planId, long roundId, String title, int asked, int answered) {}

    /** A report of a unit that waits for others. */
    record Blocked(String unit, String report, int count) {}

    int count(long planId, Set<String> only) {
        return jdbc.sql("select count(*) from response p join round r on r.id = p.round_id" + asked(only))
                .params(params(planId, only))
                .query(Integer.class)
                .single();
    }

    int answered(long planId) {
        return jdbc.sql("select count(*) from response p join round r on r.id = p.round_id" + asked(Set.of())
                        + " and p.first_sent_at is not null")
                .param("plan", planId)
                .query(Integer.class)
                .single();
    }

    List<Asked> page(long planId, Set<String> only, int from, int size) {
        return jdbc.sql("select p.* from response p join round r on r.id = p.round_id" + asked(only)
                        + " order by p.unit_name, p.id offset " + from + " rows fetch first " + size + " rows only")
                .params(params(planId, only))
                .query((rs, n) -> new Asked(
                        rs.getString("unit_code"),
                        rs.getString("unit_name"),
                        ResponseState.valueOf(rs.getString("state")),
                        rs.getString("document_text"),
                        rs.getObject("document_date", LocalDate.class),
                        rs.getObject("sub_plan_id", Long.class)))
                .list();
    }

    private static String asked(Set<String> only) {
        return " where r.plan_id = :plan and r.kind = 'SUB_PLAN' and p.state not in ('NOT_ASKED', 'CALLED_OFF')"
                + (only.isEmpty() ? "" : " and p.unit_code in (:only)");
    }

    private static Map<String, Object> params(long planId, Set<String> only) {
        return only.isEmpty() ? Map.of("plan", planId) : Map.of("plan", planId, "only", only);
    }

    /** Of ordered units that were asked; rounds that have not opened are left out. */
    List<Counted> rounds(Collection<Long> plans) {
        return plans.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.plan_id, r.id, r.title, count(p.id) as asked, count(p.first_sent_at) as answered
                        from round r join response p on p.round_id = r.id
                        where r.plan_id in (:plans) and p.obligation = 'ORDER' and r.kind <> 'OPINION'
                            and p.state not in ('NOT_ASKED', 'CALLED_OFF')
                        group by r.plan_id, r.id, r.title, r.last_day order by r.last_day, r.id""")
                        .param("plans", plans)
                        .query((rs, n) -> new Counted(
                                rs.getLong("plan_id"),
                                rs.getLong("id"),
                                rs.getString("title"),
                                rs.getInt("asked"),
                                rs.getInt("answered")))
                        .list();
    }

    /** Which of these plans ask for plans themselves. */
    Set<Long> asking(Collection<Long> plans) {
        return plans.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select distinct plan_id from round where plan_id in (:plans) and kind = 'SUB_PLAN'")
                        .param("plans", plans)
                        .query(Long.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** Whose open report waits for how many of its own subordinates. */
    List<Blocked> blocked(long planId, Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select u.unit_code, pr.title, count(*) as waiting" + WAITING
                                        + " and u.unit_code in (:units) group by u.unit_code, pr.title order by u.unit_code, pr.title")
                        .param("plan", planId)
                        .param("units", units)
                        .query((rs, n) ->
                                new Blocked(rs.getString("unit_code"), rs.getString("title"), rs.getInt("waiting")))
                        .list();
    }

    /** The first of those for whom a report of a unit waits, the latest last day first. */
    List<String> waitedFor(long planId, Blocked blocked, int most) {
        return jdbc.sql("select c.unit_name" + WAITING
                        + " and u.unit_code = :unit and pr.title = :report order by c.last_day, c.unit_name"
                        + " fetch first " + most + " rows only")
                .param("plan", planId)
                .param("unit", blocked.unit())
                .param("report", blocked.report())
                .query(String.class)
                .list();
    }

    private static final String WAITING = """
             from response u join round pr on pr.id = u.round_id join plan_duty pd on pd.id = pr.duty_id
            join plan s on s.parent_plan_id = pr.plan_id and s.issuing_unit = u.unit_code
                and s.plan_state in ('ISSUED', 'CLOSED')
            join plan_duty sd on sd.plan_id = s.id and sd.feeds = pd.duty_key
            join round sr on sr.duty_id = sd.id and sr.state in ('ASKING', 'OPEN')
            join response c on c.round_id = sr.id
            where pr.plan_id = :plan and pr.kind = 'REPORT' and c.obligation = 'ORDER' and u.state in """ + WAITED_FOR + " and c.state in " + WAITED_FOR;
}
