package vn.kehoach.escalation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Note;
import vn.kehoach.notice.Notices;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseAccepted;
import vn.kehoach.round.ResponseCalledOff;
import vn.kehoach.round.ResponseDueChanged;
import vn.kehoach.round.ResponseExtended;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/** Rungs that have lost their meaning: of units that are done, and those that a new last day finds behind it. */
@Component
class PassedRungs {

    private static final Set<Letter> LADDER = EnumSet.of(
            Letter.REMINDER, Letter.OVERDUE, Letter.ACKNOWLEDGE, Letter.CHASE, Letter.COURTEOUS, Letter.MORE_ASKED);

    private final Responses responses;
    private final Rounds rounds;
    private final RungsLeft rungs;
    private final Notices notices;
    private final BusinessClock clock;

    PassedRungs(Responses responses, Rounds rounds, RungsLeft rungs, Notices notices, BusinessClock clock) {
        this.responses = responses;
        this.rounds = rounds;
        this.rungs = rungs;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void sent(ResponseSent event) {
        drop(event.responseId());
    }

    @EventListener
    void accepted(ResponseAccepted event) {
        drop(event.responseId());
    }

    @EventListener
    void calledOff(ResponseCalledOff event) {
        drop(event.responseId());
    }

    /** Who was given four more days is not told at once that seven are left. */
    @EventListener
    void extended(ResponseExtended event) {
        climbedWithoutWord(event.responseId());
    }

    /** The same for a last day that an amending document moved. */
    @EventListener
    void dueChanged(ResponseDueChanged event) {
        climbedWithoutWord(event.responseId());
    }

    private void climbedWithoutWord(long responseId) {
        drop(responseId);
        Response response = responses.find(responseId).orElseThrow();
        Round round = rounds.get(response.roundId());
        List<Note> past = rungs.rungs(round, response)
                .filter(rung -> !rung.at().isAfter(clock.now()))
                .map(rung -> new Note(rung.subject(), rung.occasion(), rung.at()))
                .toList();
        notices.noteAll(past);
    }

    private void drop(long responseId) {
        responses.find(responseId).ifPresent(response -> notices.drop(response.businessKey(), LADDER));
    }
}
