package vn.kehoach.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a draft is to be looked at for; the same thing once, wherever it is found. */
final class Found {

    private final Map<String, DraftWarning> warnings = new LinkedHashMap<>();

    void warnIf(boolean so, String field, String code, Object... args) {
        add(so, DraftWarning.of(true, field, code, args));
    }

    void informIf(boolean so, String field, String code, Object... args) {
        add(so, DraftWarning.of(false, field, code, args));
    }

    private void add(boolean so, DraftWarning warning) {
        if (so) {
            warnings.putIfAbsent(warning.key(), warning);
        }
    }

    List<DraftWarning> all() {
        return List.copyOf(warnings.values());
    }
}
