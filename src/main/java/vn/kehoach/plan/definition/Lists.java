package vn.kehoach.plan.definition;

import java.util.List;

/** Lists of a definition that may be left out. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
