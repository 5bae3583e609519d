package vn.kehoach.round;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.IdentityProjection;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.work.Refusal;

/**
 * What of a unit that ends one may hand over: administrators all of it, the focal body's people what its own rounds ask.
 * To everybody else there is nothing.
 */
@Component
class HandOverScope {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Plans plans;
    private final RoundAccess access;
    private final CurrentUser user;

    HandOverScope(JdbcClient jdbc, Rounds rounds, Plans plans, RoundAccess access, CurrentUser user) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.plans = plans;
        this.access = access;
        this.user = user;
    }

    boolean administrator() {
        return user.groups().contains(IdentityProjection.ADMINISTRATORS);
    }

    /** What the unit still owes, in rounds that collect; what was sent and is being checked stays its own. */
    List<Response> owed(String unit) {
        return of(unit).stream()
                .filter(r -> r.state() != ResponseState.SUBMITTED)
                .toList();
    }

    /** What the unit has sent and nobody has checked yet. */
    List<Response> sent(String unit) {
        return of(unit).stream()
                .filter(r -> r.state() == ResponseState.SUBMITTED)
                .toList();
    }

    /** Rounds that the unit itself follows up and that have not ended; administrators hand them over. */
    List<Round> followedUp(String unit) {
        return !administrator()
                ? List.of()
                : jdbc.sql("""
                        select id from round where (focal_unit = ? or issuing_unit = ?)
                        and (state in ('PLANNED', 'ASKING', 'OPEN') or (state = 'CLOSED' and consolidate)) order by id""").params(unit, unit).query(Long.class).list().stream()
                        .map(rounds::get)
                        .toList();
    }

    /** The unit's own plans that have not ended; administrators decide about them. */
    List<Plan> ownPlans(String unit) {
        return !administrator()
                ? List.of()
                : plans.all().stream()
                        .filter(p -> unit.equals(p.issuingUnit()) || unit.equals(p.draftingUnit()))
                        .filter(p -> p.state() == PlanState.DRAFTING
                                || p.state() == PlanState.COLLECTING_OPINIONS
                                || p.state() == PlanState.ISSUED
                                || p.state().underway())
                        .toList();
    }

    /** Units that owe something, most first. */
    List<String> units() {
        List<String> all = jdbc.sql("""
                select p.unit_code from response p join round r on r.id = p.round_id
                where p.state not in ('ACCEPTED', 'CALLED_OFF') and r.state in ('PLANNED', 'ASKING', 'OPEN')
                group by p.unit_code order by count(*) desc, p.unit_code""").query(String.class).list();
        return all.stream()
                .filter(unit -> administrator() || !of(unit).isEmpty())
                .toList();
    }

    void required(String unit) {
        boolean something = administrator() || !of(unit).isEmpty();
        if (!something) {
            throw Refusal.notFound();
        }
    }

    private List<Response> of(String unit) {
        Set<String> ended = Set.of("ACCEPTED", "CALLED_OFF");
        return jdbc.sql("""
                select p.* from response p join round r on r.id = p.round_id
                where p.unit_code = ? and r.state in ('PLANNED', 'ASKING', 'OPEN') order by p.last_day, p.id""").param(unit).query(ResponseRow::read).list().stream()
                .filter(r -> !ended.contains(r.state().name()))
                .filter(r -> administrator() || access.maySteer(rounds.get(r.roundId())))
                .toList();
    }
}
