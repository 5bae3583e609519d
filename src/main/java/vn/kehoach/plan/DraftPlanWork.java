package vn.kehoach.plan;

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
    private final ParentPlans parents;
    private final DraftReader reader;
    private final SignerBlocks signers;
    private final ConcernedUnits concerned;
    private final DutyDates dates;
    private final PlanParts parts;
    private final PlanSigning signing;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    DraftPlanWork(
            Plans plans,
            PlanViews views,
            DraftCheck check,
            DraftWarnings warnings,
            FeedCheck feeds,
            OpinionAsking opinions,
            ParentPlans parents,
            DraftReader reader,
            SignerBlocks signers,
            ConcernedUnits concerned,
            DutyDates dates,
            PlanParts parts,
            PlanSigning signing,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        super(plans, views, Map.of("UserTask_DraftPlan", PlanState.DRAFTING));
        this.check = check;
        this.warnings = warnings;
        this.feeds = feeds;
        this.opinions = opinions;
        this.parents = parents;
        this.reader = reader;
        this.signers = signers;
        this.concerned = concerned;
        this.dates = dates;
        this.parts = parts;
        this.signing = signing;
        this.json = json;
        this.events = events;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        Plan plan = plan(item);
        List<Outcome> ways = new ArrayList<>(
                parts.afterDrafting(plan, plans.content(plan.id()).signer(), parts.who(item)));
        ways.add(new Outcome("ask", false, Outcome.Style.PLAIN));
        ways.add(new Outcome("drop", true, Outcome.Style.DANGER));
        return ways;
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
        view.put("parentQuotas", feeds.quotaChoices(plan(item)));
        view.put("parentPlans", parents.choices(plan(item)));
        view.put("parentFixed", plan(item).parentResponse() != null);
        view.put("collective", signers.collective(plan(item)));
        view.put("concerned", concerned.codes(plan(item)));
        view.put("warnings", warnings.views(plan(item), plans.content(plan(item).id())));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is("drop")) {
            return List.of();
        }
        Plan plan = plan(item);
        try {
            DraftReader.Read<PlanContent> read = reader.read(submission.fields());
            PlanContent content = read.content();
            if (submission.is("ask")) {
                return read.with(opinions.problems(plan, content, submission));
            }
            List<Problem> problems = new ArrayList<>(check.problems(plan, content));
            problems.addAll(feeds.problems(plan, content));
            problems.addAll(warnings.unanswered(plan, content));
            boolean allowed = parts.afterDrafting(plan, content.signer(), submission.login()).stream()
                    .anyMatch(way -> submission.is(way.id()));
            if (!allowed) {
                // The draft names another signer than the stored one, by which the ways were offered.
                problems.add(Problem.of("signer", "plan.signsAnother"));
            }
            return read.with(problems);
        } catch (Refusal unreadable) {
            return unreadable.problems();
        }
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
        PlanContent content = reader.read(submission.fields()).content();
        if (submission.is("ask")) {
            plans.keepDraft(plan.id(), json.valueToTree(content), content.title(), content.focalUnit());
            parents.chosen(plan, content);
            opinions.ask(plan, content, submission);
            return;
        }
        plans.newVersion(plan.id(), json.valueToTree(content), content.title(), content.focalUnit());
        plans.warnings(plan.id(), warnings.record(plan, content));
        parents.chosen(plan, content);
        Plan version = plan(item);
        parts.draftedUpTo(submission.outcome(), version, submission.login());
        if (submission.is("sign")) {
            signing.sign(version, submission.login());
        }
    }
}
