package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One snapshot, with people found by unit: a question costs neither a query nor a walk through everybody. */
final class OrganizationAtOnce implements Organization {

    private final Snapshot snapshot;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, List<Person>> byUnit = new HashMap<>();
    private final Map<LocalDate, Relations> relations = new HashMap<>();

    OrganizationAtOnce(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        snapshot.peopleOn(today).forEach(this::add);
    }

    private void add(Person person) {
        people.put(person.login(), person);
        Set<String> units = new HashSet<>();
        person.posts().stream()
                .map(Person.Post::unit)
                .filter(units::add)
                .forEach(unit ->
                        byUnit.computeIfAbsent(unit, code -> new ArrayList<>()).add(person));
    }

    @Override
    public Optional<Unit> unit(String code, LocalDate on) {
        return Optional.ofNullable(snapshot.on(on).get(code));
    }

    @Override
    public List<Unit> units(LocalDate on) {
        return List.copyOf(snapshot.on(on).values());
    }

    @Override
    public List<Unit> unitsOfGroup(String group, LocalDate on) {
        return units(on).stream().filter(unit -> unit.groups().contains(group)).toList();
    }

    @Override
    public Relation relation(String unit, String issuer, LocalDate on) {
        return relations
                .computeIfAbsent(on, day -> new Relations(snapshot, day))
                .of(unit, issuer);
    }

    @Override
    public Optional<Person> person(String login) {
        return Optional.ofNullable(people.get(login));
    }

    @Override
    public List<Person> holders(String unit, Role role) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(person -> person.holds(unit, role))
                .toList();
    }
}
