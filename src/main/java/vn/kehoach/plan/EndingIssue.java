package vn.kehoach.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.PaperIssue;

/** Who issues what mends or ends a plan, and who gets it: the plan's own body, and all who got the plan. */
@Component
class EndingIssue {

    private final PlanAccess access;
    private final IssuedPlans issued;
    private final CurrentUser user;

    EndingIssue(PlanAccess access, IssuedPlans issued, CurrentUser user) {
        this.access = access;
        this.issued = issued;
        this.user = user;
    }

    /** Null for who only watches: to issue it is for those who draft, examine or issue. */
    PaperIssue of(Plan plan) {
        Set<String> makers = new HashSet<>(List.of(plan.draftingUnit(), plan.issuingUnit(), access.office(plan)));
        makers.remove("");
        if (PlanAccess.unitsOf(user.groups()).stream().noneMatch(makers::contains)) {
            return null;
        }
        makers.add(plan.focalUnit());
        Set<String> recipients = issued.recipients(plan.id()).stream()
                .map(IssuedPlans.Recipient::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new PaperIssue(plan.issuingUnit(), plan.id(), makers, recipients);
    }
}
