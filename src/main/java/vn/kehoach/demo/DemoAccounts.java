package vn.kehoach.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.DemonstrationPassword;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.PlanSources;
import vn.kehoach.time.BusinessClock;

/** The accounts in the order in which a newcomer needs them: who drafts, who examines, who signs, then who receives. */
@Component
@Profile("demo")
public class DemoAccounts {

    private static final List<String> GROUPS = List.of(
            "drafting", "office", "signing", "departments", "sections", "districts", "communes", "invited", "watching");

    private static final Map<String, String> BY_TIER =
            Map.of("DISTRICT", "districts", "COMMUNE", "communes", "SECTION", "sections");

    private static final LocalDate LATER = LocalDate.of(9999, 1, 1);

    private final DemoPlaces places;
    private final PlanSources sources;
    private final Organization organization;
    private final Directory directory;
    private final BusinessClock clock;

    DemoAccounts(
            DemoPlaces places,
            PlanSources sources,
            Organization organization,
            Directory directory,
            BusinessClock clock) {
        this.places = places;
        this.sources = sources;
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
                .sorted(Comparator.comparingInt((DemoAccount a) -> places.rank(a.place()))
                        .thenComparingInt(a -> GROUPS.indexOf(a.group())))
                .toList();
    }

    private DemoAccount account(Person person) {
        Optional<Person.Post> post = person.posts().stream().findFirst();
        Optional<Unit> unit =
                post.flatMap(p -> organization.unit(p.unit(), clock.today()).or(() -> toCome(p)));
        boolean watches = directory.supervises(person.login()) || directory.administers(person.login());
        String role = directory.administers(person.login())
                ? "ADMINISTRATOR"
                : directory.coordinates(person.login())
                        ? "COORDINATOR"
                        : watches
                                ? "SUPERVISOR"
                                : post.map(p -> p.role().name()).orElse("");
        return new DemoAccount(
                places.of(person.login()),
                watches ? "watching" : unit.map(this::group).orElse("watching"),
                person.login(),
                person.name(),
                unit.map(Unit::code).orElse(null),
                unit.map(Unit::name).orElse(null),
                role,
                post.map(Person.Post::title).orElse(""),
                DemonstrationPassword.VALUE);
    }

    /** Of a unit that begins later than the demonstration's clock stands. */
    private Optional<Unit> toCome(Person.Post post) {
        return directory.known(post.unit(), LATER).map(Directory.Known::unit);
    }

    private String group(Unit unit) {
        if (sources.issuingUnits().contains(unit.code())) {
            return "signing";
        }
        if (sources.draftingUnits().contains(unit.code())) {
            return "drafting";
        }
        if (unit.relation() == Relation.OWN || offices().contains(unit.code())) {
            return unit.officeUnit() == null ? "office" : "signing";
        }
        return unit.relation() == Relation.INVITED ? "invited" : BY_TIER.getOrDefault(unit.tier(), "departments");
    }

    private Set<String> offices() {
        return sources.issuingUnits().stream()
                .flatMap(issuer -> organization.unit(issuer, clock.today()).stream())
                .map(Unit::officeUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
