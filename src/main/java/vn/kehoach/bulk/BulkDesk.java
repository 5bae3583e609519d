package vn.kehoach.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What a person does with orders: look first, order, see how far they are, stop, take back. He sees his own only. */
@Service
@Transactional
public class BulkDesk {

    private static final int SHOWN = 200;
    private static final int NEWEST = 50;
    private static final int LONGEST_REASON = 5_000;

    private final BulkActs acts;
    private final BulkWorks works;
    private final BulkItems items;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    BulkDesk(
            BulkActs acts,
            BulkWorks works,
            BulkItems items,
            Organization organization,
            CurrentUser user,
            BusinessClock clock,
            WorkingCalendar calendar,
            ApplicationEventPublisher events) {
        this.acts = acts;
        this.works = works;
        this.items = items;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
        this.calendar = calendar;
        this.events = events;
    }

    /** Something waits to be carried out; the work begins after the commit. */
    record Ordered() {}

    /**
     * What an order would do.
     *
     * @param count to how many things
     * @param lines the first of them
     * @param left to which not, and why
     * @param told to how many units a letter goes at once
     * @param undoable whether it can be taken back afterwards
     */
    public record Preview(int count, List<BulkAct.Line> lines, List<BulkAct.Left> left, int told, boolean undoable) {}

    /**
     * How far an order is.
     *
     * @param id of the order
     * @param act which act
     * @param state name of the state, with words {@code ui.bulk.state.<name>}
     * @param reason why it was ordered
     * @param startedAt when
     * @param finishedAt when the last thing was done, or null
     * @param total how many things
     * @param done how many were done (and not taken back)
     * @param failed how many were refused
     * @param undone how many were taken back
     * @param kept how many could not be taken back
     * @param mayStop whether he may stop it
     * @param mayUndo whether he may take it back
     * @param refused what was refused, with the reasons
     */
    public record View(
            long id,
            String act,
            String state,
            String reason,
            Instant startedAt,
            Instant finishedAt,
            int total,
            int done,
            int failed,
            int undone,
            int kept,
            boolean mayStop,
            boolean mayUndo,
            List<Refused> refused) {}

    /**
     * A thing that was refused.
     *
     * @param name the unit's name
     * @param about e.g. the round
     * @param why in words
     */
    public record Refused(String name, String about, String why) {}

    /**
     * @param act name of an act
     * @param order what was chosen, with the fields
     * @return what it would do; nothing is changed
     * @throws Refusal not found for an unknown act or a foreign thing, invalid for a wrong field
     */
    @Transactional(readOnly = true)
    public Preview preview(String act, JsonNode order) {
        BulkAct known = acts.find(act).orElseThrow(Refusal::notFound);
        BulkAct.Look look = known.look(order, false);
        return new Preview(
                look.lines().size(),
                look.lines().stream().limit(SHOWN).toList(),
                look.left().stream().limit(SHOWN).toList(),
                look.told(),
                known.undoable());
    }

    /**
     * Takes an order; it is carried out after the commit.
     *
     * @param act name of an act
     * @param order as {@link #preview}
     * @return the order
     * @throws Refusal as {@link #preview}, or if nothing of it can be done
     */
    public View order(String act, JsonNode order) {
        BulkAct known = acts.find(act).orElseThrow(Refusal::notFound);
        BulkAct.Look look = known.look(order, true);
        if (look.lines().isEmpty()) {
            throw Refusal.conflict("bulk.nothing");
        }
        String login = user.required();
        long id = works.add(
                act,
                order,
                order.path("reason").asText("").strip(),
                login,
                organization.person(login).map(Person::name).orElse(login),
                Texts.readerLocale().getLanguage(),
                clock.now());
        items.add(id, look.lines());
        events.publishEvent(new Ordered());
        return view(id);
    }

    /**
     * @return his own orders, the newest first
     */
    @Transactional(readOnly = true)
    public List<View> mine() {
        List<BulkWork> mine = works.of(user.required(), NEWEST);
        Map<Long, Map<BulkItem.State, Integer>> counts =
                items.counts(mine.stream().map(BulkWork::id).toList());
        return mine.stream()
                .map(work -> view(work, counts.getOrDefault(work.id(), Map.of()), List.of()))
                .toList();
    }

    /**
     * @param id of an order
     * @return how far it is
     * @throws Refusal not found if it is not his
     */
    @Transactional(readOnly = true)
    public View view(long id) {
        BulkWork work = own(id);
        List<Refused> refused = items.refused(id, SHOWN).stream()
                .map(item -> new Refused(item.name(), item.about(), item.why()))
                .toList();
        return view(work, items.counts(List.of(id)).getOrDefault(id, Map.of()), refused);
    }

    /**
     * Stops an order; what is done stays done.
     *
     * @param id of an order
     * @return how far it came
     * @throws Refusal not found if it is not his, conflict if it does not run
     */
    public View stop(long id) {
        own(id);
        if (!works.move(id, BulkWork.State.RUNNING, BulkWork.State.STOPPED, clock.now())) {
            throw Refusal.conflict("bulk.notRunning");
        }
        return view(id);
    }

    /**
     * Takes an order back, as far as each thing still can be.
     *
     * @param id of an order
     * @param fields {@code reason}
     * @return how far it is
     * @throws Refusal not found if it is not his, invalid without a reason, conflict if it is too late
     */
    public View undo(long id, JsonNode fields) {
        BulkWork work = own(id);
        String reason = fields.path("reason").asText("").strip();
        if (reason.isEmpty()) {
            throw Refusal.invalid(List.of(Problem.of("reason", "bulk.reasonMissing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(Problem.of("reason", "work.textTooLong", reason.length(), LONGEST_REASON)));
        }
        if (!acts.of(work).undoable()) {
            throw Refusal.conflict("bulk.notUndoable");
        }
        if (!inTime(work) || !works.undo(id, reason, clock.now())) {
            throw Refusal.conflict("bulk.undoTooLate");
        }
        events.publishEvent(new Ordered());
        return view(id);
    }

    private BulkWork own(long id) {
        return works.find(id)
                .filter(work -> work.login().equals(user.required()))
                .orElseThrow(Refusal::notFound);
    }

    // A slip is noticed on the same day or the next; later other work builds on it.
    private boolean inTime(BulkWork work) {
        return !clock.today()
                .isAfter(calendar.nextWorkingDay(
                        work.startedAt().atZone(BusinessClock.ZONE).toLocalDate()));
    }

    private View view(BulkWork work, Map<BulkItem.State, Integer> counts, List<Refused> refused) {
        int done = counts.getOrDefault(BulkItem.State.DONE, 0);
        boolean rests = work.state() == BulkWork.State.DONE || work.state() == BulkWork.State.STOPPED;
        return new View(
                work.id(),
                work.act(),
                work.state().name(),
                work.reason(),
                work.startedAt(),
                work.finishedAt(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                done,
                counts.getOrDefault(BulkItem.State.FAILED, 0),
                counts.getOrDefault(BulkItem.State.UNDONE, 0),
                counts.getOrDefault(BulkItem.State.KEPT, 0),
                work.state() == BulkWork.State.RUNNING,
                rests && done > 0 && inTime(work) && acts.of(work).undoable(),
                refused);
    }
}
