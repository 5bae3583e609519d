package vn.kehoach.round;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Rounds that may follow the report they feed, whose last day moved. Of a round one is open at most. */
@Repository
class FollowOffers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FollowOffers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an offer. */
    enum State {
        /** Nobody has decided. */
        OPEN,
        /** The round followed. */
        TAKEN,
        /** Somebody decided that the round keeps its day. */
        KEPT,
        /** The round's day was moved otherwise, or the report's moved back. */
        MOOT
    }

    /**
     * One that is open.
     *
     * @param id of the row
     * @param roundId the round of the unit's own plan
     * @param responseId the unit's report
     * @param from last day of the report before it moved first
     * @param to its last day now
     */
    record Offer(long id, long roundId, long responseId, LocalDate from, LocalDate to) {}

    Optional<Offer> open(long roundId) {
        return jdbc
                .sql("select * from follow_offer where round_id = ? and offer_state = 'OPEN' order by id desc")
                .param(roundId)
                .query((rs, n) -> new Offer(
                        rs.getLong("id"),
                        rs.getLong("round_id"),
                        rs.getLong("response_id"),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("to_day", LocalDate.class)))
                .stream()
                .findFirst();
    }

    /** Where the day moves again before anybody decided, the distance is still that of the beginning. */
    void offer(Round round, Response report, LocalDate from, LocalDate to) {
        int again = jdbc.sql("""
                update follow_offer set to_day = ?, offered_at = ? where round_id = ? and response_id = ?
                    and offer_state = 'OPEN'""")
                .params(to, Timestamp.from(clock.now()), round.id(), report.id())
                .update();
        if (again == 0) {
            jdbc.sql("""
                    insert into follow_offer (round_id, response_id, offer_state, from_day, to_day, offered_at)
                    values (?, ?, 'OPEN', ?, ?, ?)""")
                    .params(round.id(), report.id(), from, to, Timestamp.from(clock.now()))
                    .update();
        }
    }

    /** Guarded: of several who decide at once, one does. */
    boolean settled(Offer offer, State how, String login, String name) {
        return jdbc.sql("""
                update follow_offer set offer_state = ?, settled_by = ?, settled_name = ?, settled_at = ?
                where id = ? and offer_state = 'OPEN'""")
                        .params(how.name(), login, name, Timestamp.from(clock.now()), offer.id())
                        .update()
                == 1;
    }
}
