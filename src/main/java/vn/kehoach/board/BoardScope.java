package vn.kehoach.board;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.work.Refusal;

/** Which rounds the board shows to whoever is logged in: those that he may read, and of some of them he sees the rates. */
@Component
class BoardScope {

    private final RoundAccess access;

    BoardScope(RoundAccess access) {
        this.access = access;
    }

    /** A condition on the table {@code round}, with its parameters. */
    record Condition(String sql, Map<String, Object> params) {

        private static final Condition ALL = new Condition("1 = 1", Map.of());
        private static final Condition NONE = new Condition("1 = 0", Map.of());

        private static Condition of(RoundAccess.Readers readers) {
            if (readers.all()) {
                return ALL;
            }
            return readers.units().isEmpty()
                    ? NONE
                    : new Condition(
                            "(round.focal_unit in (:units) or round.issuing_unit in (:issuers))",
                            Map.of("units", readers.units(), "issuers", readers.issuers()));
        }

        /** This one and another: {@code " and …"} with its parameter. */
        Condition and(String more, String name, Object value) {
            Map<String, Object> both = new HashMap<>(params);
            both.put(name, value);
            return new Condition(sql + " and " + more, both);
        }

        Condition and(String more) {
            return new Condition(sql + " and " + more, params);
        }
    }

    Condition readable() {
        return Condition.of(access.readers());
    }

    boolean leads() {
        RoundAccess.Readers leaders = access.leaders();
        return leaders.all() || !leaders.units().isEmpty();
    }

    /** The rounds of whose rates the person is a leader; for others there is no such thing. */
    Condition leading() {
        if (!leads()) {
            throw Refusal.notFound();
        }
        return Condition.of(access.leaders());
    }
}
