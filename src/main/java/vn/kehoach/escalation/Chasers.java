package vn.kehoach.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;

/** In whose name a unit is reminded: the focal body; of an acknowledgement the issuer, for a commune its district. */
@Component
class Chasers {

    private final Organization organization;
    private final Plans plans;
    private final BusinessClock clock;
    private final Map<String, Chaser> known;

    @Autowired
    Chasers(Organization organization, Plans plans, BusinessClock clock) {
        this(organization, plans, clock, null);
    }

    private Chasers(Organization organization, Plans plans, BusinessClock clock, Map<String, Chaser> known) {
        this.organization = organization;
        this.plans = plans;
        this.clock = clock;
        this.known = known;
    }

    /** For many units in one go: each body is looked up once. Not to be kept. */
    Chasers remembering() {
        return new Chasers(organization, plans, clock, new HashMap<>());
    }

    /**
     * @param unit code of the body that reminds
     * @param name its name today
     * @param contact whom to call
     * @param phone his number, or the body's
     */
    record Chaser(String unit, String name, String contact, String phone) {}

    /** Code of the body that reminds a unit. */
    String unitFor(Round round, String unit) {
        if (round.kind() != DutyKind.ACKNOWLEDGE) {
            return round.focalUnit();
        }
        return organization
                .unit(unit, clock.today())
                .filter(u -> u.parent() != null
                        && organization.relation(unit, round.issuingUnit(), clock.today())
                                == Relation.SUBORDINATE_OF_SUBORDINATE)
                .map(Unit::parent)
                .orElse(round.issuingUnit());
    }

    Chaser of(Round round, String unit) {
        String code = unitFor(round, unit);
        return known == null ? of(code, round) : known.computeIfAbsent(round.id() + " " + code, key -> of(code, round));
    }

    private Chaser of(String code, Round round) {
        return round.kind() == DutyKind.ACKNOWLEDGE
                ? chaser(code, organization.holders(code, Role.CLERK))
                : chaser(code, focalPeople(round, code));
    }

    /** With the officer himself as the one to call. */
    Chaser inNameOf(Round round, String login) {
        return chaser(round.focalUnit(), organization.person(login).stream().toList());
    }

    private List<Person> focalPeople(Round round, String code) {
        Stream<Person> drafter = plans.find(round.planId()).map(Plan::drafter).flatMap(organization::person).stream()
                .filter(person ->
                        person.posts().stream().anyMatch(post -> post.unit().equals(code)));
        return Stream.concat(drafter, organization.holders(code, Role.OFFICER).stream())
                .toList();
    }

    private Chaser chaser(String code, List<Person> people) {
        Unit unit =
                organization.unit(code, clock.today()).orElseThrow(() -> new IllegalStateException("no unit " + code));
        Person contact = Stream.concat(people.stream(), organization.holders(code, Role.HEAD).stream())
                .findFirst()
                .orElse(null);
        String phone = contact == null || contact.phone() == null ? unit.phone() : contact.phone();
        return new Chaser(
                code, unit.name(), contact == null ? unit.name() : contact.name(), phone == null ? "" : phone);
    }
}
