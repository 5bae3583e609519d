package vn.kehoach.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Folding;
import vn.kehoach.time.BusinessClock;

/** The list of units for whoever is logged in: recipients are chosen from it. */
@RestController
@Tag(name = "Organization", description = "Units, groups, and the workbook that people come from")
class UnitController {

    private final Organization organization;
    private final Directory directory;
    private final CurrentUser user;
    private final BusinessClock clock;

    UnitController(Organization organization, Directory directory, CurrentUser user, BusinessClock clock) {
        this.organization = organization;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One unit on the day asked for; {@code distinct} tells it from others of the same name, null where there are none;
     * {@code receives} says whether somebody there can register what comes in.
     */
    record UnitView(
            String code,
            String name,
            String distinct,
            String shortName,
            String parent,
            String tier,
            Relation relation,
            Set<String> groups,
            boolean receives) {}

    @Operation(summary = "The units on a day, today without one")
    @GetMapping("/api/units")
    List<UnitView> units(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        somebody();
        Set<String> receiving = receiving();
        List<Unit> all = organization.units(on == null ? clock.today() : on);
        Map<String, Long> bearers =
                all.stream().collect(Collectors.groupingBy(u -> Folding.key(u.name()), Collectors.counting()));
        Map<String, Unit> byCode = all.stream().collect(Collectors.toMap(Unit::code, u -> u));
        return all.stream()
                .map(u -> view(
                        u,
                        bearers.get(Folding.key(u.name())) > 1 ? distinct(u, byCode.get(u.parent())) : null,
                        receiving))
                .toList();
    }

    // The body above says most; of two provinces of one name only the code is left.
    private static String distinct(Unit unit, Unit above) {
        return above == null ? unit.code() : above.name();
    }

    @Operation(summary = "The groups of units")
    @GetMapping("/api/units/groups")
    List<Directory.Group> groups() {
        somebody();
        return directory.groups();
    }

    private Set<String> receiving() {
        Set<String> units = new TreeSet<>();
        directory
                .people()
                .forEach(p -> p.posts().stream()
                        .filter(post -> Arrays.asList(Role.CLERK, Role.HEAD).contains(post.role()))
                        .forEach(post -> units.add(post.unit())));
        return units;
    }

    private static UnitView view(Unit u, String distinct, Set<String> receiving) {
        return new UnitView(
                u.code(),
                u.name(),
                distinct,
                u.shortName(),
                u.parent(),
                u.tier(),
                u.relation(),
                new TreeSet<>(u.groups()),
                receiving.contains(u.code()));
    }

    private void somebody() {
        if (user.login().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }
}
