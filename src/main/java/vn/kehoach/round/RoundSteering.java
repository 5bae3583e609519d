package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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

/** What the focal body does with one unit of a round outside a task: extend, remind, call off. Row first, then engine. */
@Service
@Transactional
public class RoundSteering {

    private final RoundAccess access;
    private final Responses responses;
    private final ResponseStates states;
    private final Extensions extensions;
    private final RoundProcess process;
    private final RoundCallOff callOff;
    private final ObjectProvider<Reminder> reminder;
    private final UnitPeople people;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RoundSteering(
            RoundAccess access,
            Responses responses,
            ResponseStates states,
            Extensions extensions,
            RoundProcess process,
            RoundCallOff callOff,
            ObjectProvider<Reminder> reminder,
            UnitPeople people,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.responses = responses;
        this.states = states;
        this.extensions = extensions;
        this.process = process;
        this.callOff = callOff;
        this.reminder = reminder;
        this.people = people;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives one unit more time: its last day, its open tasks and the watch move.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @param fields {@code until} and {@code reason}
     * @throws Refusal if it is not his, a field is wrong, or the unit has sent its document
     */
    public void extend(long roundId, String unit, JsonNode fields) {
        Round round = open(roundId);
        Response response = response(round, unit);
        LocalDate until = checked(response, fields);
        String reason = Fields.text(fields, "reason");
        if (!ResponseState.WITH_UNIT.contains(response.state())) {
            throw Refusal.conflict("round.extensionClosed");
        }
        states.extended(response, until);
        extensions.add(response, until, reason, user.required(), people.name(user.required()));
        record(round, response, "extend", reason);
        process.dueMoved(response(round, unit));
        process.watchMoved(round);
        events.publishEvent(new ResponseExtended(response.id(), until, reason));
    }

    private LocalDate checked(Response response, JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        LocalDate until = Fields.date(fields, "until").orElse(null);
        DateTexts words = DateTexts.of(Texts.readerLocale());
        if (until == null) {
            problems.add(Problem.of("until", "round.dateInvalid", Fields.text(fields, "until")));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of("until", "round.datePast", words.date(until)));
        } else if (!until.isAfter(response.dueOn())) {
            problems.add(
                    Problem.of("until", "round.extensionNotLater", words.date(until), words.date(response.dueOn())));
        }
        reason(problems, fields);
        refuse(problems);
        return until;
    }

    /**
     * Reminds one unit, in the name of the person logged in.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @throws Refusal if it is not his, or there is nothing to remind of
     */
    public void remind(long roundId, String unit) {
        Round round = access.steerable(roundId);
        Response response = response(round, unit);
        if (!ResponseState.WITH_UNIT.contains(response.state())) {
            throw Refusal.conflict("round.remindDone");
        }
        Reminder sender = reminder.getIfAvailable();
        if (sender == null) {
            throw Refusal.conflict("round.remindUnavailable");
        }
        sender.remind(round, response, user.required());
        record(round, response, "remind", "");
    }

    /**
     * Asks nothing more of one unit.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @param fields {@code reason}
     * @throws Refusal if it is not his, the reason is missing, or the response was accepted
     */
    public void callOff(long roundId, String unit, JsonNode fields) {
        Round round = access.steerable(roundId);
        Response response = response(round, unit);
        List<Problem> problems = new ArrayList<>();
        reason(problems, fields);
        refuse(problems);
        String reason = Fields.text(fields, "reason");
        if (!callOff.callOff(response, reason)) {
            throw Refusal.conflict("round.movedOn");
        }
        record(round, response, "call-off", reason);
        if (round.state() == RoundState.OPEN) {
            process.watchMoved(round);
        }
    }

    private Round open(long roundId) {
        Round round = access.steerable(roundId);
        if (!round.state().collecting()) {
            throw Refusal.conflict("round.roundEnded");
        }
        return round;
    }

    private Response response(Round round, String unit) {
        return responses.ofUnit(round.id(), unit).orElseThrow(Refusal::notFound);
    }

    private void record(Round round, Response response, String action, String reason) {
        decisions.record(response.businessKey(), null, action, round.focalUnit(), user.required(), action, reason);
    }

    private static void reason(List<Problem> problems, JsonNode fields) {
        String reason = Fields.text(fields, "reason");
        if (reason.isEmpty()) {
            problems.add(Problem.of("reason", "round.reasonMissing"));
        }
        Fields.tooLong(problems, "reason", reason);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
