package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;

/** Turns the references of a plan ({@code unit:…}, {@code group:…}) into the units of a day. */
@Component
class UnitRefs {

    private static final String UNIT = "unit:";
    private static final String GROUP = "group:";

    private final Organization organization;

    UnitRefs(Organization organization) {
        this.organization = organization;
    }

    /** The units that one reference names on a day; empty if there is none of that name. */
    List<Unit> resolve(String reference, LocalDate on) {
        if (reference.startsWith(GROUP)) {
            return organization.unitsOfGroup(reference.substring(GROUP.length()), on);
        }
        String code = reference.startsWith(UNIT) ? reference.substring(UNIT.length()) : reference;
        return organization.unit(code, on).stream().toList();
    }

    /** All units that several references name, each once, in order. */
    Collection<Unit> resolveAll(List<String> references, LocalDate on) {
        Map<String, Unit> found = new LinkedHashMap<>();
        references.forEach(reference -> resolve(reference, on).forEach(unit -> found.putIfAbsent(unit.code(), unit)));
        return found.values();
    }

    /** What a unit is bound to if a plan of that issuer gives it something to do. */
    Obligation obligation(Unit unit, String issuer, LocalDate on) {
        return Obligation.of(unit.relation());
    }

    /** What stands after the colon. */
    static String name(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    static boolean isGroup(String reference) {
        return reference.startsWith(GROUP);
    }
}
