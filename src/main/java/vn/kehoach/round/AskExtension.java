package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** A unit asks for more time (đề nghị gia hạn); where its head approves what it sends, he approves this as well. */
@Service
@Transactional
public class AskExtension {

    private final RoundAccess access;
    private final Rounds rounds;
    private final Responses responses;
    private final ExtensionRequests requests;
    private final RoundProcess process;
    private final UnitPeople people;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;

    AskExtension(
            RoundAccess access,
            Rounds rounds,
            Responses responses,
            ExtensionRequests requests,
            RoundProcess process,
            UnitPeople people,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock) {
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.requests = requests;
        this.process = process;
        this.people = people;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param responseId the response; the person must work in its unit
     * @param fields {@code until} and {@code reason}
     * @throws Refusal if it is not his unit's, a field is wrong, one is open already, or nothing is to be sent any more
     */
    public void ask(long responseId, JsonNode fields) {
        Response response = access.readableResponse(responseId);
        String login = user.required();
        if (!people.belongs(login, response.unit())) {
            throw Refusal.forbidden("round.requestNotYours");
        }
        Round round = rounds.get(response.roundId());
        if (!ResponseState.WITH_UNIT.contains(response.state())
                || !round.state().collecting()) {
            throw Refusal.conflict("round.extensionClosed");
        }
        if (requests.findOpen(response.id()).isPresent()) {
            throw Refusal.conflict("round.requestOpen");
        }
        LocalDate until = until(response, fields);
        String reason = Fields.text(fields, "reason");
        boolean toHead = round.headApproval() && !people.leads(login, response.unit());
        requests.add(
                response,
                toHead ? ExtensionRequest.State.AT_HEAD : ExtensionRequest.State.AT_FOCAL,
                until,
                reason,
                login,
                people.name(login));
        decisions.record(
                response.businessKey(), null, "ask-extension", response.unit(), login, "ask-extension", reason);
        process.extensionAsked(response);
    }

    private LocalDate until(Response response, JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        LocalDate until = untilOf(problems, "until", fields, response, clock);
        Fields.reason(problems, fields, true);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until;
    }

    /** A day after the last day, and not past. */
    static LocalDate untilOf(
            List<Problem> problems, String field, JsonNode fields, Response response, BusinessClock clock) {
        LocalDate until = Fields.date(fields, field).orElse(null);
        DateTexts words = DateTexts.of(Texts.readerLocale());
        if (until == null) {
            problems.add(Problem.of(field, "round.dateInvalid", Fields.text(fields, field)));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of(field, "round.datePast", words.date(until)));
        } else if (!until.isAfter(response.dueOn())) {
            problems.add(Problem.of(field, "round.extensionNotLater", words.date(until), words.date(response.dueOn())));
        }
        return until;
    }

    @EventListener
    void sent(ResponseSent event) {
        notNeeded(event.responseId());
    }

    /** A response that is called off ends with everything beside it: only the row is left. */
    @EventListener
    void calledOff(ResponseCalledOff event) {
        requests.findOpen(event.responseId()).ifPresent(requests::notNeeded);
    }

    private void notNeeded(long responseId) {
        requests.findOpen(responseId).ifPresent(request -> {
            requests.notNeeded(request);
            process.extensionNotNeeded(responses.find(responseId).orElseThrow());
        });
    }
}
