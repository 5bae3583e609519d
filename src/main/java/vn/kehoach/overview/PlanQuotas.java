package vn.kehoach.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.consolidation.QuotaTexts;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.IssuedPlans.UnitQuota;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Answer;
import vn.kehoach.round.Answers;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.Rounds;
import vn.kehoach.work.Refusal;

/** The quotas of a plan against what its units reported, round by round; a unit that does not make it sees its own. */
@Service
@Transactional(readOnly = true)
public class PlanQuotas {

    private static final int NAMED = 5;

    private final Plans plans;
    private final PlanAccess access;
    private final IssuedPlans issued;
    private final Rounds rounds;
    private final Responses responses;
    private final Answers answers;
    private final QuotaTexts texts;
    private final CurrentUser user;

    PlanQuotas(
            Plans plans,
            PlanAccess access,
            IssuedPlans issued,
            Rounds rounds,
            Responses responses,
            Answers answers,
            QuotaTexts texts,
            CurrentUser user) {
        this.plans = plans;
        this.access = access;
        this.issued = issued;
        this.rounds = rounds;
        this.responses = responses;
        this.answers = answers;
        this.texts = texts;
        this.user = user;
    }

    /**
     * What one unit reported.
     *
     * @param responseId its answer
     * @param unitName its name
     * @param amount the figure
     * @param note its remark
     * @param met whether that is what the quota asks for in this time, or null where that cannot be said
     */
    public record Figure(long responseId, String unitName, BigDecimal amount, String note, Boolean met) {}

    /**
     * A quota in one round.
     *
     * @param roundId the round
     * @param title its name
     * @param from the first day that the reports cover, or null
     * @param to the last one, or null
     * @param bound how many units the quota binds
     * @param required what it asks of each of them in this time, or null where that cannot be said
     * @param total the sum of what was reported
     * @param figures where it comes from; those that fall short first
     * @param silent how many units reported no figure
     */
    public record InRound(
            long roundId,
            String title,
            LocalDate from,
            LocalDate to,
            int bound,
            BigDecimal required,
            BigDecimal total,
            List<Figure> figures,
            int silent) {}

    /**
     * @param object what is counted
     * @param target as the plan sets it, e.g. {@code ≥ 1 lần/tuần}
     * @param unitText what the number counts
     * @param bound how many units it binds
     * @param named the names of the first of them
     * @param rounds the rounds of reports that have opened, in the order of their last days
     */
    public record Quota(
            String object, String target, String unitText, int bound, List<String> named, List<InRound> rounds) {}

    private record Reported(Round round, Map<String, Response> units, Map<Long, Answer> answers) {}

    /**
     * @param planId a plan
     * @return its quotas; none before it is dispatched
     * @throws Refusal not found, if the person may not read it
     */
    public List<Quota> of(long planId) {
        Plan plan = plans.find(planId)
                .filter(found -> access.mayRead(found, user.groups()))
                .orElseThrow(Refusal::notFound);
        boolean all = access.makes(plan, user.groups());
        Set<String> units = PlanAccess.unitsOf(user.groups());
        Map<List<Object>, List<UnitQuota>> alike = new LinkedHashMap<>();
        issued.quotas(planId).stream()
                .filter(quota -> all || units.contains(quota.unit()))
                .forEach(quota -> alike.computeIfAbsent(
                                Arrays.asList(quota.object(), texts.target(quota), quota.feeds()),
                                none -> new ArrayList<>())
                        .add(quota));
        if (alike.isEmpty()) {
            return List.of();
        }
        List<Reported> reported = rounds.ofPlan(planId).stream()
                .filter(round -> round.kind() == DutyKind.REPORT && round.openedAt() != null)
                .filter(round -> round.state() != RoundState.CALLED_OFF)
                .map(this::reported)
                .toList();
        return alike.values().stream().map(quotas -> quota(quotas, reported)).toList();
    }

    private Reported reported(Round round) {
        Map<String, Response> units =
                responses.ofRound(round.id()).stream().collect(Collectors.toMap(Response::unit, Function.identity()));
        return new Reported(round, units, answers.sent(round.id()));
    }

    private Quota quota(List<UnitQuota> quotas, List<Reported> reported) {
        UnitQuota first = quotas.get(0);
        return new Quota(
                first.object(),
                texts.target(first),
                first.unitText(),
                quotas.size(),
                quotas.stream()
                        .limit(NAMED)
                        .map(quota -> texts.unitName(quota.unit()))
                        .toList(),
                reported.stream().map(round -> inRound(quotas, round)).toList());
    }

    private static InRound inRound(List<UnitQuota> quotas, Reported reported) {
        Round round = reported.round();
        Optional<Required> required = Required.of(quotas.get(0), round.dataFrom(), round.dataTo());
        List<Figure> figures = quotas.stream()
                .map(quota -> figure(quota, reported, required))
                .filter(Objects::nonNull)
                .sorted((one, other) -> Boolean.compare(fallsShort(other), fallsShort(one)))
                .toList();
        return new InRound(
                round.id(),
                round.title(),
                round.dataFrom(),
                round.dataTo(),
                quotas.size(),
                required.map(Required::least).orElse(null),
                figures.stream().map(Figure::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                figures,
                quotas.size() - figures.size());
    }

    private static Figure figure(UnitQuota quota, Reported reported, Optional<Required> required) {
        Response response = reported.units().get(quota.unit());
        Answer answer = response == null ? null : reported.answers().get(response.id());
        return answer == null
                ? null
                : answer.quotas().stream()
                        .filter(figure -> figure.quotaId() == quota.id() && figure.amount() != null)
                        .findFirst()
                        .map(figure -> new Figure(
                                response.id(),
                                response.unitName(),
                                figure.amount(),
                                figure.note() == null ? "" : figure.note(),
                                required.map(least -> least.metBy(figure.amount()))
                                        .orElse(null)))
                        .orElse(null);
    }

    private static boolean fallsShort(Figure figure) {
        return Boolean.FALSE.equals(figure.met());
    }
}
