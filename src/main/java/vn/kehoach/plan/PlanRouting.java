package vn.kehoach.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Role;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Who does which step of a plan, and by when. A step that a body has no person for is skipped. */
@Service
public class PlanRouting {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_OFFICE = LocalTime.of(17, 0);

    /** Closing a plan has no day of its own. */
    private static final int OTHERWISE = 5;

    private final Organization organization;
    private final PlanAccess access;
    private final Initials initials;
    private final WorkingCalendar calendar;
    private final StepDays steps;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PlanRouting(
            Organization organization,
            PlanAccess access,
            Initials initials,
            WorkingCalendar calendar,
            StepDays steps,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.organization = organization;
        this.access = access;
        this.initials = initials;
        this.calendar = calendar;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param plan a plan
     * @return groups of those who may draft it
     */
    public List<String> draftingOfficers(Plan plan) {
        return officersOf(plan.draftingUnit());
    }

    /**
     * @param plan a plan
     * @return whether the drafting body has a section head
     */
    public boolean hasSectionHead(Plan plan) {
        return !organization.holders(plan.draftingUnit(), Role.SECTION_HEAD).isEmpty();
    }

    /**
     * @param plan a plan
     * @return whether its present version still lacks the initials of the drafting body's section head
     */
    public boolean sectionOpen(Plan plan) {
        return hasSectionHead(plan) && !initials.has(plan, PlanParts.SECTION);
    }

    /**
     * @param plan a plan
     * @return whether the drafting body's head, who drafted it, has agreed to the present version
     */
    public boolean contentApproved(Plan plan) {
        return plan.needsProposal() && initials.has(plan, PlanParts.HEAD);
    }

    /**
     * @param plan a plan
     * @return whether the head of the Office, who examined it, has agreed to the present version
     */
    public boolean officeChiefAgreed(Plan plan) {
        return initials.has(plan, PlanParts.CHIEF);
    }

    /**
     * @param plan a plan
     * @return group of the section heads
     */
    public List<String> sectionHeads(Plan plan) {
        return List.of(Role.SECTION_HEAD.groupOf(plan.draftingUnit()));
    }

    /**
     * @param plan a plan
     * @return group of the drafting body's head
     */
    public List<String> draftingHead(Plan plan) {
        return leadersOf(plan.draftingUnit());
    }

    /**
     * @param plan a plan
     * @return group of the drafting body's clerks
     */
    public List<String> draftingClerks(Plan plan) {
        return clerksOf(plan.draftingUnit());
    }

    /**
     * @param plan a plan
     * @return whether somebody in an Office examines for the issuing body
     */
    public boolean hasOffice(Plan plan) {
        String office = access.office(plan);
        return office != null
                && !organization.holders(office, Role.OFFICER).isEmpty()
                && !organization.holders(office, Role.HEAD).isEmpty();
    }

    /**
     * @param plan a plan
     * @return group of the Office's specialists
     */
    public List<String> officeSpecialists(Plan plan) {
        return List.of(Role.OFFICER.groupOf(access.office(plan)));
    }

    /**
     * @param plan a plan
     * @return group of the Chief of Office
     */
    public List<String> officeChief(Plan plan) {
        return List.of(Role.HEAD.groupOf(access.office(plan)));
    }

    /**
     * @param plan a plan
     * @return the head, with the deputies where the drafter proposed KT.; with the leaders of the body's Office, or its
     *     section heads, where he proposed TL. or TUQ.
     */
    public List<String> signers(Plan plan) {
        return signers(plan, access.signer(plan));
    }

    List<String> signers(Plan plan, String signer) {
        String head = Role.HEAD.groupOf(plan.issuingUnit());
        return switch (signer) {
            case "DEPUTY" -> List.of(Role.DEPUTY_HEAD.groupOf(plan.issuingUnit()), head);
            case "BY_ORDER", "AUTHORISED" ->
                Stream.concat(byOrder(plan).stream(), Stream.of(head)).toList();
            default -> leadersOf(plan.issuingUnit());
        };
    }

    private List<String> byOrder(Plan plan) {
        String office = access.office(plan);
        return office == null || office.isEmpty()
                ? List.of(Role.SECTION_HEAD.groupOf(plan.issuingUnit()))
                : List.of(Role.HEAD.groupOf(office), Role.DEPUTY_HEAD.groupOf(office));
    }

    /**
     * @param plan a plan
     * @return group of the issuing body's clerks
     */
    public List<String> issuingClerks(Plan plan) {
        return clerksOf(plan.issuingUnit());
    }

    /**
     * @param plan a plan
     * @return groups of the focal body's officers
     */
    public List<String> focalOfficers(Plan plan) {
        return officersOf(plan.focalUnit());
    }

    /**
     * @param step id of the user task that opens
     * @return 17:00 of its last day
     */
    public Instant dueAt(String step) {
        return lastDay(step, END_OF_OFFICE);
    }

    /**
     * @param step id of the user task that opens
     * @return 08:00 of its last day
     */
    public Instant remindAt(String step) {
        return lastDay(step, MORNING);
    }

    private Instant lastDay(String step, LocalTime hour) {
        return calendar.plusWorkingDays(clock.today(), steps.of(step, OTHERWISE))
                .atTime(hour)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    /**
     * @param plan a plan one of whose steps is on its last day
     */
    @Transactional
    public void stepIsDue(Plan plan) {
        events.publishEvent(new StepIsDue(plan.id()));
    }

    /**
     * @param plan an issued plan whose duties are to be opened
     */
    @Transactional
    public void openDuties(Plan plan) {
        events.publishEvent(new DutiesOpening(plan.id()));
    }

    // A body without a head is led by its deputies.
    private List<String> leadersOf(String unit) {
        Role role = organization.holders(unit, Role.HEAD).isEmpty() ? Role.DEPUTY_HEAD : Role.HEAD;
        return List.of(role.groupOf(unit));
    }

    // A room or a commune without a clerk leaves his part to those it has.
    private List<String> clerksOf(String unit) {
        Role role = List.of(Role.CLERK, Role.OFFICER).stream()
                .filter(held -> !organization.holders(unit, held).isEmpty())
                .findFirst()
                .orElse(Role.HEAD);
        return List.of(role.groupOf(unit));
    }

    private List<String> officersOf(String unit) {
        Role role = organization.holders(unit, Role.OFFICER).isEmpty() ? Role.HEAD : Role.OFFICER;
        return List.of(role.groupOf(unit));
    }
}
