package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** Drafting: submit the file, or give the draft up. */
@Component
class DraftPlanWork extends PlanWork {

    private final DraftCheck check;
    private final DraftWarnings warnings;
    private final FeedCheck feeds;
    private final OpinionAsking opinions;
    private final DutyDates dates;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    DraftPlanWork(
            Plans plans,
            PlanViews views,
            DraftCheck check,
            DraftWarnings warnings,
            FeedCheck feeds,
            OpinionAsking opinions,
            DutyDates dates,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        super(plans, views, Map.of("UserTask_DraftPlan", PlanState.DRAFTING));
        this.check = check;
        this.warnings = warnings;
        this.feeds = feeds;
        this.opinions = opinions;
        this.dates = dates;
        this.json = json;
        this.events = events;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(
                Outcome.primary("submit"),
                new Outcome("ask", false, Outcome.Style.PLAIN),
                new Outcome("drop", true, Outcome.Style.DANGER));
    }

    @Override
    public Object initialFields(WorkItem item) {
        return plans.contentJson(plan(item).id());
    }

    @Override
    void addTo(Map<String, Object> view, WorkItem item, String login) {
        Map<String, String> texts = new LinkedHashMap<>();
        plans.content(plan(item).id()).duties().forEach(d -> texts.put(d.dutyKey(), dates.text(d)));
        view.put("dutyTexts", texts);
        view.put("needsProposal", plan(item).needsProposal());
        view.put("parentDuties", feeds.choices(plan(item)));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is("drop")) {
            return List.of();
        }
        try {
            PlanContent content = content(submission);
            if (submission.is("ask")) {
                return opinions.problems(plan(item), content, submission);
            }
            List<Problem> problems = new ArrayList<>(check.problems(plan(item), content));
            problems.addAll(feeds.problems(plan(item), content));
            return problems;
        } catch (Refusal unreadable) {
            return unreadable.problems();
        }
    }

    @Override
    public List<Problem> warnings(WorkItem item, Submission submission) {
        if (!submission.is("submit")) {
            return List.of();
        }
        PlanContent content = content(submission);
        List<Problem> found = new ArrayList<>(warnings.of(content));
        found.addAll(feeds.warnings(plan(item), content));
        return found;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Plan plan = plan(item);
        if (submission.is("drop")) {
            String reason = submission.text("reason");
            plans.ended(plan, PlanState.DROPPED, reason);
            events.publishEvent(new PlanEnded(plan.id(), PlanState.DROPPED, reason));
            return;
        }
        PlanContent content = content(submission);
        if (submission.is("ask")) {
            plans.keepDraft(plan.id(), json.valueToTree(content), content.title(), content.focalUnit());
            opinions.ask(plan, content, submission);
            return;
        }
        plans.newVersion(plan.id(), json.valueToTree(content), content.title(), content.focalUnit());
    }

    // A date like 31/2 or a number like "x" cannot be read: the path of the error names the field.
    private PlanContent content(Submission submission) {
        try {
            return json.convertValue(submission.fields(), PlanContent.class);
        } catch (IllegalArgumentException e) {
            String field = e.getCause() instanceof JsonMappingException mapping ? path(mapping) : "title";
            throw Refusal.invalid(List.of(Problem.of(field, "plan.unreadableField")));
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
