package vn.kehoach.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.NumberEntry;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The clerk of the drafting body numbers the Tờ trình. */
@Component
class ProposalNumberWork extends PlanWork {

    static final String KIND = "TTr";

    private final NumberEntry numbers;
    private final Organization organization;
    private final BusinessClock clock;

    ProposalNumberWork(
            Plans plans, PlanViews views, NumberEntry numbers, Organization organization, BusinessClock clock) {
        super(plans, views, Map.of("UserTask_NumberProposal", PlanState.UNIT_APPROVAL));
        this.numbers = numbers;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("number"), Outcome.giveBack());
    }

    @Override
    public Object initialFields(WorkItem item) {
        return numbers.initialFields();
    }

    @Override
    void addTo(Map<String, Object> view, WorkItem item, String login) {
        Plan plan = plan(item);
        view.put("numbering", numbers.view(plan.draftingUnit(), KIND, symbol(plan)));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        return submission.is("number")
                ? numbers.problems(plan(item).draftingUnit(), KIND, submission, null)
                : List.of();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (!submission.is("number")) {
            return;
        }
        Plan plan = plan(item);
        Unit drafting = organization.unit(plan.draftingUnit(), clock.today()).orElseThrow();
        Unit issuing = organization.unit(plan.issuingUnit(), clock.today()).orElseThrow();
        String signer = organization.holders(plan.draftingUnit(), Role.HEAD).stream()
                .map(Person::name)
                .findFirst()
                .orElse("");
        plans.proposal(
                plan.id(),
                numbers.register(
                        new OutgoingDocument(
                                plan.draftingUnit(),
                                KIND,
                                symbol(plan),
                                numbers.date(submission),
                                "Tờ trình về việc ban hành Kế hoạch " + plan.title(),
                                signer,
                                issuing.name(),
                                "VT, " + drafting.symbol(),
                                1,
                                plan.businessKey()),
                        submission));
    }

    private String symbol(Plan plan) {
        return KIND
                + "-"
                + organization
                        .unit(plan.draftingUnit(), clock.today())
                        .orElseThrow()
                        .symbol();
    }
}
