package vn.kehoach.round;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** The record of hand-overs (bàn giao): which response went on as which, on what basis. */
@Repository
class HandOvers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HandOvers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One response that went on as another.
     *
     * @param from the old unit's response
     * @param to the successor's
     * @param unitName of the old unit
     * @param successorName of the successor
     * @param on the day of the hand-over
     * @param basis the document that says so
     */
    record Link(long from, long to, String unitName, String successorName, LocalDate on, String basis) {}

    long begin(String unit, String unitName, LocalDate on, String basis, String login, String name) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into hand_over (unit_code, unit_name, on_day, basis, done_by, done_name, done_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(unit, unitName, on, basis, login, name, Timestamp.from(clock.now()))
                .update(key, "id");
        return key.getKey().longValue();
    }

    void link(long id, long from, long to, String successorName, boolean askedAlready) {
        jdbc.sql("""
                insert into hand_over_response (hand_over_id, response_id, successor_id, successor_name, asked_already)
                values (?, ?, ?, ?, ?)""").params(id, from, to, successorName, askedAlready).update();
    }

    void followedUp(long id, long roundId, String to, String toName) {
        jdbc.sql("insert into hand_over_round (hand_over_id, round_id, to_unit, to_name) values (?, ?, ?, ?)")
                .params(id, roundId, to, toName)
                .update();
    }

    void plan(long id, long planId, String decided, String to, String toName) {
        jdbc.sql("insert into hand_over_plan (hand_over_id, plan_id, decided, to_unit, to_name) values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(id, planId, decided, to, toName))
                .update();
    }

    /** Every link of a round's responses. */
    List<Link> ofRound(long roundId) {
        return jdbc.sql("""
                select l.response_id, l.successor_id, h.unit_name, l.successor_name, h.on_day, h.basis
                from hand_over_response l join hand_over h on h.id = l.hand_over_id
                join response p on p.id = l.response_id where p.round_id = ? order by h.id, l.successor_name""")
                .param(roundId)
                .query((rs, n) -> new Link(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        rs.getString(6)))
                .list();
    }

    /** The links of a round, by each response that has one on either side. */
    Map<Long, List<Link>> byResponse(long roundId) {
        List<Link> links = ofRound(roundId);
        return Stream.concat(links.stream().map(Link::from), links.stream().map(Link::to))
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> links.stream()
                                .filter(l -> l.from() == id || l.to() == id)
                                .toList()));
    }
}
