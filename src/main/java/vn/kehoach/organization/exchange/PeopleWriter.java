package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.PostRow;

/** Writes people and their posts. A post that ends or changes its title keeps its past. */
@Component
class PeopleWriter {

    private final JdbcTemplate jdbc;

    PeopleWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Rows current, Rows wanted, LocalDate today, boolean demo) {
        int next = current.people().size();
        for (PersonRow person : wanted.people().values()) {
            PersonRow before = current.people().get(person.login());
            if (before == null) {
                insert(person, demo, ++next);
            } else if (!before.equals(person)) {
                update(person);
            }
            posts(before == null ? List.of() : before.posts(), person, today, before == null);
        }
    }

    private void insert(PersonRow person, boolean demo, int place) {
        jdbc.update(
                "insert into person (login, name, email, phone, supervisor, coordinator, administrator, demo, enabled, seq_no)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                person.login(),
                person.name(),
                person.email(),
                person.phone(),
                person.globals().contains(GlobalRole.SUPERVISOR),
                person.globals().contains(GlobalRole.COORDINATOR),
                person.globals().contains(GlobalRole.ADMINISTRATOR),
                demo,
                person.enabled(),
                place);
    }

    private void update(PersonRow person) {
        jdbc.update(
                "update person set name = ?, email = ?, phone = ?, supervisor = ?, coordinator = ?, administrator = ?, enabled = ?"
                        + " where login = ?",
                person.name(),
                person.email(),
                person.phone(),
                person.globals().contains(GlobalRole.SUPERVISOR),
                person.globals().contains(GlobalRole.COORDINATOR),
                person.globals().contains(GlobalRole.ADMINISTRATOR),
                person.enabled(),
                person.login());
    }

    private void posts(List<PostRow> before, PersonRow person, LocalDate today, boolean newcomer) {
        before.stream()
                .filter(p -> !person.posts().contains(p))
                .forEach(p -> jdbc.update(
                        "update post set valid_to = ? where login = ? and unit_code = ? and role_code = ?"
                                + " and (valid_to is null or valid_to >= ?)",
                        today.minusDays(1),
                        person.login(),
                        p.unit(),
                        p.role().name(),
                        today));
        int place = 0;
        for (PostRow post : person.posts()) {
            place++;
            if (!before.contains(post)) {
                jdbc.update(
                        "insert into post (login, unit_code, role_code, title, seq_no, valid_from)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        person.login(),
                        post.unit(),
                        post.role().name(),
                        post.title(),
                        place,
                        newcomer ? null : today);
            }
        }
    }
}
