package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kehoach.organization.Snapshot.StoredUnit;
import vn.kehoach.text.Folding;

/** Looks units of a snapshot up by words, and finds who came after them. */
record Names(Snapshot all) {

    Optional<Unit> named(String words, LocalDate on) {
        List<Unit> found = bearing(words, on);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<Unit> named(String words, String issuer, LocalDate on) {
        List<Unit> found = bearing(words, on);
        String top = uppermost(issuer, on);
        List<Unit> near = found.size() < 2
                ? found
                : found.stream()
                        .filter(u -> uppermost(u.code(), on).equals(top))
                        .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    List<Unit> successorsOf(String words, LocalDate on) {
        Deque<String> open = new ArrayDeque<>(ended(words));
        Set<String> seen = new HashSet<>(open);
        Map<String, Unit> found = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String unit = open.pop();
            all.successions().stream()
                    .filter(s -> s.unit().equals(unit) && s.successor() != null && !s.on().isAfter(on))
                    .filter(s -> s.kind() != Succession.Kind.FUNCTION_MOVED)
                    .map(Succession::successor)
                    .filter(seen::add)
                    .forEach(code -> {
                        Unit there = all.on(on).get(code);
                        if (there == null) {
                            open.add(code);
                        } else {
                            found.put(code, there);
                        }
                    });
        }
        return List.copyOf(found.values());
    }

    private List<String> ended(String words) {
        if (all.units().containsKey(words)) {
            return List.of(words);
        }
        String wanted = Folding.key(words);
        return all.units().values().stream()
                .filter(u -> Stream.concat(
                                Stream.of(u.base().name(), u.base().shortName()),
                                Stream.concat(
                                        u.names().stream()
                                                .flatMap(n -> Stream.of(
                                                        n.fact().name(),
                                                        n.fact().shortName())),
                                        Stream.concat(
                                                u.aliases().stream(),
                                                u.identifiers().stream().map(Dated::fact))))
                        .anyMatch(s -> Folding.key(s).equals(wanted)))
                .map(u -> u.base().code())
                .toList();
    }

    private List<Unit> bearing(String words, LocalDate on) {
        String wanted = Folding.key(words);
        return all.on(on).values().stream()
                .filter(u -> spellings(u, on).anyMatch(s -> Folding.key(s).equals(wanted)))
                .toList();
    }

    private Stream<String> spellings(Unit unit, LocalDate on) {
        StoredUnit stored = all.units().get(unit.code());
        return Stream.of(
                        Stream.of(unit.code(), unit.name(), unit.shortName()),
                        stored.aliases().stream(),
                        stored.identifiers().stream().filter(i -> i.holds(on)).map(Dated::fact))
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    private String uppermost(String code, LocalDate on) {
        String top = code;
        Set<String> seen = new HashSet<>();
        for (Unit unit = all.on(on).get(code);
                unit != null && seen.add(unit.code());
                unit = all.on(on).get(unit.parent())) {
            top = unit.code();
            if (unit.parent() == null) {
                break;
            }
        }
        return top;
    }
}
