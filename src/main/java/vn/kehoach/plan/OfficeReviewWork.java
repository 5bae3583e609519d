package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The Office's specialist examines authority, procedure, content and form, and writes the submission slip. */
@Component
class OfficeReviewWork extends PlanWork {

    private static final List<String> POINTS = List.of("authority", "procedure", "content", "form");
    private static final List<String> SLIP = List.of("issue", "opinion", "proposal");

    private final PlanParts parts;
    private final Initials initials;
    private final PlanAccess access;

    OfficeReviewWork(Plans plans, PlanViews views, PlanParts parts, Initials initials, PlanAccess access) {
        super(plans, views, Map.of(PlanParts.OFFICE, PlanState.OFFICE_REVIEW));
        this.parts = parts;
        this.initials = initials;
        this.access = access;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        List<Outcome> ways = new ArrayList<>(parts.afterExamination(plan(item), parts.who(item)));
        ways.add(Outcome.giveBack());
        return ways;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return plans.slip(plan(item).id()).map(Object.class::cast).orElse(Map.of());
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        FieldChecks checks = new FieldChecks();
        for (String point : POINTS) {
            JsonNode entry = submission.fields().path(point);
            String remark = entry.path("remark").asText("");
            checks.optional(point + ".remark", remark, FieldChecks.TEXT);
            if (!submission.is("return")) {
                checks.refuseIf(
                        !entry.path("ok").asBoolean() && remark.isBlank(), point + ".remark", "plan.reviewPointOpen");
            }
        }
        for (String part : SLIP) {
            String text = submission.fields().path("slip").path(part).asText("");
            if (!submission.is("return")) {
                checks.required("slip." + part, text, FieldChecks.TEXT);
            } else {
                checks.optional("slip." + part, text, FieldChecks.TEXT);
            }
        }
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        POINTS.forEach(point -> kept.set(point, submission.fields().path(point)));
        kept.set("slip", submission.fields().path("slip"));
        Plan plan = plan(item);
        plans.slip(plan.id(), kept);
        if (submission.is("approve")) {
            String office = access.office(plan);
            parts.record(plan, PlanParts.OFFICE, office, submission.login(), "submit");
            initials.put(plan, PlanParts.CHIEF, office, submission.login());
        }
    }
}
