package vn.kehoach.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Medians of two measurements taken by turns, so that what disturbs the machine disturbs both.
 *
 * @param ours of the program
 * @param baseline of what it is held against
 */
record Medians(double ours, double baseline) {

    static Medians interleaved(int repetitions, DoubleSupplier ours, DoubleSupplier baseline) {
        List<Double> mine = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int n = 0; n < repetitions; n++) {
            // Who begins changes: the first of a pair finds other caches than the second.
            if (n % 2 == 0) {
                mine.add(ours.getAsDouble());
                theirs.add(baseline.getAsDouble());
            } else {
                theirs.add(baseline.getAsDouble());
                mine.add(ours.getAsDouble());
            }
            System.out.printf("  %d of %d: ours %.4f, baseline %.4f%n", n + 1, repetitions, last(mine), last(theirs));
        }
        return new Medians(median(mine), median(theirs));
    }

    static double median(List<Double> numbers) {
        return quantile(numbers, 0.5);
    }

    /** The smallest number that at least that share of all does not exceed. */
    static double quantile(List<Double> numbers, double share) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
    }

    private static double last(List<Double> numbers) {
        return numbers.get(numbers.size() - 1);
    }
}
