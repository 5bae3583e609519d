package vn.kehoach.round;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Refusal;

/**
 * A plan and the plans of the units below it, level by level: where each stands, how many have answered it, and whose
 * report waits for whom. Issuer and focal body see all below them; a unit sees its own branch.
 */
@Service
@Transactional(readOnly = true)
public class PlanTree {

    private static final int PAGE = 50;
    private static final int NAMED = 5;

    private final PlanTreeRows rows;
    private final Plans plans;
    private final PlanAccess access;
    private final CurrentUser user;
    private final Texts texts;

    PlanTree(PlanTreeRows rows, Plans plans, PlanAccess access, CurrentUser user, Texts texts) {
        this.rows = rows;
        this.plans = plans;
        this.access = access;
        this.user = user;
        this.texts = texts;
    }

    /**
     * @param roundId the round
     * @param title its name
     * @param asked ordered units that were asked
     * @param answered of these, how many have answered
     */
    public record RoundCount(long roundId, String title, int asked, int answered) {}

    /**
     * A report that waits for others.
     *
     * @param report which report of the unit
     * @param count for how many of its own subordinates
     * @param units the names of some
     */
    public record Waiting(String report, int count, List<String> units) {}

    /**
     * A unit and its own plan.
     *
     * @param unit code
     * @param unitName name
     * @param planId its plan here, or null
     * @param readable whether the person may open that plan
     * @param stateLabel where plan or answer stands, in words
     * @param number number and symbol, or null
     * @param date day of issue, or null
     * @param rounds how the plan's own rounds stand
     * @param expandable whether its plan asks for plans again
     * @param waiting which of its reports wait for whom
     */
    public record Node(
            String unit,
            String unitName,
            Long planId,
            boolean readable,
            String stateLabel,
            String number,
            LocalDate date,
            List<RoundCount> rounds,
            boolean expandable,
            List<Waiting> waiting) {}

    /**
     * A page of what stands directly below a plan.
     *
     * @param total units that the person may see
     * @param given of all units that were asked, how many have a plan; null for who sees only his own branch
     * @param nodes those of this page
     */
    public record Branch(int total, Integer given, List<Node> nodes) {}

    /**
     * @param planId a plan
     * @param page from 0
     * @return what stands directly below it; nothing if it asks nobody for a plan
     * @throws Refusal if the person may not see the plan
     */
    public Branch below(long planId, int page) {
        Plan plan = plans.find(planId).orElseThrow(Refusal::notFound);
        boolean all = seesBelow(plan);
        if (!all && !access.mayRead(plan, user.groups())) {
            throw Refusal.notFound();
        }
        Set<String> only = all ? Set.of() : PlanAccess.unitsOf(user.groups());
        if (!all && only.isEmpty()) {
            return new Branch(0, null, List.of());
        }
        List<PlanTreeRows.Asked> asked = rows.page(planId, only, Math.max(0, page) * PAGE, PAGE);
        return new Branch(rows.count(planId, only), all ? rows.answered(planId) : null, nodes(planId, asked));
    }

    private List<Node> nodes(long planId, List<PlanTreeRows.Asked> asked) {
        Set<Long> ids = asked.stream()
                .map(PlanTreeRows.Asked::planId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, Plan> own = plans.all(ids).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        Map<Long, List<PlanTreeRows.Counted>> counted =
                rows.rounds(ids).stream().collect(Collectors.groupingBy(PlanTreeRows.Counted::planId));
        Set<Long> asking = rows.asking(ids);
        Map<String, List<PlanTreeRows.Blocked>> blocked =
                rows
                        .blocked(
                                planId,
                                asked.stream().map(PlanTreeRows.Asked::unit).toList())
                        .stream()
                        .collect(Collectors.groupingBy(PlanTreeRows.Blocked::unit));
        return asked.stream()
                .map(unit -> node(
                        unit,
                        own.get(unit.planId()),
                        counted.getOrDefault(unit.planId(), List.of()),
                        unit.planId() != null && asking.contains(unit.planId()),
                        blocked.getOrDefault(unit.unit(), List.of()).stream()
                                .map(b -> new Waiting(b.report(), b.count(), rows.waitedFor(planId, b, NAMED)))
                                .toList()))
                .toList();
    }

    private Node node(
            PlanTreeRows.Asked unit,
            Plan own,
            List<PlanTreeRows.Counted> counted,
            boolean expandable,
            List<Waiting> waiting) {
        boolean issued = own != null && own.number() != null;
        return new Node(
                unit.unit(),
                unit.unitName(),
                own == null ? null : own.id(),
                own != null && access.mayRead(own, user.groups()),
                texts.get(own == null ? stateKey(unit.state()) : "ui.planState." + own.state()),
                issued ? own.numberText() : unit.document(),
                issued ? own.issuedOn() : unit.date(),
                counted.stream()
                        .map(c -> new RoundCount(c.roundId(), c.title(), c.asked(), c.answered()))
                        .toList(),
                expandable,
                waiting);
    }

    private static String stateKey(ResponseState state) {
        return state == ResponseState.ACCEPTED ? "ui.responseState.ACCEPTED.SUB_PLAN" : "ui.responseState." + state;
    }

    /** Who follows a plan up, or one that stands above it. */
    private boolean seesBelow(Plan plan) {
        Set<String> groups = user.groups();
        for (Plan at = plan; at != null; at = parent(at)) {
            if (access.makes(at, groups)) {
                return true;
            }
        }
        return false;
    }

    private Plan parent(Plan plan) {
        return plan.parentPlanId() == null
                ? null
                : plans.find(plan.parentPlanId()).orElse(null);
    }
}
