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

    /** A round or a unit of such a plan, and how many of all words it answers to itself. */
    private record Below(String key, int answers) {}

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
        List<Below> below = fewest == 0
                ? List.of()
                : near.stream()
                        .filter(one -> one.left().size() == fewest)
                        .limit(MOST_SEARCHED)
                        .flatMap(one -> below(one, sought))
                        .toList();
        // "tai chinh" is in the subject of many a plan; the unit of that name answers to more of the words itself.
        int best = below.stream().mapToInt(Below::answers).max().orElse(0);
        List<String> keys = Stream.concat(
                        near.stream()
                                .filter(one -> one.left().isEmpty())
                                .limit(MOST_PLANS)
                                .map(one -> one.plan().businessKey()),
                        below.stream()
                                .filter(one -> one.answers() == best)
                                .limit(MOST_UNITS)
                                .map(Below::key))
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

    private Stream<Below> below(Near one, List<String> sought) {
        return jdbc
                .sql("""
                select r.business_key, r.title from round r where r.plan_id = :plan
                union all
                select a.business_key, a.unit_name || ' ' || r.title from response a join round r on r.id = a.round_id
                where r.plan_id = :plan and a.state <> 'NOT_ASKED'""")
                .param("plan", one.plan().id())
                .query((rs, n) -> {
                    String text = Folding.plain(rs.getString(1) + " " + rs.getString(2));
                    int answers = left(text, one.left()).isEmpty()
                            ? sought.size() - left(text, sought).size()
                            : 0;
                    return new Below(rs.getString(1), answers);
                })
                .list()
                .stream()
                .filter(found -> found.answers() > 0);
    }
}
