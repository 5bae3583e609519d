package vn.kehoach.board;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.round.BucketSql;
import vn.kehoach.time.BusinessClock;

/** The names of late units of rounds that have few of them. */
@Repository
class LateNames {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LateNames(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Long, List<String>> of(Collection<Long> rounds) {
        Map<Long, List<String>> names = new HashMap<>();
        if (!rounds.isEmpty()) {
            // Who is late has neither been accepted nor let go: by their states they are few among many.
            BucketSql.at(
                            jdbc.sql("select round_id, unit_name from (select response.round_id, response.unit_name, "
                                    + BucketSql.box("response") + " as box from response where response.round_id in"
                                    + " (:rounds) and response.state not in ('ACCEPTED', 'CALLED_OFF', 'NOT_ASKED')) late"
                                    + " where box = 'OPEN_OVERDUE' order by unit_name"),
                            clock.now())
                    .param("rounds", rounds)
                    .query((ResultSet rs) -> {
                        names.computeIfAbsent(rs.getLong("round_id"), round -> new ArrayList<>())
                                .add(rs.getString("unit_name"));
                    });
        }
        return names;
    }
}
