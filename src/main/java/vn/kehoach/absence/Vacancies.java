package vn.kehoach.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.round.BoundUnits;
import vn.kehoach.time.BusinessClock;

/**
 * Units of which something is asked and where nobody can sign, or nobody can register and send: shown before a last day
 * hits them. The focal body enters their papers meanwhile; the administrator sees to the people.
 */
@Service
@Transactional(readOnly = true)
public class Vacancies {

    private final BoundUnits bound;
    private final Organization organization;
    private final BusinessClock clock;

    Vacancies(BoundUnits bound, Organization organization, BusinessClock clock) {
        this.bound = bound;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * A unit without somebody whom it needs.
     *
     * @param unit code
     * @param name its name
     * @param missing names of the roles for which nobody is there: {@code HEAD}, {@code CLERK}
     * @param nearest the nearest of its last days
     * @param rounds in how many rounds something is asked of it
     * @param phone of the unit, or null
     */
    public record Vacancy(
            String unit, String name, List<String> missing, LocalDate nearest, int rounds, String phone) {}

    /**
     * @return them, the nearest last day first
     */
    public List<Vacancy> all() {
        return organization.steadily(() -> bound.all().stream()
                .map(this::of)
                .filter(one -> !one.missing().isEmpty())
                .toList());
    }

    private Vacancy of(BoundUnits.Bound unit) {
        List<String> missing = new ArrayList<>();
        if (nobody(unit.unit(), Role.HEAD, Role.DEPUTY_HEAD)) {
            missing.add(Role.HEAD.name());
        }
        // Whoever is there does a missing clerk's work.
        if (nobody(unit.unit(), Role.CLERK, Role.OFFICER, Role.HEAD)) {
            missing.add(Role.CLERK.name());
        }
        String phone =
                organization.unit(unit.unit(), clock.today()).map(Unit::phone).orElse(null);
        return new Vacancy(unit.unit(), unit.name(), missing, unit.nearest(), unit.rounds(), phone);
    }

    private boolean nobody(String unit, Role... roles) {
        return Stream.of(roles)
                .allMatch(role -> organization.holders(unit, role).isEmpty());
    }
}
