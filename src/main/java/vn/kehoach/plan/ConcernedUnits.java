package vn.kehoach.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/**
 * The bodies that a plan of an issuer can concern, so that nobody chooses among those of other places: the issuer and all
 * below it, those above it, and the bodies of its place that are invited or only told.
 */
@Component
class ConcernedUnits {

    private final Organization organization;
    private final BusinessClock clock;

    ConcernedUnits(Organization organization, BusinessClock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    List<String> codes(Plan plan) {
        List<Unit> all = organization.units(clock.today());
        Map<String, Unit> byCode = all.stream().collect(Collectors.toMap(Unit::code, unit -> unit, (a, b) -> a));
        List<Unit> above = above(byCode.get(plan.issuingUnit()), byCode);
        Set<String> others = otherPlaces(all, above, byCode);
        return all.stream()
                .filter(unit -> above.contains(unit)
                        || above(unit, byCode).stream().anyMatch(up -> up.code().equals(plan.issuingUnit()))
                        || asked(unit, plan)
                                && !others.contains(root(unit, byCode).place()))
                .map(Unit::code)
                .toList();
    }

    private boolean asked(Unit unit, Plan plan) {
        Relation relation = organization.relation(unit.code(), plan.issuingUnit(), clock.today());
        return relation == Relation.INVITED || relation == Relation.SUPERIOR;
    }

    /** Places of those who stand under other bodies that issue plans of their own, where nobody of the issuer's line is. */
    private static Set<String> otherPlaces(List<Unit> all, List<Unit> above, Map<String, Unit> byCode) {
        Set<String> places = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (Unit unit : all) {
            Unit root = root(unit, byCode);
            if (above.contains(root)) {
                own.add(unit.place());
            } else if (root.relation() == Relation.OWN) {
                places.add(unit.place());
            }
        }
        places.removeAll(own);
        places.removeIf(Objects::isNull);
        return places;
    }

    private static Unit root(Unit unit, Map<String, Unit> byCode) {
        List<Unit> above = above(unit, byCode);
        return above.get(above.size() - 1);
    }

    /** The unit itself, then the one above it, up to the root. */
    private static List<Unit> above(Unit unit, Map<String, Unit> byCode) {
        Set<Unit> found = new LinkedHashSet<>();
        Unit at = unit;
        while (at != null && found.add(at)) {
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return List.copyOf(found);
    }
}
