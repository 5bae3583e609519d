package vn.kehoach.cockpit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Folding;

/**
 * Finds instances by what people call them: number, year, subject, round, unit, with or without marks. Cockpit's own search
 * takes the engine's key only.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

    private static final int MOST_PLANS = 10;
    /** Plans in which a unit is looked for. */
    private static final int MOST_SEARCHED = 50;

    private static final int MOST_UNITS = 30;
    private static final int LONGEST = 200;

    private final Plans plans;
    private final PlanAccess access;
    private final CaseDesk cases;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    CaseSearch(Plans plans, PlanAccess access, CaseDesk cases, CurrentUser user, JdbcClient jdbc) {
        this.plans = plans;
        this.access = access;
        this.cases = cases;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** A plan and those of the words that it does not answer to. */
    private record Near(Plan plan, List<String> left) {}

    /**
     * @param words e.g. {@code 36/KH-UBND so tai chinh}
     * @return plans that answer to every word, then their rounds and units that answer to the rest; the newest first
     */
    public List<CaseDesk.Link> find(String words) {
        List<String> sought = Arrays.stream(Folding.plain(words.substring(0, Math.min(words.length(), LONGEST)))
                        .split("[\\s·]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (sought.isEmpty()) {
            return List.of();
        }
        List<Near> near = plans.all().stream()
                .filter(plan -> access.makes(plan, user.groups()))
                .map(plan -> new Near(plan, left(text(plan), sought)))
                .toList();
        int fewest = near.stream().mapToInt(one -> one.left().size()).min().orElse(0);
        List<String> keys = Stream.concat(
                        near.stream()
                                .filter(one -> one.left().isEmpty())
                                .limit(MOST_PLANS)
                                .map(one -> one.plan().businessKey()),
                        near.stream()
                                .filter(one -> one.left().size() == fewest && fewest > 0)
                                .limit(MOST_SEARCHED)
                                .flatMap(this::below)
                                .limit(MOST_UNITS))
                .toList();
        Map<String, CaseDesk.Link> links = cases.links(keys);
        return keys.stream().map(links::get).toList();
    }

    private static String text(Plan plan) {
        return Folding.plain(plan.businessKey() + " " + plan.numberText() + " " + plan.year() + " " + plan.title());
    }

    private static List<String> left(String text, Collection<String> sought) {
        return sought.stream().filter(word -> !text.contains(word)).toList();
    }

    private Stream<String> below(Near one) {
        return jdbc
                .sql("""
                select r.business_key, r.title from round r where r.plan_id = :plan
                union all
                select a.business_key, a.unit_name || ' ' || r.title from response a join round r on r.id = a.round_id
                where r.plan_id = :plan and a.state <> 'NOT_ASKED'""")
                .param("plan", one.plan().id())
                .query((rs, n) -> left(Folding.plain(rs.getString(1) + " " + rs.getString(2)), one.left())
                                .isEmpty()
                        ? rs.getString(1)
                        : "")
                .list()
                .stream()
                .filter(key -> !key.isEmpty());
    }
}
