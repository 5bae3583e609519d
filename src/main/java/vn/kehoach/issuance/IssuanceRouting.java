package vn.kehoach.issuance;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.plan.StepDays;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Who does which step of a document, and by when. */
@Service
public class IssuanceRouting {

    private static final LocalTime END_OF_OFFICE = LocalTime.of(17, 0);

    /** Working days where the table of steps names none: sign within two, issue on the next at latest (article 18.1). */
    private static final Map<String, Integer> DAYS =
            Map.of(PrepareDocument.STEP, 2, SignDocument.STEP, 2, DispatchDocument.STEP, 1);

    private final Issuances issuances;
    private final Organization organization;
    private final StepDays steps;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    IssuanceRouting(
            Issuances issuances,
            Organization organization,
            StepDays steps,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.issuances = issuances;
        this.organization = organization;
        this.steps = steps;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param businessKey e.g. {@code VB-17}
     * @return who made it and prepares it
     */
    public String preparer(String businessKey) {
        return issuances.get(businessKey).startedBy();
    }

    /**
     * @param businessKey e.g. {@code VB-17}
     * @return groups of those who may go on with it if its maker cannot
     */
    public List<String> preparers(String businessKey) {
        Issuance issuance = issuances.get(businessKey);
        return organization.person(issuance.startedBy()).stream()
                .flatMap(person -> person.posts().stream())
                .filter(post -> issuances.units(issuance.id(), true).contains(post.unit()))
                .map(post -> post.role().groupOf(post.unit()))
                .distinct()
                .toList();
    }

    /**
     * @param businessKey e.g. {@code VB-17}
     * @return groups of the head and the deputies of the body that issues it
     */
    public List<String> signers(String businessKey) {
        String unit = issuances.get(businessKey).unit();
        return List.of(Role.HEAD.groupOf(unit), Role.DEPUTY_HEAD.groupOf(unit));
    }

    /**
     * @param businessKey e.g. {@code VB-17}
     * @return group of its clerks; a body without a clerk leaves his part to those it has
     */
    public List<String> clerks(String businessKey) {
        String unit = issuances.get(businessKey).unit();
        return List.of(clerkRole(unit).groupOf(unit));
    }

    /**
     * @param businessKey e.g. {@code VB-17}
     * @return whether who signed has numbered and sent it too
     */
    public boolean dispatched(String businessKey) {
        return issuances.get(businessKey).state() == IssuanceState.DISPATCHED;
    }

    /**
     * @param step id of the user task that opens
     * @return 17:00 of its last day
     */
    public Instant dueAt(String step) {
        return calendar.plusWorkingDays(clock.today(), steps.of(step, DAYS.getOrDefault(step, 1)))
                .atTime(END_OF_OFFICE)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    boolean numbers(String unit, String login) {
        return login != null
                && organization
                        .person(login)
                        .filter(person -> person.holds(unit, clerkRole(unit)))
                        .isPresent();
    }

    /** As whom he signs for the body (article 13), now; nothing if he may not. */
    Optional<Issuance.Signature> signature(String unit, String login) {
        return organization
                .person(login)
                .flatMap(person -> person.posts().stream()
                        .filter(post -> post.unit().equals(unit))
                        .filter(post -> post.role() == Role.HEAD || post.role() == Role.DEPUTY_HEAD)
                        .min(Comparator.comparing(Person.Post::role))
                        .map(post -> new Issuance.Signature(
                                login,
                                person.name(),
                                post.title(),
                                post.role() == Role.HEAD ? "HEAD" : "KT",
                                clock.now())));
    }

    private Role clerkRole(String unit) {
        return List.of(Role.CLERK, Role.OFFICER).stream()
                .filter(role -> !organization.holders(unit, role).isEmpty())
                .findFirst()
                .orElse(Role.HEAD);
    }
}
