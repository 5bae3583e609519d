package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;

/**
 * Turns the references of a plan into the units of a day: {@code unit:<code>}, {@code group:<code>}, and
 * {@code children:<code>} for all that stand directly under a unit.
 */
@Component
class UnitRefs {

    private static final String UNIT = "unit:";
    private static final String GROUP = "group:";
    private static final String CHILDREN = "children:";

    private final Organization organization;
    private final Directory directory;
    private final Texts texts;

    UnitRefs(Organization organization, Directory directory, Texts texts) {
        this.organization = organization;
        this.directory = directory;
        this.texts = texts;
    }

    /** The units that one reference names on a day; empty if there is none of that name. */
    List<Unit> resolve(String reference, LocalDate on) {
        if (reference.startsWith(GROUP)) {
            return organization.unitsOfGroup(reference.substring(GROUP.length()), on);
        }
        if (reference.startsWith(CHILDREN)) {
            return organization
                    .unit(reference.substring(CHILDREN.length()), on)
                    .map(unit -> below(unit, on))
                    .orElse(List.of());
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

    /** Who goes on with the work of a unit that is not there: a sentence with a blank at its end, or nothing. */
    String hint(String words, LocalDate on) {
        List<Unit> successors = directory.successorsOf(words, on);
        return successors.isEmpty()
                ? ""
                : texts.get(
                                "plan.unitSuccessors",
                                successors.stream().map(Unit::name).collect(Collectors.joining("; ")))
                        + " ";
    }

    /** What a unit is bound to if a plan of that issuer gives it something to do. */
    Obligation obligation(Unit unit, String issuer, LocalDate on) {
        return Obligation.of(organization.relation(unit.code(), issuer, on));
    }

    /** What stands after the colon. */
    static String name(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    /** The units directly under one; without those above all, and without the Office that examines for it. */
    List<Unit> below(Unit unit, LocalDate on) {
        return organization.units(on).stream()
                .filter(other -> unit.code().equals(other.parent()))
                .filter(other -> organization.relation(other.code(), unit.code(), on) != Relation.SUPERIOR
                        && !other.code().equals(unit.officeUnit()))
                .toList();
    }

    static String of(Unit unit) {
        return UNIT + unit.code();
    }

    static String below(Unit unit) {
        return CHILDREN + unit.code();
    }

    static boolean isGroup(String reference) {
        return reference.startsWith(GROUP) || reference.startsWith(CHILDREN);
    }
}
