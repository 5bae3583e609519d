package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.LateDuties;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** The focal body adds a duty to a plan in force by a document that says so; its round opens at once. */
@Service
@Transactional
public class DutyAddition {

    private final RoundAccess access;
    private final Rounds rounds;
    private final Plans plans;
    private final LateDuties duties;
    private final Decisions decisions;
    private final CurrentUser user;
    private final Texts texts;

    DutyAddition(
            RoundAccess access,
            Rounds rounds,
            Plans plans,
            LateDuties duties,
            Decisions decisions,
            CurrentUser user,
            Texts texts) {
        this.access = access;
        this.rounds = rounds;
        this.plans = plans;
        this.duties = duties;
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
    }

    /**
     * @param planId a plan
     * @return whether the person logged in may add a duty to it now
     */
    @Transactional(readOnly = true)
    public boolean mayAdd(long planId) {
        return plans.find(planId)
                .filter(plan -> plan.state() == PlanState.ISSUED)
                .filter(plan -> access.maySteer(plan.focalUnit()))
                .filter(plan -> !rounds.isFulfilled(plan.id()))
                .isPresent();
    }

    /**
     * @param planId a plan
     * @return codes of the units that it can concern; none for who may not steer it
     */
    @Transactional(readOnly = true)
    public List<String> concerned(long planId) {
        return plans.find(planId)
                .filter(plan -> access.maySteer(plan.focalUnit()))
                .map(duties::concerned)
                .orElse(List.of());
    }

    /**
     * @param planId the plan
     * @param fields as {@link LateDuties#problems}, with {@code document} and {@code reason}
     * @return the units that would be asked, with their last day; nothing is changed
     * @throws Refusal as {@link #add}, but missing document and reason are no fault yet
     */
    @Transactional(readOnly = true)
    public ChangePreview preview(long planId, JsonNode fields) {
        checked(planId, fields, false);
        List<ChangePreview.Touched> touched = new ArrayList<>();
        for (Unit unit : duties.respondents(fields)) {
            touched.add(new ChangePreview.Touched(
                    unit.code(),
                    unit.name(),
                    true,
                    null,
                    LateDuties.date(fields),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new ChangePreview(touched, List.of(), 0);
    }

    /**
     * @param planId the plan
     * @param fields as {@link #preview}
     * @throws Refusal if it is not his, the plan is not in force or waits to be closed, or a field is wrong
     */
    public void add(long planId, JsonNode fields) {
        Plan plan = checked(planId, fields, true);
        duties.add(plan, fields);
        decisions.record(
                plan.businessKey(),
                null,
                "add-duty",
                plan.focalUnit(),
                user.required(),
                "add-duty",
                texts.in(
                        Texts.VIETNAMESE,
                        "round.dutyAdded",
                        Fields.text(fields, "title"),
                        Fields.text(fields, "document"),
                        Fields.text(fields, "reason")));
    }

    private Plan checked(long planId, JsonNode fields, boolean toDo) {
        Plan plan =
                plans.find(planId).filter(p -> access.maySteer(p.focalUnit())).orElseThrow(Refusal::notFound);
        if (plan.state() != PlanState.ISSUED || rounds.isFulfilled(plan.id())) {
            throw Refusal.conflict("round.dutyTooLate");
        }
        List<Problem> problems = new ArrayList<>(duties.problems(plan, fields));
        Fields.shortText(problems, fields, "document");
        if (toDo && Fields.text(fields, "document").isEmpty()) {
            problems.add(Problem.of("document", "round.documentMissing"));
        }
        Fields.reason(problems, fields, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return plan;
    }
}
