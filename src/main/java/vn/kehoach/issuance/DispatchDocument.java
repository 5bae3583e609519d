package vn.kehoach.issuance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The clerk of the body gives number and date, seals and dispatches, or gives the document back to who signed. */
@Component
class DispatchDocument implements WorkHandler {

    static final String STEP = "UserTask_DispatchDocument";

    private final Issuances issuances;
    private final IssuanceViews views;
    private final IssuanceSignatures signatures;
    private final DocumentDispatching dispatching;

    DispatchDocument(
            Issuances issuances, IssuanceViews views, IssuanceSignatures signatures, DocumentDispatching dispatching) {
        this.issuances = issuances;
        this.views = views;
        this.signatures = signatures;
        this.dispatching = dispatching;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("dispatch"), Outcome.giveBack());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Issuance issuance = issuances.get(item.businessKey());
        Map<String, Object> view = views.of(issuance);
        view.putAll(dispatching.view(issuance));
        view.put("sealing", signatures.sealing(issuance));
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
        return dispatching.problems(
                issuance,
                submission,
                issuance.signature().at().atZone(BusinessClock.ZONE).toLocalDate());
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Issuance issuance = issuances.get(item.businessKey());
        if (submission.is("return")) {
            issuances.returned(issuance, IssuanceState.AT_CLERK, IssuanceState.AT_SIGNER);
            signatures.drop(issuance);
        } else {
            dispatching.dispatch(issuance, submission);
        }
    }
}
