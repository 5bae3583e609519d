package vn.kehoach.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Counts responses and leafs through them in the database: a round of ten thousand units is never read whole. */
@Repository
class ResponsePages {

    /** The last day that a unit has before it now. */
    static final String DUE_ON = BucketSql.dueOn("response");

    private static final String BOX = BucketSql.box("response");

    /** Those that are late first, then those that still have time. */
    private static final String RANK = """
            case box when 'OPEN_OVERDUE' then 0 when 'OPEN_IN_TIME' then 1 when 'INVITED_SILENT' then 2
                when 'DONE_LATE' then 3 when 'DONE_ON_TIME' then 3 when 'INVITED_ANSWERED' then 3 else 5 end""";

    private static final String FOUND = "(select id, unit_name, state, " + BOX
            + " as box from response where round_id = :round) found where :box = '' or box = :box or state = :box";

    private final JdbcClient jdbc;
    private final Responses responses;
    private final BusinessClock clock;

    ResponsePages(JdbcClient jdbc, Responses responses, BusinessClock clock) {
        this.jdbc = jdbc;
        this.responses = responses;
        this.clock = clock;
    }

    /** How many responses of a round stand alike. */
    record Count(long round, Bucket box, ResponseState state, LocalDate dueOn, boolean extended, int number) {}

    /** The responses of some rounds, counted. */
    List<Count> counts(Collection<Long> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : at(jdbc.sql(
                                "select round_id, box, state, due_on, given_more, count(*) as number_alike from"
                                        + " (select round_id, state, " + BOX + " as box, " + DUE_ON + " as due_on,"
                                        + " extended_until is not null as given_more from response"
                                        + " where round_id in (:rounds)) alike group by round_id, box, state, due_on, given_more"))
                        .param("rounds", rounds)
                        .query(ResponsePages::count)
                        .list();
    }

    /** How many units of all rounds that run stand how, by the bucket's name. */
    Map<String, Long> standing() {
        Map<String, Long> found = new HashMap<>();
        at(jdbc.sql("select box, count(*) as number_of from (select " + BOX + " as box from response where round_id in"
                        + " (select id from round where state in ('ASKING', 'OPEN'))) stood"
                        + " where box is not null group by box"))
                .query((rs, n) -> found.put(rs.getString("box"), rs.getLong("number_of")))
                .list();
        return found;
    }

    /** Lines of a round with that box or state (all, if empty), whose unit is wanted. */
    record Found(int total, List<Response> page) {}

    Found find(long round, String box, int from, int most) {
        int total = at(jdbc.sql("select count(*) from " + FOUND))
                .param("round", round)
                .param("box", box)
                .query(Integer.class)
                .single();
        List<Long> ids = at(jdbc.sql("select id from " + FOUND + " order by " + RANK
                        + ", unit_name, id offset :from rows fetch first :most rows only"))
                .params(Map.of("round", round, "box", box, "from", from, "most", most))
                .query(Long.class)
                .list();
        return new Found(total, inOrder(ids));
    }

    /** As {@link #find(long, String, int, int)}; how names are spelt is none of the database's business. */
    Found find(long round, String box, int from, int most, Predicate<String> unit) {
        List<Long> ids = at(jdbc.sql("select id, unit_name from " + FOUND + " order by " + RANK + ", unit_name, id"))
                .param("round", round)
                .param("box", box)
                .query((rs, n) -> unit.test(rs.getString("unit_name")) ? rs.getLong("id") : -1L)
                .stream()
                .filter(id -> id >= 0)
                .toList();
        int begin = Math.min(from, ids.size());
        return new Found(ids.size(), inOrder(ids.subList(begin, Math.min(begin + most, ids.size()))));
    }

    private List<Response> inOrder(List<Long> ids) {
        Map<Long, Response> found =
                responses.all(ids).stream().collect(Collectors.toMap(Response::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private JdbcClient.StatementSpec at(JdbcClient.StatementSpec sql) {
        return BucketSql.at(sql, clock.now());
    }

    private static Count count(ResultSet rs, int n) throws SQLException {
        String box = rs.getString("box");
        return new Count(
                rs.getLong("round_id"),
                box == null ? null : Bucket.valueOf(box),
                ResponseState.valueOf(rs.getString("state")),
                rs.getObject("due_on", LocalDate.class),
                rs.getBoolean("given_more"),
                rs.getInt("number_alike"));
    }
}
