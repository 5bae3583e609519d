package vn.kehoach.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The whole organisation as one stamp of the database has it; immutable but for the lists by day that it remembers. */
record Snapshot(
        String stamp,
        Map<String, StoredUnit> units,
        List<Succession> successions,
        List<Directory.Group> groups,
        Map<String, StoredPerson> people,
        Map<LocalDate, Map<String, Unit>> byDay,
        Map<LocalDate, Map<String, Map<Role, List<Person>>>> holdersByDay) {

    /** More days than anybody's work looks at together; beyond that the list is made anew. */
    private static final int REMEMBERED_DAYS = 40;

    Snapshot(
            String stamp,
            Map<String, StoredUnit> units,
            List<Succession> successions,
            List<Directory.Group> groups,
            Map<String, StoredPerson> people) {
        this(stamp, units, successions, groups, people, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** A unit with all its days. */
    record StoredUnit(
            Unit base,
            LocalDate from,
            LocalDate to,
            List<Dated<Naming>> names,
            List<Dated<String>> parents,
            List<Dated<Relation>> relations,
            List<Dated<IssuerRelation>> issuers,
            List<Dated<String>> groups,
            List<String> aliases,
            List<Dated<String>> identifiers) {

        StoredUnit(Unit base, LocalDate from, LocalDate to) {
            this(
                    base,
                    from,
                    to,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        boolean existsOn(LocalDate on) {
            return new Dated<>(base, from, to).holds(on);
        }

        /** A parent that is not there on that day is none. */
        Unit asOf(LocalDate on, Predicate<String> there) {
            Naming naming = Dated.on(names, on).orElse(new Naming(base.name(), base.shortName()));
            Set<String> in = new LinkedHashSet<>();
            groups.stream().filter(g -> g.holds(on)).forEach(g -> in.add(g.fact()));
            return new Unit(
                    base.code(),
                    naming.name(),
                    naming.shortName(),
                    base.tier(),
                    Dated.on(parents, on).filter(there).orElse(null),
                    Dated.on(relations, on).orElse(Relation.INVITED),
                    base.officeUnit(),
                    Set.copyOf(in),
                    base.place(),
                    base.symbol(),
                    base.phone(),
                    base.email());
        }
    }

    record Naming(String name, String shortName) {}

    record IssuerRelation(String issuer, Relation relation) {}

    /** A person with the posts of all days. */
    record StoredPerson(
            Person base,
            boolean supervisor,
            boolean coordinator,
            boolean administrator,
            boolean enabled,
            List<Dated<Person.Post>> posts) {

        Person asOf(LocalDate on) {
            return new Person(
                    base.login(),
                    base.name(),
                    base.email(),
                    base.phone(),
                    posts.stream().filter(p -> p.holds(on)).map(Dated::fact).toList(),
                    base.demo());
        }
    }

    Map<String, Unit> on(LocalDate on) {
        if (byDay.size() > REMEMBERED_DAYS) {
            byDay.clear();
        }
        return byDay.computeIfAbsent(on, day -> {
            Map<String, Unit> there = new LinkedHashMap<>();
            units.forEach((code, unit) -> {
                if (unit.existsOn(day)) {
                    there.put(code, unit.asOf(day, parent -> units.get(parent).existsOn(day)));
                }
            });
            return there;
        });
    }

    /** Found once a day: whoever asks ten thousand units looks for their people one unit after the other. */
    List<Person> holders(LocalDate on, String unit, Role role) {
        if (holdersByDay.size() > REMEMBERED_DAYS) {
            holdersByDay.clear();
        }
        return holdersByDay
                .computeIfAbsent(on, this::holdersOn)
                .getOrDefault(unit, Map.of())
                .getOrDefault(role, List.of());
    }

    private Map<String, Map<Role, List<Person>>> holdersOn(LocalDate on) {
        Map<String, Map<Role, List<Person>>> all = new HashMap<>();
        peopleOn(on)
                .forEach(person -> person.posts().stream()
                        .map(post -> Map.entry(post.unit(), post.role()))
                        .distinct()
                        .forEach(post -> all.computeIfAbsent(post.getKey(), unit -> new EnumMap<>(Role.class))
                                .computeIfAbsent(post.getValue(), role -> new ArrayList<>())
                                .add(person)));
        all.values().forEach(roles -> roles.replaceAll((role, people) -> List.copyOf(people)));
        return all;
    }

    Stream<Person> peopleOn(LocalDate on) {
        return people.values().stream().filter(StoredPerson::enabled).map(p -> p.asOf(on));
    }
}
