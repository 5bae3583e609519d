package vn.kehoach.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.time.BusinessClock;

/** Ký nháy: who vouched for a version of the file. A new version starts without any. */
@Repository
class Initials {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final BusinessClock clock;

    Initials(JdbcClient jdbc, Organization organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    record Initial(String by, String title, Instant at) {}

    void put(Plan plan, String step, String unit, String login) {
        Person person = organization.person(login).orElseThrow();
        String title = person.posts().stream()
                .filter(post -> post.unit().equals(unit))
                .map(Person.Post::title)
                .findFirst()
                .orElse("");
        jdbc.sql("""
                insert into plan_initial (plan_id, file_version, step_key, login, person_name, post_title,
                    initialled_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(plan.id(), plan.fileVersion(), step, login, person.name(), title, Timestamp.from(clock.now()))
                .update();
    }

    /** Whether somebody vouched for this version at that step. */
    boolean has(Plan plan, String step) {
        return jdbc.sql("select count(*) from plan_initial where plan_id = ? and file_version = ? and step_key = ?")
                        .params(plan.id(), plan.fileVersion(), step)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who vouched for this version at that step last. */
    Optional<Initial> of(Plan plan, String step) {
        return jdbc.sql("""
                select person_name, post_title, initialled_at from plan_initial
                where plan_id = ? and file_version = ? and step_key = ? order by id desc fetch first 1 rows only""")
                .params(plan.id(), plan.fileVersion(), step)
                .query(Initials::row)
                .optional();
    }

    List<Initial> of(Plan plan) {
        return jdbc.sql("""
                select person_name, post_title, initialled_at from plan_initial
                where plan_id = ? and file_version = ? order by id""")
                .params(plan.id(), plan.fileVersion())
                .query(Initials::row)
                .list();
    }

    private static Initial row(ResultSet rs, int n) throws SQLException {
        return new Initial(
                rs.getString(1),
                rs.getString(2),
                rs.getObject(3, OffsetDateTime.class).toInstant());
    }
}
