package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fact that holds from one day to another, both included.
 *
 * @param <T> the fact
 * @param fact what holds
 * @param from first day, or null for always before
 * @param to last day, or null for always after
 */
record Dated<T>(T fact, LocalDate from, LocalDate to) {

    boolean holds(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }

    static <T> Optional<T> on(List<Dated<T>> facts, LocalDate on) {
        return facts.stream().filter(f -> f.holds(on)).findFirst().map(Dated::fact);
    }
}
