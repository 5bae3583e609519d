package vn.kehoach.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** Section head, Director and Chief of Office: agree, which initials this version of the file, or give it back. */
@Component
class ReviewWork extends PlanWork {

    private static final String DIRECTOR = PlanParts.HEAD;
    private static final String CHIEF = PlanParts.CHIEF;
    private static final int PROPOSAL = 50_000;

    private final Initials initials;
    private final PlanAccess access;

    ReviewWork(Plans plans, PlanViews views, Initials initials, PlanAccess access) {
        super(
                plans,
                views,
                Map.of(
                        PlanParts.SECTION,
                        PlanState.UNIT_APPROVAL,
                        DIRECTOR,
                        PlanState.UNIT_APPROVAL,
                        CHIEF,
                        PlanState.OFFICE_REVIEW));
        this.initials = initials;
        this.access = access;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("approve"), Outcome.giveBack());
    }

    @Override
    public Object initialFields(WorkItem item) {
        return item.key().equals(DIRECTOR)
                ? Map.of("proposalText", plans.content(plan(item).id()).proposalText())
                : Map.of();
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        FieldChecks checks = new FieldChecks();
        if (item.key().equals(DIRECTOR) && submission.is("approve")) {
            checks.required("proposalText", submission.text("proposalText"), PROPOSAL);
        }
        checks.optional("remark", submission.text("remark"), FieldChecks.TEXT);
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (!submission.is("approve")) {
            return;
        }
        Plan plan = plan(item);
        if (item.key().equals(DIRECTOR)) {
            ObjectNode content = (ObjectNode) plans.contentJson(plan.id());
            content.put("proposalText", submission.text("proposalText"));
            plans.proposalText(plan.id(), content);
        }
        String unit = item.key().equals(CHIEF) ? access.office(plan) : plan.draftingUnit();
        initials.put(plan, item.key(), unit, submission.login());
    }
}
