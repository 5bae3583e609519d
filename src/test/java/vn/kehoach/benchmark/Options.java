package vn.kehoach.benchmark;

import java.util.List;

/**
 * What the command asks for: {@code -Dbenchmark.case=a,b}, {@code -Dbenchmark.repetitions=5}, {@code -Dbenchmark.units=10000}.
 *
 * @param cases letters or names of the cases to run
 * @param repetitions of each measurement
 * @param units the large round; the small one has a tenth
 */
record Options(List<String> cases, int repetitions, int units) {

    static Options fromProperties() {
        return new Options(
                List.of(text("benchmark.case", "a,b,c,d,e").split(",")),
                Integer.parseInt(text("benchmark.repetitions", "5")),
                Integer.parseInt(text("benchmark.units", "10000")));
    }

    /** Whether a case is asked for, by its letter or its whole name. */
    boolean runs(String name) {
        return cases.contains(name) || cases.contains(name.substring(0, 1));
    }

    /** Whether any case of that letter is asked for. */
    boolean runsAnyOf(String letter) {
        return cases.stream().anyMatch(name -> name.startsWith(letter));
    }

    // Maven passes a property that nobody set as an empty one.
    private static String text(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() || value.startsWith("${") ? otherwise : value;
    }
}
