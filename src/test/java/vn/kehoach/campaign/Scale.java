package vn.kehoach.campaign;

import java.time.Duration;

/**
 * How long things last and how many there are.
 *
 * @param name as it is chosen and recorded
 * @param lease of jobs and mails
 * @param cut how long a network is cut
 * @param percent of the counts in the table of cases
 */
record Scale(String name, Duration lease, Duration cut, int percent) {

    /** Within the build: small counts; a lease that a start under load, with the limit on resting transactions, outlives. */
    static final Scale SHORT = new Scale("short", Duration.ofSeconds(12), Duration.ofSeconds(10), 10);

    static final Scale SCALED = new Scale("scaled", Duration.ofSeconds(10), Duration.ofSeconds(30), 100);

    /** The values of application-production.yaml. */
    static final Scale PRODUCTION = new Scale("production", Duration.ofSeconds(60), Duration.ofMinutes(5), 100);

    static Scale named(String name) {
        return switch (name) {
            case "short" -> SHORT;
            case "scaled" -> SCALED;
            case "production" -> PRODUCTION;
            default -> throw new IllegalArgumentException("scale is short, scaled or production, not " + name);
        };
    }

    /** A count of the table; never none. */
    int of(int count) {
        return Math.max(1, count * percent / 100);
    }

    /** Kills and freezes take a lease each; at production's values three have to do. */
    int times(int times) {
        return this == PRODUCTION ? Math.min(3, times) : of(times);
    }
}
