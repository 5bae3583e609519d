package vn.kehoach.organization.exchange;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whose dated facts a file speaks of: if it has that sheet, of every unit it lists anywhere; otherwise of none. */
final class NameScope {

    private NameScope() {}

    static Set<String> of(Rows wanted) {
        return of(wanted, Sheet.NAMES, wanted.names().keySet());
    }

    static Set<String> of(Rows wanted, Sheet sheet) {
        return of(wanted, sheet, wanted.facts(sheet).keySet());
    }

    private static Set<String> of(Rows wanted, Sheet sheet, Set<String> listed) {
        Set<String> codes = new LinkedHashSet<>();
        if (wanted.given().contains(sheet)) {
            codes.addAll(wanted.units().keySet());
            codes.addAll(listed);
        }
        return codes;
    }
}
