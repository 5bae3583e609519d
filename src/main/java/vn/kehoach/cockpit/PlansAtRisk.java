package vn.kehoach.cockpit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.notice.NoticePlans;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.RoundCounts;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/**
 * Plans that somebody should look at: something failed, a step is past its day, units are late, or a last day is near and
 * most have given nothing.
 */
@Service
@Transactional(readOnly = true)
public class PlansAtRisk {

    /** Of open steps and incidents looked at. */
    private static final int MOST = 500;

    /** A round whose last day is that near and of whose units fewer than half have answered. */
    private static final int NEAR_DAYS = 7;

    private final EngineCases engine;
    private final EngineIncidents incidents;
    private final CaseDesk cases;
    private final NoticePlans plansOf;
    private final Plans plans;
    private final PlanAccess access;
    private final RoundCounts counts;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;

    PlansAtRisk(
            EngineCases engine,
            EngineIncidents incidents,
            CaseDesk cases,
            NoticePlans plansOf,
            Plans plans,
            PlanAccess access,
            RoundCounts counts,
            JdbcClient jdbc,
            CurrentUser user,
            BusinessClock clock,
            Texts texts) {
        this.engine = engine;
        this.incidents = incidents;
        this.cases = cases;
        this.plansOf = plansOf;
        this.plans = plans;
        this.access = access;
        this.counts = counts;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
    }

    /** Why, the worst first. */
    public enum Why {
        INCIDENT,
        LATE_UNITS,
        LATE_STEP,
        NEAR
    }

    /**
     * One reason.
     *
     * @param why which
     * @param words the same with its figures
     */
    public record Risk(Why why, String words) {}

    /**
     * A plan at risk.
     *
     * @param link the plan
     * @param title what it is about
     * @param state where it stands, in words
     * @param risks why, the worst first
     */
    public record PlanRisk(CaseDesk.Link link, String title, String state, List<Risk> risks) {}

    /** An open round, as far as it is needed here. */
    private record OpenRound(long id, String plan, String title, LocalDate lastDay) {}

    /**
     * @return the plans at risk that the person may see, the worst first
     */
    public List<PlanRisk> all() {
        Map<String, List<Risk>> risks = new TreeMap<>();
        incidents(risks);
        rounds(risks);
        steps(risks);
        Map<String, CaseDesk.Link> links = cases.links(risks.keySet());
        return risks.entrySet().stream()
                .flatMap(entry -> plans
                        .findByKey(entry.getKey())
                        .filter(plan -> access.makes(plan, user.groups()))
                        .map(plan -> view(plan, links, entry.getValue()))
                        .stream())
                .sorted(Comparator.comparing(
                                (PlanRisk one) -> one.risks().get(0).why())
                        .thenComparing(one -> -one.risks().size()))
                .toList();
    }

    private PlanRisk view(Plan plan, Map<String, CaseDesk.Link> links, List<Risk> risks) {
        return new PlanRisk(
                links.get(plan.businessKey()),
                plan.title(),
                texts.get("ui.planState." + plan.state()),
                risks.stream().sorted(Comparator.comparing(Risk::why)).toList());
    }

    private void incidents(Map<String, List<Risk>> risks) {
        List<String> keys = incidents.open(MOST).stream()
                .map(EngineIncidents.Failure::businessKey)
                .toList();
        Map<String, String> plan = plans(keys);
        Map<String, Integer> number = new TreeMap<>();
        keys.stream().map(plan::get).filter(key -> key != null).forEach(key -> number.merge(key, 1, Integer::sum));
        number.forEach((key, n) -> add(risks, key, Why.INCIDENT, texts.get("cockpit.risk.INCIDENT", n)));
    }

    private Map<String, String> plans(Collection<String> keys) {
        return plansOf.plans(keys);
    }

    private void rounds(Map<String, List<Risk>> risks) {
        List<OpenRound> open = jdbc.sql("""
                        select r.id, p.business_key, r.title, r.last_day from round r join plan p on p.id = r.plan_id
                        where r.state in ('ASKING', 'OPEN') order by r.last_day, r.id""")
                .query((rs, n) -> new OpenRound(
                        rs.getLong(1), rs.getString(2), rs.getString(3), rs.getObject(4, LocalDate.class)))
                .list();
        Map<Long, RoundFigures> figures =
                counts.of(open.stream().map(OpenRound::id).toList());
        open.forEach(round -> round(risks, round, figures.get(round.id())));
    }

    private void round(Map<String, List<Risk>> risks, OpenRound round, RoundFigures now) {
        LocalDate today = clock.today();
        if (now.openOverdue() > 0) {
            String words = texts.get("cockpit.risk.LATE_UNITS", round.title(), now.openOverdue(), now.ordered());
            add(risks, round.plan(), Why.LATE_UNITS, words);
        } else if (!round.lastDay().isBefore(today)
                && round.lastDay().isBefore(today.plusDays(NEAR_DAYS + 1))
                && now.answered() * 2 < now.ordered()) {
            String day = DateTexts.of(Texts.readerLocale()).date(round.lastDay());
            String words = texts.get("cockpit.risk.NEAR", round.title(), day, now.answered(), now.ordered());
            add(risks, round.plan(), Why.NEAR, words);
        }
    }

    private void steps(Map<String, List<Risk>> risks) {
        Instant now = clock.now();
        List<EngineCases.Step> late = engine.overdue(now, MOST);
        Map<String, String> plan =
                plans(late.stream().map(EngineCases.Step::businessKey).toList());
        for (EngineCases.Step step : late) {
            String key = plan.get(step.businessKey());
            if (key != null) {
                String day = DateTexts.of(Texts.readerLocale())
                        .date(step.dueAt().atZone(BusinessClock.ZONE).toLocalDate());
                add(risks, key, Why.LATE_STEP, texts.get("cockpit.risk.LATE_STEP", step.name(), day));
            }
        }
    }

    private static void add(Map<String, List<Risk>> risks, String plan, Why why, String words) {
        risks.computeIfAbsent(plan, key -> new ArrayList<>()).add(new Risk(why, words));
    }
}
