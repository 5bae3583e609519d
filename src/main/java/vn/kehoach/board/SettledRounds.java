package vn.kehoach.board;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.MoreAsked;
import vn.kehoach.round.ResponseAccepted;
import vn.kehoach.round.ResponseCalledOff;
import vn.kehoach.round.ResponseDueChanged;
import vn.kehoach.round.ResponseExtended;
import vn.kehoach.round.ResponseReopened;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.RoundOpened;
import vn.kehoach.round.UnitsReminded;
import vn.kehoach.time.BusinessClock;

/**
 * Keeps the boxes of rounds that ended. They are counted when somebody asks for them, a day after the end at the earliest:
 * whatever ran beside the end is over then. What changes later takes the row of the round in turn with who counts, so that
 * each count has either seen the change or is thrown away by it. A round that still runs is never kept, and its units
 * never wait for one row.
 */
@Component
class SettledRounds {

    private static final int AT_ONCE = 100;
    private static final Duration AFTER = Duration.ofDays(1);
    private static final String ENDED = "state in ('CLOSED', 'CONSOLIDATED', 'CALLED_OFF')";

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final BusinessClock clock;

    SettledRounds(JdbcClient jdbc, Tallies tallies, BusinessClock clock) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Counts a hundred of the rounds that ended and are not kept yet. False when none is left. */
    @Transactional
    public boolean settleSome() {
        List<Long> rounds = jdbc.sql("select t.round_id from round_tally t where not t.settled and t.round_id in"
                        + " (select id from round where " + ENDED + " and closed_at < ?)"
                        + " order by t.round_id fetch first ? rows only for update")
                .params(Timestamp.from(clock.now().minus(AFTER)), AT_ONCE)
                .query(Long.class)
                .list();
        Map<Long, Tally> counted = tallies.counted(rounds);
        // Some unit has still time in it: tomorrow it may be late.
        List<Long> still = rounds.stream()
                .filter(round -> counted.get(round).in(Bucket.OPEN_IN_TIME) == 0)
                .toList();
        still.forEach(round -> keep(round, counted.get(round)));
        return still.size() == AT_ONCE;
    }

    private void keep(long round, Tally tally) {
        jdbc.sql("""
                update round_tally set settled = true, done_on_time = ?, done_late = ?, open_overdue = ?,
                    invited_answered = ?, invited_silent = ?, called_off = ? where round_id = ?""")
                .params(
                        tally.in(Bucket.DONE_ON_TIME),
                        tally.in(Bucket.DONE_LATE),
                        tally.in(Bucket.OPEN_OVERDUE),
                        tally.in(Bucket.INVITED_ANSWERED),
                        tally.in(Bucket.INVITED_SILENT),
                        tally.in(ResponseState.CALLED_OFF),
                        round)
                .update();
    }

    @EventListener
    void opened(RoundOpened event) {
        row(event.roundId());
    }

    @EventListener
    void reminded(UnitsReminded event) {
        row(event.roundId());
        jdbc.sql("update round_tally set reminded_at = ? where round_id = ?")
                .params(Timestamp.from(clock.now()), event.roundId())
                .update();
    }

    private void row(long round) {
        jdbc.sql("""
                insert into round_tally (round_id) select cast(? as bigint)
                where not exists (select 1 from round_tally where round_id = ?)""").params(round, round).update();
    }

    @EventListener
    void sent(ResponseSent event) {
        changed(event.responseId());
    }

    @EventListener
    void accepted(ResponseAccepted event) {
        changed(event.responseId());
    }

    @EventListener
    void calledOff(ResponseCalledOff event) {
        changed(event.responseId());
    }

    @EventListener
    void reopened(ResponseReopened event) {
        changed(event.responseId());
    }

    @EventListener
    void extended(ResponseExtended event) {
        changed(event.responseId());
    }

    @EventListener
    void dueChanged(ResponseDueChanged event) {
        changed(event.responseId());
    }

    @EventListener
    void moreAsked(MoreAsked event) {
        changed(event.responseId());
    }

    private void changed(long response) {
        jdbc.sql("update round_tally set settled = false where round_id ="
                        + " (select round.id from round join response on response.round_id = round.id"
                        + " where response.id = ? and round." + ENDED + ")")
                .param(response)
                .update();
    }
}
