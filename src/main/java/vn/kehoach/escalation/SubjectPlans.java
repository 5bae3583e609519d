package vn.kehoach.escalation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.notice.NoticePlans;

/** Which plan an answer or a round is of, for the ledger: one question for all that are told at once. */
@Repository
class SubjectPlans implements NoticePlans {

    private static final String PLAN = "KH-";

    private final JdbcClient jdbc;

    SubjectPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> plans(Collection<String> subjects) {
        Map<String, String> found = new HashMap<>();
        Set<String> others = new TreeSet<>(subjects);
        others.removeIf(subject -> subject.startsWith(PLAN) && found.put(subject, subject) == null);
        if (!others.isEmpty()) {
            jdbc.sql("""
                    select response.business_key as subject, plan.business_key as plan from response
                    join round on round.id = response.round_id join plan on plan.id = round.plan_id
                    where response.business_key in (:subjects)
                    union all
                    select round.business_key, plan.business_key from round join plan on plan.id = round.plan_id
                    where round.business_key in (:subjects)""")
                    .param("subjects", others)
                    .query((rs, n) -> found.put(rs.getString("subject"), rs.getString("plan")))
                    .list();
        }
        return found;
    }
}
