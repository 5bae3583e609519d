package vn.kehoach.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** What the person logged in may begin a plan from, and where. */
@Component
public class PlanBeginnings {

    private final PlanAccess access;
    private final DefinitionLibrary definitions;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;

    PlanBeginnings(
            PlanAccess access,
            DefinitionLibrary definitions,
            Organization organization,
            CurrentUser user,
            BusinessClock clock) {
        this.access = access;
        this.definitions = definitions;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /** A body by code and name. */
    public record Body(String code, String name) {}

    /** A unit where the person drafts, and the bodies that may issue what it drafts: the one above it, and itself. */
    public record Place(String code, String name, List<Body> issuers) {}

    /** A definition that ships with the program, with the bodies it is for. */
    public record Source(String id, String title, int year, String draftingUnit, String issuingUnit) {}

    /**
     * The choices of a person.
     *
     * @param places where he drafts; empty if nowhere
     * @param definitions those that a unit of his drafts
     * @param year this year
     * @param definitionsShown whether the page of definitions is there for him: for those who draft, and administrators
     */
    public record Choices(List<Place> places, List<Source> definitions, int year, boolean definitionsShown) {}

    /**
     * @return what the person logged in may choose
     */
    public Choices choices() {
        List<Place> places = PlanAccess.unitsOf(user.groups()).stream()
                .filter(unit -> access.mayDraft(unit, user.groups()))
                .sorted()
                .flatMap(unit -> organization.unit(unit, clock.today()).stream())
                .map(this::place)
                .toList();
        List<Source> sources = definitions.all().stream()
                .map(d -> new Source(d.id(), d.title(), d.year(), d.draftingUnit(), d.issuingUnit()))
                .filter(d -> places.stream().anyMatch(place -> place.code().equals(d.draftingUnit())))
                .toList();
        boolean administers = user.groups().contains(Access.ADMINISTRATORS);
        return new Choices(places, sources, clock.today().getYear(), administers || !places.isEmpty());
    }

    private Place place(Unit unit) {
        List<Body> issuers = Stream.concat(
                        Optional.ofNullable(unit.parent()).flatMap(this::body).stream(),
                        Stream.of(new Body(unit.code(), unit.name())))
                .toList();
        return new Place(unit.code(), unit.name(), issuers);
    }

    private Optional<Body> body(String code) {
        return organization.unit(code, clock.today()).map(unit -> new Body(unit.code(), unit.name()));
    }
}
