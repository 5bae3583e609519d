package vn.kehoach.organization.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.PostRow;
import vn.kehoach.text.Folding;

/**
 * Reads people: one line per post, so a login may stand in several lines. Its first line gives name, e-mail and phone;
 * later lines leave them empty or repeat them. A line without a role keeps the person and gives no post.
 */
final class PeopleSheet {

    private final Words words;
    private final Problems problems;
    private final Map<String, PersonRow> people = new LinkedHashMap<>();

    PeopleSheet(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    Map<String, PersonRow> read(List<Line> table, Set<String> units) {
        for (Line line : table) {
            Cells cells = new Cells(line, problems);
            String login = cells.login(Column.LOGIN);
            PersonRow person = login == null ? null : person(login, line, cells);
            if (person != null) {
                addRole(person, line, cells, units);
            }
        }
        return people;
    }

    private PersonRow person(String login, Line line, Cells cells) {
        PersonRow known = people.get(login);
        String email = cells.email(Column.EMAIL);
        String phone = cells.text(Column.PHONE);
        if (known == null) {
            String name = cells.required(Column.PERSON);
            known = new PersonRow(login, name, email, phone, EnumSet.noneOf(GlobalRole.class), new ArrayList<>());
            people.put(login, known);
            return known;
        }
        repeated(line, Column.PERSON, cells.text(Column.PERSON), known.name());
        repeated(line, Column.EMAIL, email, known.email());
        repeated(line, Column.PHONE, phone, known.phone());
        return known;
    }

    private void repeated(Line line, Column column, String said, String before) {
        if (said != null && !Objects.equals(said, before)) {
            problems.at(line, column, "personDiffers", line.get(Column.LOGIN), said, before == null ? "" : before);
        }
    }

    private void addRole(PersonRow person, Line line, Cells cells, Set<String> units) {
        String text = cells.text(Column.ROLE);
        String unit = cells.text(Column.UNIT);
        String title = cells.text(Column.TITLE);
        Optional<GlobalRole> global = Arrays.stream(GlobalRole.values())
                .filter(r -> is(text, r.name(), words.role(r)))
                .findFirst();
        if (global.isPresent()) {
            if (unit != null) {
                problems.at(line, Column.UNIT, "roleWithoutUnit", text);
            }
            if (!person.globals().add(global.get())) {
                problems.at(line, Column.ROLE, "postTwice", text);
            }
            return;
        }
        if (text == null) {
            if (unit != null) {
                problems.at(line, Column.ROLE, "missing");
            }
            return;
        }
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(r -> is(text, r.name(), words.role(r)))
                .findFirst();
        if (role.isEmpty()) {
            problems.at(line, Column.ROLE, "roleUnknown", text, String.join("; ", roles()));
        }
        if (unit == null) {
            problems.at(line, Column.UNIT, "missing");
        } else if (!units.contains(unit)) {
            problems.at(line, Column.UNIT, "unitUnknown", unit);
        }
        if (role.isPresent() && unit != null) {
            post(person, line, new PostRow(unit, role.get(), title == null ? words.role(role.get()) : title));
        }
    }

    private void post(PersonRow person, Line line, PostRow post) {
        if (person.posts().stream().anyMatch(p -> p.unit().equals(post.unit()) && p.role() == post.role())) {
            problems.at(line, Column.ROLE, "postTwice", words.role(post.role()));
        } else {
            person.posts().add(post);
        }
    }

    private List<String> roles() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(words::role),
                        Arrays.stream(GlobalRole.values()).map(words::role))
                .toList();
    }

    private static boolean is(String text, String code, String label) {
        return code.equals(text) || (text != null && Folding.same(label, text));
    }
}
