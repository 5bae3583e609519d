package vn.kehoach.organization.exchange;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whose dated names a file speaks of: if it has that sheet, of every unit it lists anywhere; otherwise of none. */
final class NameScope {

    private NameScope() {}

    static Set<String> of(Rows wanted) {
        Set<String> codes = new LinkedHashSet<>();
        if (wanted.given().contains(Sheet.NAMES)) {
            codes.addAll(wanted.units().keySet());
            codes.addAll(wanted.names().keySet());
        }
        return codes;
    }
}
