package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;

/** Which body of a unit follows its own plan up: a room of its own, or the unit itself. */
@Component
class SubPlanFocal {

    private final Plans plans;
    private final UnitRefs refs;
    private final Organization organization;

    SubPlanFocal(Plans plans, UnitRefs refs, Organization organization) {
        this.plans = plans;
        this.refs = refs;
        this.organization = organization;
    }

    /** The drafter's room; else the body that followed the unit's last plan up; else the unit. */
    String of(Unit unit, Set<String> groups, LocalDate on) {
        Set<String> his = PlanAccess.unitsOf(groups);
        List<String> own = refs.below(unit, on).stream().map(Unit::code).toList();
        return own.stream().filter(his::contains).findFirst().orElseGet(() -> lastTime(unit, own, on));
    }

    private String lastTime(Unit unit, List<String> own, LocalDate on) {
        return plans.lastIssuedBy(unit.code())
                .map(Plan::focalUnit)
                .filter(own::contains)
                .flatMap(code -> organization.unit(code, on))
                .map(Unit::code)
                .or(() -> Optional.of(unit.code()))
                .get();
    }
}
