package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Gives one unit, some, a group or all that are open more time (gia hạn), in one transaction: last days, due dates of
 * tasks, reminders and the watch move together. Who has sent meanwhile is named and left out.
 */
@Service
@Transactional
public class RoundExtensions {

    private final RoundAccess access;
    private final Responses responses;
    private final ResponseStates states;
    private final UnitChoice choice;
    private final Extensions extensions;
    private final Previews previews;
    private final RoundProcess process;
    private final UnitPeople people;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;
    private final ReportMoves moves;
    private final ApplicationEventPublisher events;

    RoundExtensions(
            RoundAccess access,
            Responses responses,
            ResponseStates states,
            UnitChoice choice,
            Extensions extensions,
            Previews previews,
            RoundProcess process,
            UnitPeople people,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock,
            Texts texts,
            ReportMoves moves,
            ApplicationEventPublisher events) {
        this.access = access;
        this.responses = responses;
        this.states = states;
        this.choice = choice;
        this.extensions = extensions;
        this.previews = previews;
        this.process = process;
        this.people = people;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
        this.moves = moves;
        this.events = events;
    }

    /** Who would get more time, and who would not. */
    private record Sorted(List<Response> get, List<ChangePreview.Left> left) {}

    /**
     * @param roundId the round
     * @param fields {@code scope} ({@code UNITS}, {@code GROUP} or {@code OPEN}), {@code units} or {@code group},
     *     {@code until} and {@code reason}
     * @return what {@link #extend} would do; nothing is changed
     * @throws Refusal as {@link #extend}, but a missing reason is no fault yet
     */
    @Transactional(readOnly = true)
    public ChangePreview preview(long roundId, JsonNode fields) {
        Round round = access.collecting(roundId);
        LocalDate until = until(round, fields, false);
        Sorted sorted = sorted(round, fields, until);
        return previews.moved(round, Previews.all(sorted.get(), until), sorted.left());
    }

    /**
     * @param roundId the round
     * @param fields as {@link #preview}
     * @return whom it touched and whom it left out, as it was before
     * @throws Refusal if it is not his, a field is wrong, or no unit can be given more time
     */
    public ChangePreview extend(long roundId, JsonNode fields) {
        Round round = access.collecting(roundId);
        LocalDate until = until(round, fields, true);
        Sorted sorted = sorted(round, fields, until);
        if (sorted.get().isEmpty()) {
            throw Refusal.conflict("round.extensionNobody");
        }
        ChangePreview done = previews.moved(round, Previews.all(sorted.get(), until), sorted.left());
        String reason = Fields.text(fields, "reason");
        for (Response response : sorted.get()) {
            if (!grant(round, response, until, reason, user.required())) {
                throw Refusal.conflict("round.movedOn");
            }
        }
        process.watchMoved(round);
        if (sorted.get().size() > 1) {
            recordForAll(round, until, reason, sorted.get().size());
        }
        return done;
    }

    /**
     * Gives one unit more time.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @param fields {@code until} and {@code reason}
     * @throws Refusal if it is not his, a field is wrong, or the unit has sent its document
     */
    public void extendOne(long roundId, String unit, JsonNode fields) {
        Round round = access.collecting(roundId);
        Response response = responses.ofUnit(round.id(), unit).orElseThrow(Refusal::notFound);
        ObjectNode one = fields.deepCopy();
        one.put("scope", "UNITS").putArray("units").add(unit);
        LocalDate until = until(round, one, true);
        if (!grant(round, response, until, Fields.text(fields, "reason"), user.required())) {
            throw Refusal.conflict("round.extensionClosed");
        }
        process.watchMoved(round);
    }

    /** One unit, by whatever way it was asked; the watch is to be moved by the caller. */
    boolean grant(Round round, Response response, LocalDate until, String reason, String login) {
        if (!states.extended(response, until)) {
            return false;
        }
        extensions.add(response, until, reason, login, people.name(login));
        decisions.record(response.businessKey(), null, "extend", round.focalUnit(), login, "extend", reason);
        process.dueMoved(responses.byKey(response.businessKey()));
        if (!response.moreOpen()) {
            moves.moved(round, response, response.lastDay(), until);
        }
        events.publishEvent(new ResponseExtended(response.id(), until, reason));
        return true;
    }

    /** More time was given by mistake: the day before that holds again; the watch is to be moved by the caller. */
    void takeBack(Round round, Response response, ExtendMany.Before before, String reason, String login) {
        boolean still = response.dueOn().equals(before.given());
        if (!still || !states.extensionTakenBack(response, before.dueOn(), before.dueAt(), before.extendedUntil())) {
            throw Refusal.conflict("bulk.extensionMovedOn");
        }
        extensions.takenBack(response, before.given());
        decisions.record(response.businessKey(), null, "undo-extend", round.focalUnit(), login, "undo-extend", reason);
        Response now = responses.byKey(response.businessKey());
        process.dueMoved(now);
        if (!now.moreOpen()) {
            moves.moved(round, response, before.given(), before.dueOn());
        }
        events.publishEvent(new ResponseDueChanged(
                response.id(), before.dueOn(), texts.in(Texts.VIETNAMESE, "bulk.extensionTakenBack", reason)));
    }

    private void recordForAll(Round round, LocalDate until, String reason, int count) {
        String day = DateTexts.of(Texts.VIETNAMESE).date(until);
        decisions.record(
                round.businessKey(),
                null,
                "extend",
                round.focalUnit(),
                user.required(),
                "extend",
                texts.in(Texts.VIETNAMESE, "round.extendedMany", count, day, reason));
    }

    private Sorted sorted(Round round, JsonNode fields, LocalDate until) {
        List<Response> get = new ArrayList<>();
        List<ChangePreview.Left> left = new ArrayList<>();
        for (Response response : choice.chosen(round, fields)) {
            if (!ResponseState.WITH_UNIT.contains(response.state())) {
                left.add(left(response, "round.leftOut." + (response.state().running() ? "given" : "ended")));
            } else if (!until.isAfter(response.dueOn())) {
                left.add(left(response, "round.leftOut.later"));
            } else {
                get.add(response);
            }
        }
        return new Sorted(get, left);
    }

    private ChangePreview.Left left(Response response, String why) {
        String day = DateTexts.of(Texts.readerLocale()).date(response.dueOn());
        return new ChangePreview.Left(response.unit(), response.unitName(), texts.get(why, day));
    }

    private LocalDate until(Round round, JsonNode fields, boolean toDo) {
        List<Problem> problems = new ArrayList<>();
        LocalDate until = Fields.date(fields, "until").orElse(null);
        DateTexts words = DateTexts.of(Texts.readerLocale());
        if (until == null) {
            problems.add(Problem.of("until", "round.dateInvalid", Fields.text(fields, "until")));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of("until", "round.datePast", words.date(until)));
        } else {
            choice.chosen(round, fields).stream()
                    .filter(r -> ResponseState.WITH_UNIT.contains(r.state()))
                    .map(Response::dueOn)
                    .min(LocalDate::compareTo)
                    .filter(earliest -> !until.isAfter(earliest))
                    .ifPresent(earliest -> problems.add(
                            Problem.of("until", "round.extensionNotLater", words.date(until), words.date(earliest))));
        }
        problems.addAll(choice.problems(round, fields));
        Fields.reason(problems, fields, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until;
    }
}
