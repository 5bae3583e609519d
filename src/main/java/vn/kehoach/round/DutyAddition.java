package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.LateDuties;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanProcess;
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
    private final Responses responses;
    private final Plans plans;
    private final IssuedPlans issued;
    private final LateDuties duties;
    private final Previews previews;
    private final RoundJoining joining;
    private final PlanProcess process;
    private final Decisions decisions;
    private final CurrentUser user;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    DutyAddition(
            RoundAccess access,
            Rounds rounds,
            Responses responses,
            Plans plans,
            IssuedPlans issued,
            LateDuties duties,
            Previews previews,
            RoundJoining joining,
            PlanProcess process,
            Decisions decisions,
            CurrentUser user,
            Texts texts,
            ApplicationEventPublisher events) {
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.plans = plans;
        this.issued = issued;
        this.duties = duties;
        this.previews = previews;
        this.joining = joining;
        this.process = process;
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
        this.events = events;
    }

    /**
     * @param planId a plan
     * @return {@code mayAdd}: whether the person logged in may add a duty to it now; {@code reportsAbove}: which reports of
     *     the asking plan it may go into; {@code concerned}: codes of the units that the plan can concern
     */
    @Transactional(readOnly = true)
    public Map<String, Object> choices(long planId) {
        Optional<Plan> mine = plans.find(planId)
                .filter(plan -> plan.state() == PlanState.ISSUED)
                .filter(plan -> access.maySteer(plan.focalUnit()));
        return Map.of(
                "mayAdd",
                mine.isPresent(),
                "reportsAbove",
                mine.map(duties::reportsAbove).orElse(List.of()));
    }

    /**
     * @param planId the plan
     * @param fields as {@link LateDuties#problems}, with {@code channel} (how units that are no recipients get the plan),
     *     {@code document} and {@code reason}
     * @return the days, the units that would be ordered or asked, their reminders and mails; nothing is changed
     * @throws Refusal as {@link #add}, but missing document and reason are no fault yet
     */
    @Transactional(readOnly = true)
    public DutyPreview preview(long planId, JsonNode fields) {
        Plan plan = checked(planId, fields, false);
        Duty duty = duties.look(plan, fields);
        ChangePreview preview = previews.asked(Rounds.unborn(plan, duty), duty.respondents());
        Set<String> known = issued.recipients(planId).stream()
                .map(IssuedPlans.Recipient::unit)
                .collect(Collectors.toSet());
        return new DutyPreview(
                duty.opensOn(),
                duty.lastDay(),
                duty.consolidate() ? duty.consolidationLastDay() : null,
                duty.respondents().stream()
                        .filter(unit -> !known.contains(unit.unit()))
                        .map(Duty.Respondent::unitName)
                        .toList(),
                preview.units(),
                preview.left(),
                preview.mails());
    }

    /**
     * Adds the duty: its round opens, its units are told. A plan of which all had ended goes on.
     *
     * @param planId the plan
     * @param fields as {@link #preview}
     * @throws Refusal if it is not his, the plan is not in force, or a field is wrong
     */
    public void add(long planId, JsonNode fields) {
        Plan plan = checked(planId, fields, true);
        if (rounds.asksAgain(plan.id())) {
            process.dutiesReopened(plan);
        }
        Duty duty = duties.add(plan, fields);
        String document = Fields.text(fields, "document");
        String reason = Fields.text(fields, "reason");
        decisions.record(
                plan.businessKey(),
                null,
                "add-duty",
                plan.focalUnit(),
                user.required(),
                "add-duty",
                texts.in(Texts.VIETNAMESE, "round.dutyAdded", duty.title(), document, reason));
        Round round = rounds.ofPlan(plan.id()).stream()
                .filter(r -> r.dutyId() == duty.id())
                .findFirst()
                .orElseThrow();
        for (Response response : responses.ofRound(round.id())) {
            joining.newcomer(round, response, RoundMembers.channel(fields), document);
            events.publishEvent(new DutyAdded(response.id(), document, reason));
        }
    }

    private Plan checked(long planId, JsonNode fields, boolean toDo) {
        Plan plan =
                plans.find(planId).filter(p -> access.maySteer(p.focalUnit())).orElseThrow(Refusal::notFound);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.conflict("round.dutyTooLate");
        }
        List<Problem> problems = new ArrayList<>(duties.problems(plan, fields));
        RoundMembers.channelKnown(problems, fields);
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
