package vn.kehoach.round;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads responses. */
@Repository
public class Responses {

    private final JdbcClient jdbc;

    Responses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id a response's id
     * @return the response, or empty
     */
    public Optional<Response> find(long id) {
        return jdbc.sql("select * from response where id = ?")
                .param(id)
                .query(ResponseRow::read)
                .optional();
    }

    /**
     * @param businessKey e.g. {@code TL-12}
     * @return the response
     * @throws IllegalStateException if there is none
     */
    public Response byKey(String businessKey) {
        return findByKey(businessKey).orElseThrow(() -> new IllegalStateException("no response " + businessKey));
    }

    /**
     * @param businessKey e.g. {@code TL-12}
     * @return the response, or empty
     */
    public Optional<Response> findByKey(String businessKey) {
        return jdbc.sql("select * from response where business_key = ?")
                .param(businessKey)
                .query(ResponseRow::read)
                .optional();
    }

    /**
     * @param roundId a round's id
     * @return its responses, by name of the unit
     */
    public List<Response> ofRound(long roundId) {
        return jdbc.sql("select * from response where round_id = ? order by unit_name, id")
                .param(roundId)
                .query(ResponseRow::read)
                .list();
    }

    /**
     * @param roundId a round's id
     * @param unit a unit's code
     * @return what that unit gives in that round, or empty
     */
    public Optional<Response> ofUnit(long roundId, String unit) {
        return jdbc.sql("select * from response where round_id = ? and unit_code = ?")
                .params(roundId, unit)
                .query(ResponseRow::read)
                .optional();
    }

    /** The response whose answer a unit's own plan is, or will be. */
    Optional<Response> answeredBy(long subPlanId) {
        return jdbc.sql("select * from response where sub_plan_id = ?")
                .param(subPlanId)
                .query(ResponseRow::read)
                .optional();
    }

    /**
     * Who follows the plan up in each of some units, as its head assigned it last; without those where nobody does. Who
     * commented on its draft does not.
     */
    Map<String, String> followedUpBy(long planId, Collection<String> units) {
        Map<String, String> found = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql("""
                    select p.unit_code, p.assignee from response p join round r on r.id = p.round_id
                    where r.plan_id = :plan and p.unit_code in (:units) and p.assignee is not null
                        and not exists (select 1 from opinion_request o where o.round_id = r.id) order by p.id""").param("plan", planId).param("units", units).query((ResultSet row) -> {
                found.put(row.getString("unit_code"), row.getString("assignee"));
            });
        }
        return found;
    }

    /**
     * @param ids of responses, some hundreds at most
     * @return those rows, in the order of their ids
     */
    public List<Response> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from response where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(ResponseRow::read)
                        .list();
    }

    /**
     * @param rounds ids of rounds
     * @param units codes of units, some hundreds at most
     * @return what those units give in those rounds
     */
    public List<Response> ofUnits(Collection<Long> rounds, Collection<String> units) {
        return rounds.isEmpty() || units.isEmpty()
                ? List.of()
                : jdbc.sql("select * from response where round_id in (:rounds) and unit_code in (:units)")
                        .param("rounds", rounds)
                        .param("units", units)
                        .query(ResponseRow::read)
                        .list();
    }

    /** What the plan asks of a unit besides, begun by nobody in particular. */
    List<Response> withoutAssignee(long planId, String unit) {
        return jdbc.sql("""
                select p.* from response p join round r on r.id = p.round_id
                where r.plan_id = ? and r.kind <> 'ACKNOWLEDGE' and p.unit_code = ? and p.assignee is null
                    and p.state in ('ASKED', 'IN_PREPARATION')""").params(planId, unit).query(ResponseRow::read).list();
    }

    List<Response> toAsk(long roundId, int most) {
        return chunk(roundId, "= 'NOT_ASKED'", most);
    }

    List<Response> toCallOff(long roundId, int most) {
        return chunk(roundId, "not in ('ACCEPTED', 'CALLED_OFF')", most);
    }

    private List<Response> chunk(long roundId, String state, int most) {
        return jdbc.sql("select * from response where round_id = ? and state " + state
                        + " order by id fetch first ? rows only")
                .params(roundId, most)
                .query(ResponseRow::read)
                .list();
    }
}
