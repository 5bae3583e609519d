package vn.kehoach.issuance;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.FileAccess;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.signature.PaperAccess;

/** Who may read a document: the bodies that make it, once it is dispatched its recipients, and supervisors. */
@Component
class IssuanceAccess implements FileAccess, PaperAccess {

    private static final String SUPERVISORS = "supervisor";

    private final Issuances issuances;

    IssuanceAccess(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public boolean mayRead(String subjectKey, String login, Set<String> groups) {
        return mayReadPaper(subjectKey, groups);
    }

    @Override
    public boolean mayReadPaper(String subjectKey, Set<String> groups) {
        return subjectKey.startsWith("VB-")
                && issuances
                        .find(subjectKey)
                        .filter(one -> mayRead(one, groups))
                        .isPresent();
    }

    boolean mayRead(Issuance issuance, Set<String> groups) {
        Set<String> own = PlanAccess.unitsOf(groups);
        return groups.contains(SUPERVISORS)
                || issuances.units(issuance.id(), true).stream().anyMatch(own::contains)
                || issuance.state() == IssuanceState.DISPATCHED
                        && issuances.units(issuance.id(), false).stream().anyMatch(own::contains);
    }
}
