package vn.kehoach.organization.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kehoach.organization.exchange.Changes.Change;
import vn.kehoach.organization.exchange.Changes.Detail;
import vn.kehoach.organization.exchange.Rows.FactRow;
import vn.kehoach.organization.exchange.Rows.GroupRow;
import vn.kehoach.organization.exchange.Rows.NameRow;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.PostRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** Compares a file with what there is, for people to read before they confirm. */
final class Comparison {

    private final Cellular cells;
    private final Words words;
    private final Changes changes = new Changes();

    Comparison(Words words) {
        this.words = words;
        this.cells = new Cellular(words);
    }

    Changes of(Rows current, Rows wanted) {
        wanted.groups().values().forEach(g -> group(current.groups().get(g.code()), g));
        wanted.units().values().forEach(u -> unit(current.units().get(u.code()), u));
        names(current, wanted);
        FactTable.ALL.forEach(t -> facts(t, current, wanted));
        wanted.people().values().forEach(p -> person(current.people().get(p.login()), p));
        return changes;
    }

    private void group(GroupRow before, GroupRow after) {
        compare("group", after.code(), after.name(), before == null ? null : cells.of(before), cells.of(after));
    }

    private void unit(UnitRow before, UnitRow after) {
        if (before != null && before.to() == null && after.to() != null) {
            changes.ended()
                    .add(new Change("unit", after.code(), after.name(), details(cells.of(before), cells.of(after))));
        } else {
            compare("unit", after.code(), after.name(), before == null ? null : cells.of(before), cells.of(after));
        }
    }

    private void names(Rows current, Rows wanted) {
        for (String code : NameScope.of(wanted)) {
            List<NameRow> before = current.names().getOrDefault(code, List.of());
            List<NameRow> after = wanted.names().getOrDefault(code, List.of());
            after.stream()
                    .filter(n -> !before.contains(n))
                    .forEach(n -> changes.added().add(name(n)));
            before.stream()
                    .filter(n -> !after.contains(n))
                    .forEach(n -> changes.ended().add(name(n)));
        }
    }

    private void facts(FactTable table, Rows current, Rows wanted) {
        for (String code : NameScope.of(wanted, table.sheet())) {
            List<FactRow> before = current.facts(table.sheet()).getOrDefault(code, List.of());
            List<FactRow> after = wanted.facts(table.sheet()).getOrDefault(code, List.of());
            after.stream()
                    .filter(f -> !before.contains(f))
                    .forEach(f -> changes.added().add(fact(table, f)));
            before.stream()
                    .filter(f -> !after.contains(f))
                    .forEach(f -> changes.ended().add(fact(table, f)));
        }
    }

    private Change fact(FactTable table, FactRow fact) {
        List<Detail> details = new ArrayList<>();
        cells.of(table, fact).forEach((column, text) -> {
            if (column != Column.CODE && column != table.object() && !text.isEmpty()) {
                details.add(new Detail(column.heading(), "", text));
            }
        });
        return new Change(table.change(), fact.code(), fact.object() == null ? "" : fact.object(), details);
    }

    private Change name(NameRow name) {
        return new Change(
                "name",
                name.code(),
                name.name(),
                List.of(
                        new Detail(Column.FROM.heading(), "", Cellular.day(name.from())),
                        new Detail(Column.TO.heading(), "", Cellular.day(name.to()))));
    }

    private void person(PersonRow before, PersonRow after) {
        if (before != null && before.enabled() && !after.enabled()) {
            changes.ended().add(new Change("person", after.login(), after.name(), List.of()));
        } else {
            compare(
                    "person",
                    after.login(),
                    after.name(),
                    before == null || !before.enabled() ? null : cells.of(before),
                    cells.of(after));
        }
        List<PostRow> held = before == null ? List.of() : before.posts();
        for (PostRow post : after.posts()) {
            compare(
                    "post",
                    after.login(),
                    label(post),
                    held.stream()
                            .filter(p -> samePost(p, post))
                            .findFirst()
                            .map(cells::of)
                            .orElse(null),
                    cells.of(post));
        }
        held.stream()
                .filter(p -> after.posts().stream().noneMatch(q -> samePost(p, q)))
                .forEach(p -> changes.ended().add(new Change("post", after.login(), label(p), List.of())));
    }

    static boolean samePost(PostRow one, PostRow other) {
        return one.unit().equals(other.unit()) && one.role() == other.role();
    }

    private String label(PostRow post) {
        return words.role(post.role()) + ", " + post.unit();
    }

    private void compare(String kind, String code, String name, Map<Column, String> before, Map<Column, String> after) {
        if (before == null) {
            changes.added().add(new Change(kind, code, name, List.of()));
        } else if (!before.equals(after)) {
            changes.changed().add(new Change(kind, code, name, details(before, after)));
        }
    }

    private static List<Detail> details(Map<Column, String> before, Map<Column, String> after) {
        List<Detail> details = new ArrayList<>();
        after.forEach((column, text) -> {
            if (!Objects.equals(before.get(column), text)) {
                details.add(new Detail(column.heading(), before.get(column), text));
            }
        });
        return details;
    }
}
