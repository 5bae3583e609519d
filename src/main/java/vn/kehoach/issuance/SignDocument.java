package vn.kehoach.issuance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The head of the body or a deputy signs the document, or gives it back. Who numbers as well does both on this page. */
@Component
class SignDocument implements WorkHandler {

    static final String STEP = "UserTask_SignDocument";

    private final Issuances issuances;
    private final IssuanceViews views;
    private final IssuanceRouting routing;
    private final IssuanceSignatures signatures;
    private final DocumentDispatching dispatching;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;

    SignDocument(
            Issuances issuances,
            IssuanceViews views,
            IssuanceRouting routing,
            IssuanceSignatures signatures,
            DocumentDispatching dispatching,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock) {
        this.issuances = issuances;
        this.views = views;
        this.routing = routing;
        this.signatures = signatures;
        this.dispatching = dispatching;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        List<Outcome> ways =
                new ArrayList<>(Outcome.ways(numbersToo(item) ? List.of("dispatch", "sign") : List.of("sign")));
        ways.add(Outcome.giveBack());
        return ways;
    }

    private boolean numbersToo(WorkItem item) {
        String who = Optional.ofNullable(item.assignee()).or(user::login).orElse(null);
        return routing.numbers(issuances.get(item.businessKey()).unit(), who);
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Issuance issuance = issuances.get(item.businessKey());
        Map<String, Object> view = views.of(issuance);
        view.putAll(signatures.view(issuance, login));
        if (numbersToo(item)) {
            view.putAll(dispatching.view(issuance));
        }
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return dispatching.initialFields();
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is("return")) {
            return List.of();
        }
        Issuance issuance = issuances.get(item.businessKey());
        List<Problem> problems = new ArrayList<>(signatures.problems(issuance, submission));
        if (submission.is("dispatch")) {
            problems.addAll(dispatching.problems(issuance, submission, clock.today()));
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Issuance issuance = issuances.get(item.businessKey());
        if (submission.is("return")) {
            issuances.returned(issuance, IssuanceState.AT_SIGNER, IssuanceState.PREPARING);
            signatures.drop(issuance);
            return;
        }
        Issuance signed = signatures.sign(issuance, submission);
        if (submission.is("dispatch")) {
            decisions.record(issuance.businessKey(), null, STEP, issuance.unit(), submission.login(), "sign", "");
            dispatching.dispatch(signed, submission);
        }
    }
}
