package vn.kehoach.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who follows an issued plan up, when the body that did so ends. The issuing body's name stays as it was printed. */
@Component
public class PlanFollowUp {

    private final JdbcClient jdbc;

    PlanFollowUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param planId the plan
     * @param from code of the body that ends
     * @param to code of who follows the plan up from now on, if {@code from} did
     * @return the plan's business key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String handOver(long planId, String from, String to) {
        jdbc.sql("update plan set focal_unit = ? where id = ? and focal_unit = ?")
                .params(to, planId, from)
                .update();
        return jdbc.sql("select business_key from plan where id = ?")
                .param(planId)
                .query(String.class)
                .single();
    }
}
