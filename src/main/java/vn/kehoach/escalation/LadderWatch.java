package vn.kehoach.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Way;
import vn.kehoach.notice.Note;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundProcess;
import vn.kehoach.round.RungWatch;
import vn.kehoach.round.UnitsReminded;
import vn.kehoach.time.BusinessClock;

/**
 * Climbs the ladder of a round: derives from the tables everything that is due by now and not in the ledger yet. After a
 * standstill that may be several rungs of a unit; each is written down once, and one mail tells the most serious. What it
 * asks of the database does not grow with the number of units but in steps of hundreds.
 */
@Component
class LadderWatch implements RungWatch {

    private final RungsLeft rungs;
    private final RungLetters letters;
    private final CommuneCalls communes;
    private final RoundWords words;
    private final Organization organization;
    private final Notices notices;
    private final RoundProcess process;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LadderWatch(
            RungsLeft rungs,
            RungLetters letters,
            CommuneCalls communes,
            RoundWords words,
            Organization organization,
            Notices notices,
            @Lazy RoundProcess process,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rungs = rungs;
        this.letters = letters;
        this.communes = communes;
        this.words = words;
        this.organization = organization;
        this.notices = notices;
        this.process = process;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<Instant> next(Round round) {
        return rungs.of(round).stream().map(RungDue::at).findFirst();
    }

    @Override
    public Optional<Instant> fire(Round round) {
        Instant now = clock.now();
        List<RungDue> left = rungs.of(round);
        List<RungDue> due =
                left.stream().takeWhile(rung -> !rung.at().isAfter(now)).toList();
        if (!due.isEmpty()) {
            climb(round, due);
        }
        return left.stream().skip(due.size()).map(RungDue::at).findFirst();
    }

    private void climb(Round round, List<RungDue> due) {
        List<RungDue> told = mostSeriousOfPaused(due);
        Set<Way.Task> tasks = EnumSet.noneOf(Way.Task.class);
        told.forEach(rung -> {
            if (rung.rung().way() instanceof Way.Task task) {
                tasks.add(task);
            }
        });
        List<Notice> written = organization.steadily(() -> letters.of(round, told));
        if (!written.isEmpty()) {
            Map<String, String> common = words.of(round);
            inOrder(written).values().forEach(some -> notices.tellRun(round.businessKey(), common, some));
        }
        reminded(round, written);
        notices.noteAll(unwritten(due, written));
        open(round, tasks);
    }

    private void reminded(Round round, List<Notice> written) {
        int units = (int) written.stream().map(Notice::subject).distinct().count();
        if (units > 0) {
            events.publishEvent(new UnitsReminded(round.id(), units));
        }
    }

    // What a pause held back comes out as one: the last of it.
    private static List<RungDue> mostSeriousOfPaused(List<RungDue> due) {
        Map<String, RungDue> last = new HashMap<>();
        due.stream()
                .filter(RungDue::held)
                .forEach(rung -> last.merge(
                        rung.subject(), rung, (one, other) -> other.meant().isAfter(one.meant()) ? other : one));
        return due.stream()
                .filter(rung -> !rung.held() || last.get(rung.subject()) == rung)
                .toList();
    }

    // After a standstill the ledger has them as they would have come.
    private static SortedMap<Instant, List<Notice>> inOrder(List<Notice> written) {
        return written.stream().collect(Collectors.groupingBy(Notice::dueAt, TreeMap::new, Collectors.toList()));
    }

    private static List<Note> unwritten(List<RungDue> due, List<Notice> written) {
        Set<String> told = new HashSet<>();
        written.forEach(notice -> told.add(RungsLeft.key(notice.subject(), notice.occasion())));
        List<Note> notes = new ArrayList<>();
        for (RungDue rung : due) {
            if (!told.contains(RungsLeft.key(rung.subject(), rung.occasion()))) {
                notes.add(new Note(rung.subject(), rung.occasion(), rung.at()));
            }
        }
        return notes;
    }

    private void open(Round round, Set<Way.Task> tasks) {
        for (Way.Task task : tasks) {
            switch (task) {
                case CALL -> {
                    communes.tellDistricts(round, words.of(round));
                    if (communes.someToCall(round)) {
                        process.callDue(round);
                    }
                }
                case CHASE -> process.chaseDue(round);
                case REPORT -> process.reportDue(round);
            }
        }
    }
}
