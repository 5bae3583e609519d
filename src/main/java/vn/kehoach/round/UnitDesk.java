package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What a unit sees of what it is asked, outside its tasks, and the head's second thoughts on who follows it up. */
@Service
@Transactional
public class UnitDesk {

    private static final Set<ResponseState> REASSIGNABLE = Set.of(
            ResponseState.ASKED,
            ResponseState.IN_PREPARATION,
            ResponseState.MORE_ASKED,
            ResponseState.AWAITING_SUB_PLAN);

    private final RoundAccess access;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final ResponseView views;
    private final Answers answers;
    private final ResponseDocuments documents;
    private final IssuedPlans issued;
    private final Extensions extensions;
    private final ExtensionRequests requests;
    private final Disclaimers disclaimers;
    private final Assignment assignment;
    private final RoundProcess process;
    private final UnitPeople people;
    private final Decisions decisions;
    private final CurrentUser user;

    UnitDesk(
            RoundAccess access,
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            ResponseView views,
            Answers answers,
            ResponseDocuments documents,
            IssuedPlans issued,
            Extensions extensions,
            ExtensionRequests requests,
            Disclaimers disclaimers,
            Assignment assignment,
            RoundProcess process,
            UnitPeople people,
            Decisions decisions,
            CurrentUser user) {
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.views = views;
        this.answers = answers;
        this.documents = documents;
        this.issued = issued;
        this.extensions = extensions;
        this.requests = requests;
        this.disclaimers = disclaimers;
        this.assignment = assignment;
        this.process = process;
        this.people = people;
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * @param planId a plan's id
     * @return what the plan asks of the units of the person logged in
     */
    @Transactional(readOnly = true)
    public List<Map<String, Object>> ofPlan(long planId) {
        String login = user.required();
        List<Map<String, Object>> found = new ArrayList<>();
        for (Round round : rounds.ofPlan(planId)) {
            for (Response response : responses.ofRound(round.id())) {
                if (response.askedAt() != null && people.belongs(login, response.unit())) {
                    found.add(Map.of(
                            "id",
                            response.id(),
                            "title",
                            round.title(),
                            "unitName",
                            response.unitName(),
                            "stateName",
                            views.stateName(round, response)));
                }
            }
        }
        return found;
    }

    /**
     * @param responseId a response's id
     * @return everything about it, and what the person may do
     * @throws Refusal if there is none that he may see
     */
    @Transactional(readOnly = true)
    public Map<String, Object> response(long responseId) {
        Response response = access.readableResponse(responseId);
        Round round = rounds.get(response.roundId());
        boolean mine = people.belongs(user.required(), response.unit());
        boolean open = ResponseState.WITH_UNIT.contains(response.state())
                && round.state().collecting();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", views.round(round));
        Map<String, Object> shown = views.response(round, response);
        if (!mine) {
            // What the unit prepares is its own until it is sent.
            shown.put(
                    "answer", documents.latest(responseId).flatMap(answers::of).orElse(null));
        }
        view.put("response", shown);
        view.put("quotas", issued.quotasOf(round.planId(), response.unit()));
        view.put("tasks", issued.tasksOf(round.planId(), response.unit()));
        view.put("extensions", extensions.of(responseId));
        view.put("requests", requests.of(responseId));
        view.put(
                "disclaimers",
                disclaimers.of(responseId).stream().map(Disclaiming::view).toList());
        view.put(
                "mayAskExtension",
                mine
                        && open
                        && response.ordered()
                        && requests.findOpen(responseId).isEmpty());
        boolean mayReassign = mayReassign(response);
        view.put("mayReassign", mayReassign);
        view.put("people", mayReassign ? assignment.choices(response.unit()) : List.of());
        return view;
    }

    /**
     * The unit's head names somebody else.
     *
     * @param responseId the response
     * @param fields {@code assignee} and {@code reason}
     * @throws Refusal if he is not its head, a field is wrong, or the work is not with the unit's officers
     */
    public void reassign(long responseId, JsonNode fields) {
        Response response = access.readableResponse(responseId);
        String login = user.required();
        if (!people.leads(login, response.unit())) {
            throw Refusal.forbidden("round.mayNotAssign");
        }
        if (!mayReassign(response)) {
            throw Refusal.conflict("round.reassignClosed");
        }
        String assignee = Fields.text(fields, "assignee");
        List<Problem> problems = new ArrayList<>();
        if (assignee.isEmpty()) {
            problems.add(Problem.of("assignee", "round.assigneeMissing"));
        } else if (!people.belongs(assignee, response.unit())) {
            problems.add(Problem.of("assignee", "round.assigneeForeign", response.unitName()));
        } else if (assignee.equals(response.assignee())) {
            problems.add(Problem.of("assignee", "round.assigneeSame", people.name(assignee)));
        }
        Fields.reason(problems, fields, true);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        states.reassigned(response, assignee);
        decisions.record(
                response.businessKey(),
                null,
                "reassign",
                response.unit(),
                login,
                "reassign",
                people.name(assignee) + ": " + Fields.text(fields, "reason"));
        process.assigneeChanged(responses.byKey(response.businessKey()));
    }

    private boolean mayReassign(Response response) {
        return REASSIGNABLE.contains(response.state())
                && rounds.get(response.roundId()).kind() != DutyKind.ACKNOWLEDGE
                && people.leads(user.required(), response.unit());
    }
}
