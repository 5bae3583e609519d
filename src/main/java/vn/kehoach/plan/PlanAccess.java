package vn.kehoach.plan;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.FileAccess;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/** Who may see a plan, and who may withdraw, recall or begin one. */
@Component
public class PlanAccess implements FileAccess {

    /** Sees everything, changes nothing. */
    static final String SUPERVISORS = "supervisor";

    private final Plans plans;
    private final IssuedPlans issued;
    private final Organization organization;
    private final BusinessClock clock;

    PlanAccess(Plans plans, IssuedPlans issued, Organization organization, BusinessClock clock) {
        this.plans = plans;
        this.issued = issued;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(String subjectKey, String login, Set<String> groups) {
        return plans.findByKey(subjectKey).filter(plan -> mayRead(plan, groups)).isPresent();
    }

    /**
     * @param plan a plan
     * @param groups the person's groups
     * @return whether he may read it: the bodies that make it, once it is dispatched its recipients, and supervisors
     */
    public boolean mayRead(Plan plan, Set<String> groups) {
        if (makes(plan, groups)) {
            return true;
        }
        Set<String> units = unitsOf(groups);
        return plan.state().dispatched()
                && issued.recipients(plan.id()).stream()
                        .map(IssuedPlans.Recipient::unit)
                        .anyMatch(units::contains);
    }

    /**
     * @param plan a plan
     * @param groups the person's groups
     * @return whether he works in a body that drafts, issues, examines or follows it, or is a supervisor
     */
    public boolean makes(Plan plan, Set<String> groups) {
        Set<String> units = unitsOf(groups);
        return groups.contains(SUPERVISORS)
                || units.contains(plan.draftingUnit())
                || units.contains(plan.issuingUnit())
                || units.contains(plan.focalUnit())
                || units.contains(office(plan));
    }

    /** The drafter, and the head of the drafting body. */
    boolean mayWithdraw(Plan plan, String login, Set<String> groups) {
        return login.equals(plan.drafter()) || groups.contains(Role.HEAD.groupOf(plan.draftingUnit()));
    }

    /** Whoever may sign for the issuing body, and the head of its Office. */
    boolean mayRecall(Plan plan, Set<String> groups) {
        return groups.contains(Role.HEAD.groupOf(plan.issuingUnit()))
                || groups.contains(Role.DEPUTY_HEAD.groupOf(plan.issuingUnit()))
                || groups.contains(Role.HEAD.groupOf(office(plan)));
    }

    /** An officer of the body that drafts; in a body without officers its head. */
    boolean mayDraft(String unit, Set<String> groups) {
        return groups.contains(Role.OFFICER.groupOf(unit))
                || (organization.holders(unit, Role.OFFICER).isEmpty() && groups.contains(Role.HEAD.groupOf(unit)));
    }

    String signer(Plan plan) {
        return plans.content(plan.id()).signer();
    }

    String office(Plan plan) {
        return organization
                .unit(plan.issuingUnit(), clock.today())
                .map(Unit::officeUnit)
                .orElse("");
    }

    /**
     * @param groups a person's groups
     * @return codes of the units that he works in
     */
    public static Set<String> unitsOf(Set<String> groups) {
        Set<String> units = new HashSet<>();
        groups.stream().filter(g -> g.contains(".")).forEach(g -> units.add(g.substring(0, g.lastIndexOf('.'))));
        return units;
    }
}
