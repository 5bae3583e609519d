package vn.kehoach.ladder;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kehoach.organization.Relation;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;

/**
 * A row of the ladder that has passed every check.
 *
 * @param kinds of duties, none for all
 * @param obligations never empty: whom a ladder is for is said
 * @param relations none for all
 * @param rung what it does
 * @param note what the table says beside it
 */
public record LadderRule(
        Set<DutyKind> kinds, Set<Obligation> obligations, Set<Relation> relations, LadderRung rung, String note) {

    /**
     * @param kind a kind of duty
     * @return whether the row is for it
     */
    public boolean of(DutyKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean meets(LadderRule other) {
        return meet(kinds, other.kinds) && meet(obligations, other.obligations) && meet(relations, other.relations);
    }

    private static <T> boolean meet(Set<T> some, Set<T> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /**
     * @return as it is written
     */
    public LadderRow row() {
        return new LadderRow(
                names(kinds),
                names(obligations),
                names(relations),
                rung.name(),
                String.valueOf(rung.rung().offset()),
                rung.rung().unit().name(),
                rung.rung().direction().name(),
                rung.rung().hour().toString(),
                rung.audience().name(),
                rung.way().name(),
                note);
    }

    private static List<String> names(Set<? extends Enum<?>> some) {
        return some.stream().sorted().map(Enum::name).collect(Collectors.toList());
    }
}
