package vn.kehoach.escalation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundProcess;
import vn.kehoach.round.RungWatch;
import vn.kehoach.time.BusinessClock;

/**
 * Climbs the ladder of a round: derives from the tables everything that is due by now and not in the ledger yet. After a
 * standstill that may be several rungs of a unit; each is written down once, and one mail tells the most serious.
 */
@Component
class LadderWatch implements RungWatch {

    private final RungsLeft rungs;
    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final CommuneCalls communes;
    private final Notices notices;
    private final RoundProcess process;
    private final BusinessClock clock;

    LadderWatch(
            RungsLeft rungs,
            UnitAddressees addressees,
            Chasers chasers,
            RoundWords words,
            CommuneCalls communes,
            Notices notices,
            @Lazy RoundProcess process,
            BusinessClock clock) {
        this.rungs = rungs;
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.communes = communes;
        this.notices = notices;
        this.process = process;
        this.clock = clock;
    }

    /** What a rung opens at the body that follows up, once for all its units. */
    private enum Task {
        CHASE,
        REPORT,
        CALL
    }

    @Override
    public Optional<Instant> next(Round round) {
        return rungs.of(round).stream().map(RungDue::at).findFirst();
    }

    @Override
    public void fire(Round round) {
        Instant now = clock.now();
        List<RungDue> due = rungs.of(round).stream()
                .takeWhile(rung -> !rung.at().isAfter(now))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        Map<String, String> roundWords = words.of(round);
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        due.forEach(rung -> climb(round, roundWords, rung, tasks));
        if (tasks.contains(Task.CALL)) {
            communes.tellDistricts(round, roundWords);
            if (communes.someToCall(round)) {
                process.callDue(round);
            }
        }
        if (tasks.contains(Task.CHASE)) {
            process.chaseDue(round);
        }
        if (tasks.contains(Task.REPORT)) {
            process.reportDue(round);
        }
    }

    private void climb(Round round, Map<String, String> roundWords, RungDue due, Set<Task> tasks) {
        switch (due.rung().name()) {
            case "reminder" -> tell(round, roundWords, due, Letter.REMINDER, addressees.holder(due.response()));
            case "last-reminder" ->
                tell(round, roundWords, due, Letter.REMINDER, addressees.holderAndHead(due.response()));
            case "overdue" -> tell(round, roundWords, due, Letter.OVERDUE, addressees.holderAndHead(due.response()));
            case "acknowledge-same-day" ->
                tell(
                        round,
                        roundWords,
                        due,
                        Letter.ACKNOWLEDGE,
                        registered(due)
                                ? List.of()
                                : addressees.clerk(due.response().unit()));
            case "acknowledge-next-day" ->
                tell(
                        round,
                        roundWords,
                        due,
                        Letter.ACKNOWLEDGE,
                        registered(due)
                                ? addressees.headOrMailbox(due.response().unit())
                                : addressees.clerkAndHead(due.response().unit()));
            case "acknowledge-third-day" -> open(Task.CALL, due, tasks);
            case "chase" -> open(Task.CHASE, due, tasks);
            case "report-to-leader" -> open(Task.REPORT, due, tasks);
            default -> throw new IllegalStateException("no rung " + due.rung().name());
        }
    }

    // The clerk has done his part; the head has not.
    private static boolean registered(RungDue due) {
        return due.response().state() != ResponseState.ASKED;
    }

    private void open(Task task, RungDue due, Set<Task> tasks) {
        notices.note(due.response().businessKey(), due.occasion(), due.at());
        tasks.add(task);
    }

    private void tell(Round round, Map<String, String> roundWords, RungDue due, Letter letter, List<Addressee> people) {
        if (people.isEmpty()) {
            notices.note(due.response().businessKey(), due.occasion(), due.at());
            return;
        }
        Chasers.Chaser chaser = chasers.of(round, due.response().unit());
        Map<String, String> unitWords = words.of(roundWords, round, due.response(), chaser);
        for (Addressee person : people) {
            notices.tell(new Notice(
                    due.response().businessKey(),
                    due.occasion(),
                    person.person(),
                    letter,
                    RoundWords.to(unitWords, person),
                    // Those of other rounds on the same day join it: one mail a person and run.
                    "ladder/" + clock.today(),
                    due.at()));
        }
    }
}
