package vn.kehoach.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Kinds of documents that share a series, written by comma in the order of the alphabet; {@code *} for all others. */
final class KindGroup {

    static final String COMMON = "*";

    private static final int LONGEST = 200;

    private KindGroup() {}

    /** The same kinds in another order are the same group. */
    static String normal(String typed) {
        return typed == null ? "" : of(Arrays.asList(typed.split(",", -1)));
    }

    static String of(Collection<String> kinds) {
        return kinds.stream().map(String::strip).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
    }

    static List<String> kinds(String group) {
        return List.of(group.split(","));
    }

    static boolean valid(String group) {
        return group.length() <= LONGEST && group.matches("\\*|\\p{L}{1,10}(,\\p{L}{1,10})*");
    }
}
