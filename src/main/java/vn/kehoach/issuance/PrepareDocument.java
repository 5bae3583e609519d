package vn.kehoach.issuance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** Who made the document reads it once more, changes its words, and puts it before who signs; or gives it up. */
@Component
class PrepareDocument implements WorkHandler {

    static final String STEP = "UserTask_PrepareDocument";

    private final Issuances issuances;
    private final IssuanceViews views;

    PrepareDocument(Issuances issuances, IssuanceViews views) {
        this.issuances = issuances;
        this.views = views;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("submit"), new Outcome("drop", true, Outcome.Style.DANGER));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        return views.of(issuances.get(item.businessKey()));
    }

    @Override
    public Object initialFields(WorkItem item) {
        return DocumentFields.of(issuances.get(item.businessKey()).document());
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is("drop")) {
            return List.of();
        }
        FieldChecks checks = new FieldChecks();
        checks.required("title", submission.text("title"), DocumentFields.TITLE);
        checks.required("body", submission.text("body"), DocumentFields.TEXT);
        DocumentFields.LISTS.forEach(name -> checks.optional(name, submission.text(name), DocumentFields.TEXT));
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Issuance issuance = issuances.get(item.businessKey());
        if (submission.is("drop")) {
            issuances.dropped(issuance);
            return;
        }
        OfficialDocument typed = DocumentFields.typed(issuance.document(), submission.fields());
        issuances.submitted(issuance, typed);
    }
}
