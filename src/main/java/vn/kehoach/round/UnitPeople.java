package vn.kehoach.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;

/** Who in a unit may do which part. A unit without a clerk leaves his part to those it has. */
@Component
public class UnitPeople {

    private static final List<Role> LEADERS = List.of(Role.HEAD, Role.DEPUTY_HEAD);

    private final Organization organization;

    UnitPeople(Organization organization) {
        this.organization = organization;
    }

    /**
     * @param unit a unit's code
     * @return groups of those who register and send
     */
    public List<String> clerks(String unit) {
        return groups(unit, List.of(clerkRole(unit)));
    }

    /**
     * @param unit a unit's code
     * @return groups of those who assign, approve and sign
     */
    public List<String> leaders(String unit) {
        return groups(unit, LEADERS);
    }

    /**
     * @param unit a unit's code
     * @return groups of those who work on what the unit has to do
     */
    public List<String> officers(String unit) {
        boolean some = !organization.holders(unit, Role.OFFICER).isEmpty();
        return groups(unit, some ? List.of(Role.OFFICER, Role.SECTION_HEAD) : LEADERS);
    }

    /**
     * @param unit a unit's code
     * @return the group of its head
     */
    public List<String> head(String unit) {
        return groups(unit, List.of(Role.HEAD));
    }

    /** Whether anybody leads the unit. */
    boolean led(String unit) {
        return LEADERS.stream()
                .anyMatch(role -> !organization.holders(unit, role).isEmpty());
    }

    boolean leads(String login, String unit) {
        return holds(login, unit, LEADERS);
    }

    boolean clerk(String login, String unit) {
        return holds(login, unit, List.of(clerkRole(unit)));
    }

    /** Who may begin a plan of the unit: its officers, or its head where it has none. */
    boolean drafts(String login, String unit) {
        boolean some = !organization.holders(unit, Role.OFFICER).isEmpty();
        return holds(login, unit, List.of(some ? Role.OFFICER : Role.HEAD));
    }

    boolean belongs(String login, String unit) {
        return holds(login, unit, List.of(Role.values()));
    }

    /** Everybody of the unit once, by log-in. */
    Collection<Person> all(String unit) {
        Map<String, Person> people = new TreeMap<>();
        for (Role role : Role.values()) {
            organization.holders(unit, role).forEach(p -> people.putIfAbsent(p.login(), p));
        }
        return people.values();
    }

    Optional<Person> person(String login) {
        return organization.person(login);
    }

    String name(String login) {
        return person(login).map(Person::name).orElse(login);
    }

    private boolean holds(String login, String unit, List<Role> roles) {
        return login != null
                && person(login)
                        .filter(p -> roles.stream().anyMatch(role -> p.holds(unit, role)))
                        .isPresent();
    }

    private Role clerkRole(String unit) {
        return List.of(Role.CLERK, Role.OFFICER).stream()
                .filter(role -> !organization.holders(unit, role).isEmpty())
                .findFirst()
                .orElse(Role.HEAD);
    }

    private static List<String> groups(String unit, List<Role> roles) {
        return roles.stream().map(role -> role.groupOf(unit)).toList();
    }
}
