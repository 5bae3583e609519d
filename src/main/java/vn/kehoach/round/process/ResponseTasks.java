package vn.kehoach.round.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.ModelBean;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.AskedNow;
import vn.kehoach.round.Disclaimers;
import vn.kehoach.round.ExtensionRequests;
import vn.kehoach.round.OpinionSettings;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundPeople;
import vn.kehoach.round.Rounds;
import vn.kehoach.round.UnitPeople;

/** What {@code unit-response} asks. Its method names are written in released models. */
@ModelBean
@Component("responseTasks")
public class ResponseTasks {

    private static final Set<ResponseState> SENT = Set.of(ResponseState.SUBMITTED, ResponseState.ACCEPTED);

    private final Rounds rounds;
    private final Responses responses;
    private final AskedNow now;
    private final RoundPeople roundPeople;
    private final UnitPeople people;
    private final Disclaimers disclaimers;
    private final ExtensionRequests requests;
    private final OpinionSettings opinions;

    ResponseTasks(
            Rounds rounds,
            Responses responses,
            AskedNow now,
            RoundPeople roundPeople,
            UnitPeople people,
            Disclaimers disclaimers,
            ExtensionRequests requests,
            OpinionSettings opinions) {
        this.rounds = rounds;
        this.responses = responses;
        this.now = now;
        this.roundPeople = roundPeople;
        this.people = people;
        this.disclaimers = disclaimers;
        this.requests = requests;
        this.opinions = opinions;
    }

    /** Whether the plan is to be registered and assigned. */
    public boolean isAcknowledgement(DelegateExecution execution) {
        return round(execution).kind() == DutyKind.ACKNOWLEDGE;
    }

    /** Whether a plan of the unit's own is asked for. */
    public boolean isSubPlan(DelegateExecution execution) {
        return round(execution).kind() == DutyKind.SUB_PLAN;
    }

    /** Whether comments on a draft are asked for. */
    public boolean isOpinion(DelegateExecution execution) {
        return round(execution).kind() == DutyKind.OPINION;
    }

    /** Whether the unit has registered the plan that asks for comments before, and need not register a draft. */
    public boolean planArrivedBefore(DelegateExecution execution) {
        return !opinions.onDraft(round(execution).id());
    }

    /** Whether a draft was assigned together with its registration, or nobody leads the unit who could assign it. */
    public boolean draftAssigned(DelegateExecution execution) {
        return response(execution).state() == ResponseState.IN_PREPARATION;
    }

    /** Whether the focal body checks. */
    public boolean needsCheck(DelegateExecution execution) {
        return round(execution).checked();
    }

    /** Whether the clerk, who is the head as well, has assigned it already. */
    public boolean assigned(DelegateExecution execution) {
        return response(execution).state() == ResponseState.ACCEPTED;
    }

    /** Whether the head has approved, or need not. */
    public boolean approved(DelegateExecution execution) {
        ResponseState state = response(execution).state();
        return state == ResponseState.AT_CLERK || SENT.contains(state);
    }

    /** Whether it is sent already. */
    public boolean sent(DelegateExecution execution) {
        return SENT.contains(response(execution).state());
    }

    /** Whether the unit's head has signed that the matter is not the unit's own. */
    public boolean notOursSigned(DelegateExecution execution) {
        return disclaimers.latest(response(execution).id()).signed();
    }

    /** Whether nobody of the unit need approve the request for more time any more. */
    public boolean extensionApproved(DelegateExecution execution) {
        return requests.open(response(execution).id()).approved();
    }

    /** When a request for more time is to be answered. */
    public Date extensionDueAt(DelegateExecution execution) {
        return Date.from(roundPeople.requestDue());
    }

    /** Who follows the plan up in the unit, or null. */
    public String assignee(DelegateExecution execution) {
        return response(execution).assignee();
    }

    /** Who may prepare. */
    public List<String> preparers(DelegateExecution execution) {
        return roundPeople.preparers(round(execution), response(execution));
    }

    /** Who registers and sends. */
    public List<String> clerks(DelegateExecution execution) {
        return people.clerks(response(execution).unit());
    }

    /** Who assigns and signs. */
    public List<String> heads(DelegateExecution execution) {
        return people.leaders(response(execution).unit());
    }

    /** Who checks. */
    public List<String> focalOfficers(DelegateExecution execution) {
        return roundPeople.focalOfficers(round(execution));
    }

    /** When the unit's tasks are due, or null. */
    public Date dueAt(DelegateExecution execution) {
        Instant due = roundPeople.unitDue(response(execution));
        return due == null ? null : Date.from(due);
    }

    /** When the check is due. */
    public Date checkDueAt(DelegateExecution execution) {
        return Date.from(roundPeople.checkDue());
    }

    private Response response(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return now.response(key).orElseGet(() -> responses.byKey(key));
    }

    private Round round(DelegateExecution execution) {
        long id = response(execution).roundId();
        return now.round(id).orElseGet(() -> rounds.get(id));
    }
}
