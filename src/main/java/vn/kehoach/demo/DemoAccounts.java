package vn.kehoach.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.DemonstrationPassword;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** The accounts in the order in which a newcomer needs them: who drafts, who examines, who signs, then who receives. */
@Component
@Profile("demo")
public class DemoAccounts {

    private static final List<String> GROUPS =
            List.of("drafting", "office", "signing", "departments", "districts", "communes", "invited", "watching");

    private static final Map<String, String> BY_TIER = Map.of("DISTRICT", "districts", "COMMUNE", "communes");

    private final Organization organization;
    private final Directory directory;
    private final BusinessClock clock;

    DemoAccounts(Organization organization, Directory directory, BusinessClock clock) {
        this.organization = organization;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @return all accounts of the demonstration, none of anybody else
     */
    public List<DemoAccount> list() {
        return directory.people().stream()
                .filter(Person::demo)
                .map(this::account)
                .sorted(Comparator.comparingInt(a -> GROUPS.indexOf(a.group())))
                .toList();
    }

    private DemoAccount account(Person person) {
        Optional<Person.Post> post = person.posts().stream().findFirst();
        Optional<Unit> unit = post.flatMap(p -> organization.unit(p.unit(), clock.today()));
        boolean watches = directory.supervises(person.login()) || directory.administers(person.login());
        String role = directory.administers(person.login())
                ? "ADMINISTRATOR"
                : watches ? "SUPERVISOR" : post.map(p -> p.role().name()).orElse("");
        return new DemoAccount(
                watches ? "watching" : unit.map(this::group).orElse("watching"),
                person.login(),
                person.name(),
                unit.map(Unit::code).orElse(null),
                unit.map(Unit::name).orElse(null),
                role,
                post.map(Person.Post::title).orElse(""),
                DemonstrationPassword.VALUE);
    }

    private String group(Unit unit) {
        if (unit.relation() == Relation.OWN) {
            return unit.officeUnit() == null ? "office" : "signing";
        }
        if (unit.relation() == Relation.INVITED) {
            return "invited";
        }
        boolean drafts = unit.code().equals("so-noi-vu");
        return drafts ? "drafting" : BY_TIER.getOrDefault(unit.tier(), "departments");
    }
}
