package vn.kehoach.board;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Folding;

/**
 * Which units of the board are wanted. Tiers and groups are those of today; how names are spelt is none of the database's
 * business.
 *
 * @param tier code of a tier, or empty
 * @param group code of a group, or empty
 * @param words part of a name, with or without marks, or empty
 */
public record UnitFilter(String tier, String group, String words) {

    /** Every unit. */
    public static final UnitFilter ALL = new UnitFilter("", "", "");

    boolean none() {
        return tier.isBlank() && group.isBlank() && words.isBlank();
    }

    /** Whether a unit of that code and name is wanted. */
    BiPredicate<String, String> on(Organization organization, LocalDate today) {
        String wanted = Folding.plain(words);
        return (code, name) -> (wanted.isEmpty() || Folding.plain(name).contains(wanted))
                && (tier.isBlank() && group.isBlank()
                        || organization.unit(code, today).filter(this::has).isPresent());
    }

    private boolean has(Unit unit) {
        return (tier.isBlank() || tier.equals(unit.tier()))
                && (group.isBlank() || unit.groups().contains(group));
    }
}
