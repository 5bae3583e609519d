package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how a unit stands to a body that issues plans ({@link Organization#relation}). */
final class Relations {

    private final Snapshot all;
    private final LocalDate on;
    private final Map<String, Unit> there;

    Relations(Snapshot all, LocalDate on) {
        this.all = all;
        this.on = on;
        this.there = all.on(on);
    }

    Relation of(String unit, String issuer) {
        Unit asked = there.get(unit);
        Unit asking = there.get(issuer);
        if (asked == null || asking == null) {
            return Relation.INVITED;
        }
        return written(unit, issuer).orElseGet(() -> derived(asked, asking));
    }

    private Optional<Relation> written(String unit, String issuer) {
        return all.units().get(unit).issuers().stream()
                .filter(r -> r.holds(on) && r.fact().issuer().equals(issuer))
                .findFirst()
                .map(r -> r.fact().relation());
    }

    private Relation derived(Unit asked, Unit asking) {
        if (asked.code().equals(asking.code()) || asked.code().equals(asking.officeUnit())) {
            return Relation.OWN;
        }
        if (above(asking).contains(asked.code())) {
            return Relation.SUPERIOR;
        }
        if (asked.relation() == Relation.INVITED || asked.relation() == Relation.SUPERIOR) {
            return asked.relation();
        }
        int steps = above(asked).indexOf(asking.code());
        if (steps < 0) {
            return Relation.INVITED;
        }
        if (asking.parent() == null) {
            return asked.relation();
        }
        return steps == 0 ? Relation.SUBORDINATE : Relation.SUBORDINATE_OF_SUBORDINATE;
    }

    /** From the direct parent upwards. Imports refuse circles; here one merely ends. */
    private List<String> above(Unit unit) {
        LinkedHashSet<String> above = new LinkedHashSet<>();
        Unit next = unit;
        while (next != null && next.parent() != null && above.add(next.parent())) {
            next = there.get(next.parent());
        }
        return List.copyOf(above);
    }
}
