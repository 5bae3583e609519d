package vn.kehoach.cockpit;

import org.springframework.stereotype.Component;
import vn.kehoach.document.FileAccess;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.Rounds;
import vn.kehoach.work.Refusal;

/** Who sees what is written in a case, and who intervenes: supervisors the one, coordinators both. */
@Component
class CaseAccess {

    private final Plans plans;
    private final PlanAccess planAccess;
    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final CurrentUser user;

    CaseAccess(Plans plans, PlanAccess planAccess, Rounds rounds, RoundAccess roundAccess, CurrentUser user) {
        this.plans = plans;
        this.planAccess = planAccess;
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.user = user;
    }

    /** An administrator comes into Cockpit too, for what has failed; the contents are not his. */
    boolean reads(CaseName name) {
        return switch (name.kind()) {
            case PLAN ->
                plans.find(name.planId())
                        .filter(p -> planAccess.makes(p, user.groups()))
                        .isPresent();
            case ROUND -> rounds.find(name.roundId()).filter(roundAccess::reads).isPresent();
            case RESPONSE -> mayRead(roundAccess, name.key());
            case OTHER -> user.groups().contains(Access.SUPERVISORS);
        };
    }

    private boolean mayRead(FileAccess module, String key) {
        return module.mayRead(key, user.required(), user.groups());
    }

    boolean coordinates() {
        return user.groups().contains(Access.COORDINATORS);
    }

    void requireCoordinator() {
        if (!coordinates()) {
            throw Refusal.forbidden("cockpit.notCoordinator");
        }
    }
}
