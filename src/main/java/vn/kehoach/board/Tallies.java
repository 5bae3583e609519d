package vn.kehoach.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.BucketSql;
import vn.kehoach.round.ResponseState;
import vn.kehoach.time.BusinessClock;

/**
 * Counts rounds: those that ended from what was kept of them ({@link SettledRounds}), all others from their responses,
 * in one question for as many as there are.
 */
@Repository
class Tallies {

    private static final String COUNTED = "select round_id, box, state, more, count(*) as number_alike from"
            + " (select response.round_id, response.state, response.extended_until is not null as more, "
            + BucketSql.box("response") + " as box from response where response.round_id in (:rounds)) alike"
            + " group by round_id, box, state, more";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Tallies(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param rounds ids, each has a tally afterwards
     */
    Map<Long, Tally> of(Collection<Long> rounds) {
        Map<Long, Tally> tallies = new HashMap<>();
        if (rounds.isEmpty()) {
            return tallies;
        }
        List<Long> open = new ArrayList<>(rounds);
        Map<Long, Instant> reminded = new HashMap<>();
        jdbc.sql("select * from round_tally where round_id in (:rounds)")
                .param("rounds", rounds)
                .query((ResultSet rs) -> {
                    long round = rs.getLong("round_id");
                    OffsetDateTime at = rs.getObject("reminded_at", OffsetDateTime.class);
                    reminded.put(round, at == null ? null : at.toInstant());
                    if (rs.getBoolean("settled")) {
                        tallies.put(round, settled(rs));
                        open.remove(round);
                    }
                });
        tallies.putAll(counted(open));
        tallies.replaceAll((round, tally) -> tally.remindedAt(reminded.get(round)));
        return tallies;
    }

    /** From the responses, whatever was kept. */
    Map<Long, Tally> counted(Collection<Long> rounds) {
        Map<Long, Tally> tallies = new HashMap<>();
        rounds.forEach(round -> tallies.put(round, Tally.NOTHING));
        if (!rounds.isEmpty()) {
            BucketSql.at(jdbc.sql(COUNTED), clock.now()).param("rounds", rounds).query((ResultSet rs) -> {
                long round = rs.getLong("round_id");
                tallies.put(round, add(tallies.get(round), rs));
            });
        }
        return tallies;
    }

    private static Tally add(Tally tally, ResultSet rs) throws SQLException {
        String box = rs.getString("box");
        return tally.with(
                box == null ? null : Bucket.valueOf(box),
                ResponseState.valueOf(rs.getString("state")),
                rs.getBoolean("more"),
                rs.getInt("number_alike"));
    }

    private static Tally settled(ResultSet rs) throws SQLException {
        return new Tally(
                Map.of(
                        Bucket.DONE_ON_TIME, rs.getInt("done_on_time"),
                        Bucket.DONE_LATE, rs.getInt("done_late"),
                        Bucket.OPEN_OVERDUE, rs.getInt("open_overdue"),
                        Bucket.INVITED_ANSWERED, rs.getInt("invited_answered"),
                        Bucket.INVITED_SILENT, rs.getInt("invited_silent")),
                0,
                Map.of(ResponseState.CALLED_OFF, rs.getInt("called_off")),
                null);
    }
}
