package vn.kehoach.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of the result: lower is better.
 *
 * @param name the case, e.g. {@code a-lean}
 * @param units how many units the round has, or submissions, or years
 * @param ours median of the program
 * @param baseline median of what it is held against
 * @param ratio ours / baseline
 * @param unit of both figures
 */
record Line(@JsonProperty("case") String name, int units, double ours, double baseline, double ratio, String unit) {

    static Line of(String name, int units, Medians medians, String unit) {
        return of(name, units, medians.ours(), medians.baseline(), unit);
    }

    static Line of(String name, int units, double ours, double baseline, String unit) {
        // Nothing against nothing is even.
        double ratio = ours == baseline ? 1 : ours / baseline;
        return new Line(name, units, rounded(ours), rounded(baseline), rounded(ratio), unit);
    }

    private static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
