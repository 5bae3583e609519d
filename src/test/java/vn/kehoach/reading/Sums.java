package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts of all copies, per plan and field. */
final class Sums {
    private static final double FOUND = 0.95;
    private static final double WRONG = 0.05;

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    void add(String plan, Map<String, Score.Tally> fields) {
        fields.forEach((field, tally) -> {
            int[] sum = counts.computeIfAbsent(plan + " " + field, k -> new int[4]);
            sum[0] += tally.expected();
            sum[1] += tally.found();
            sum[2] += tally.proposed();
            sum[3] += tally.wrong().size();
            List<String> own = faults.computeIfAbsent(plan + " " + field, k -> new ArrayList<>());
            tally.missing().forEach(m -> own.add("missing " + m));
            tally.wrong().forEach(w -> own.add("wrong " + w));
        });
    }

    /** What of the fields is below the mark; some have a floor of their own instead. */
    List<String> failures(Map<String, Double> floors) {
        List<String> failures = new ArrayList<>();
        counts.forEach((name, sum) -> {
            Double floor = floors.get(name.substring(name.indexOf(' ') + 1));
            double found = sum[0] == 0 ? 1 : (double) sum[1] / sum[0];
            double wrong = sum[2] == 0 ? 0 : (double) sum[3] / sum[2];
            if (floor == null ? found < FOUND || wrong > WRONG : found < floor) {
                failures.add(name + " " + Set.copyOf(faults.get(name)));
            }
        });
        return failures;
    }

    void print(String what) {
        StringBuilder table = new StringBuilder("\nReading, " + what
                + "\n%-38s %8s %8s %8s %8s%n".formatted("plan and field", "facts", "found", "proposed", "wrong"));
        counts.forEach(
                (name, sum) -> table.append("%-38s %8d %8d %8d %8d%n".formatted(name, sum[0], sum[1], sum[2], sum[3])));
        System.out.println(table);
    }
}
