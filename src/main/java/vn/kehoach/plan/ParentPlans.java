package vn.kehoach.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;

/** The plan that a plan carries out: one that is here, or a paper of elsewhere that is typed. */
@Component
class ParentPlans {

    private static final int SYMBOL = 60;
    private static final int ISSUER = 300;

    private final Plans plans;
    private final PlanAccess access;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final BusinessClock clock;

    ParentPlans(
            Plans plans,
            PlanAccess access,
            Organization organization,
            JdbcClient jdbc,
            CurrentUser user,
            BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.organization = organization;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A choice of the form, with what is filled in when it is chosen. */
    record Choice(long value, String label, String symbol, String date, String issuer) {}

    /** Plans in force that whoever asks may read. */
    List<Choice> choices(Plan plan) {
        Set<String> groups = user.groups();
        return plans.all().stream()
                .filter(other -> other.id() != plan.id() && other.number() != null)
                .filter(other -> other.state() == PlanState.ISSUED || other.id() == parentOf(plan))
                .filter(other -> access.mayRead(other, groups))
                .map(this::choice)
                .toList();
    }

    private Choice choice(Plan other) {
        return new Choice(
                other.id(),
                other.numberText() + " ngày "
                        + DateTexts.of(Texts.readerLocale()).date(other.issuedOn()) + ": " + other.title(),
                other.numberText(),
                other.issuedOn().toString(),
                organization
                        .unit(other.issuedBy(), other.issuedOn())
                        .map(Unit::name)
                        .orElse(other.issuedBy()));
    }

    void check(Plan plan, PlanContent content, FieldChecks checks) {
        PlanContent.ParentPlan parent = content.parentPlan();
        checks.optional("parentPlan.symbol", parent.symbol(), SYMBOL);
        checks.optional("parentPlan.issuer", parent.issuer(), ISSUER);
        boolean typed = !parent.symbol().isBlank()
                || parent.date() != null
                || !parent.issuer().isBlank();
        if (parent.planId() == null && typed) {
            checks.required("parentPlan.symbol", parent.symbol(), SYMBOL);
            checks.required("parentPlan.issuer", parent.issuer(), ISSUER);
            checks.refuseIf(parent.date() == null, "parentPlan.date", "plan.parentDateMissing");
        }
        if (parent.planId() != null && parent.planId() != parentOf(plan)) {
            boolean known = plans.find(parent.planId())
                    .filter(other -> other.id() != plan.id() && other.number() != null)
                    .filter(other -> access.mayRead(other, user.groups()))
                    .isPresent();
            checks.refuseIf(!known, "parentPlan.planId", "plan.parentUnknown");
            checks.refuseIf(known && isBelow(parent.planId(), plan), "parentPlan.planId", "plan.parentCircle");
        }
    }

    /** A plan that answers another keeps that one above it. */
    void chosen(Plan plan, PlanContent content) {
        if (plan.parentResponse() == null) {
            jdbc.sql("update plan set parent_plan_id = cast(? as bigint) where id = ?")
                    .params(java.util.Arrays.asList(content.parentPlan().planId(), plan.id()))
                    .update();
        }
    }

    private boolean isBelow(long other, Plan plan) {
        Optional<Plan> at = plans.find(other);
        // As deep as plans can lie below one another, and no circle of stored rows.
        for (int depth = 0; depth < 20 && at.isPresent(); depth++) {
            if (at.get().id() == plan.id()) {
                return true;
            }
            at = Optional.ofNullable(at.get().parentPlanId()).flatMap(plans::find);
        }
        return false;
    }

    private static long parentOf(Plan plan) {
        return plan.parentPlanId() == null ? -1 : plan.parentPlanId();
    }
}
