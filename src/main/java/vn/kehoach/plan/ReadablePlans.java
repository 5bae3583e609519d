package vn.kehoach.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** Leafs through the plans that somebody may read, in the database: after some years there are thousands. */
@Repository
class ReadablePlans {

    private static final List<String> DISPATCHED = Arrays.stream(PlanState.values())
            .filter(PlanState::dispatched)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Organization organization;
    private final BusinessClock clock;

    ReadablePlans(JdbcClient jdbc, Plans plans, Organization organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.organization = organization;
        this.clock = clock;
    }

    /** The newest plans that somebody of these groups may read ({@link PlanAccess#mayRead} says of one the same). */
    List<Plan> newest(Set<String> groups, int from, int most) {
        Map<String, Object> params = new HashMap<>(Map.of("from", from, "most", most));
        String readable = readable(groups, params);
        return inOrder(jdbc.sql("select id from plan where " + readable
                        + " order by id desc offset :from rows fetch first :most rows only")
                .params(params)
                .query(Long.class)
                .list());
    }

    /** As {@link #newest(Set, int, int)}, of those that are sought; how words are spelt is none of the database's business. */
    List<Plan> newest(Set<String> groups, int from, int most, Predicate<Plan> sought) {
        Map<String, Object> params = new HashMap<>();
        String readable = readable(groups, params);
        return jdbc
                .sql("select " + PlanRow.COLUMNS + " from plan where " + readable + " order by id desc")
                .params(params)
                .query(PlanRow::read)
                .stream()
                .filter(sought)
                .skip(from)
                .limit(most)
                .toList();
    }

    /** Which of these plans somebody of these groups may read. */
    Set<Long> among(Set<String> groups, Collection<Long> ids) {
        Map<String, Object> params = new HashMap<>();
        String readable = readable(groups, params);
        params.put("ids", ids);
        return new HashSet<>(jdbc.sql("select id from plan where id in (:ids) and " + readable)
                .params(params)
                .query(Long.class)
                .list());
    }

    private String readable(Set<String> groups, Map<String, Object> params) {
        if (groups.contains(PlanAccess.SUPERVISORS)) {
            return "1 = 1";
        }
        Set<String> units = PlanAccess.unitsOf(groups);
        if (units.isEmpty()) {
            return "1 = 0";
        }
        params.put("units", units);
        params.put("issuers", issuers(units));
        params.put("dispatched", DISPATCHED);
        return """
                (drafting_unit in (:units) or focal_unit in (:units) or issuing_unit in (:issuers)
                or (plan_state in (:dispatched)
                    and id in (select r.plan_id from plan_recipient r where r.unit_code in (:units))))""";
    }

    // A unit issues itself, and examines for those whose Office it is.
    private Set<String> issuers(Set<String> units) {
        Stream<String> examined = organization.units(clock.today()).stream()
                .filter(unit -> unit.officeUnit() != null && units.contains(unit.officeUnit()))
                .map(Unit::code);
        return Stream.concat(units.stream(), examined).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Plan> inOrder(List<Long> ids) {
        Map<Long, Plan> found = plans.all(ids).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }
}
