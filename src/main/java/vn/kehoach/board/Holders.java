package vn.kehoach.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** With whom what a unit has to give lies now: who is to be asked about it. */
@Component
class Holders {

    private final Organization organization;
    private final Plans plans;
    private final Texts texts;
    private final BusinessClock clock;

    Holders(Organization organization, Plans plans, Texts texts, BusinessClock clock) {
        this.organization = organization;
        this.plans = plans;
        this.texts = texts;
        this.clock = clock;
    }

    /** The units' own plans that are waited for, by id. */
    Map<Long, Plan> ownPlans(Collection<Response> some) {
        return plans
                .all(some.stream()
                        .filter(response -> response.state() == ResponseState.AWAITING_SUB_PLAN)
                        .map(Response::subPlanId)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
    }

    /** In words; empty where nobody has anything to do. */
    String of(Round round, Response response, Map<Long, Plan> ownPlans) {
        return switch (response.state()) {
            case NOT_ASKED, ACCEPTED, CALLED_OFF -> "";
            case ASKED -> asked(round, response);
            case RECEIVED, AT_HEAD -> holders(response.unit(), Role.HEAD);
            case IN_PREPARATION, MORE_ASKED -> assignee(response);
            case AT_CLERK -> holders(response.unit(), Role.CLERK);
            case AWAITING_SUB_PLAN -> ownPlan(response, ownPlans.get(response.subPlanId()));
            case DISCLAIMED, SUBMITTED -> name(round.focalUnit());
        };
    }

    private String asked(Round round, Response response) {
        return round.kind() == DutyKind.ACKNOWLEDGE ? holders(response.unit(), Role.CLERK) : assignee(response);
    }

    private String assignee(Response response) {
        return response.assignee() == null
                ? texts.get("ui.board.with.nobody")
                : organization.person(response.assignee()).map(Person::name).orElse(response.assignee());
    }

    /** By role and name; a role that nobody holds holds everything up. */
    private String holders(String unit, Role role) {
        List<Person> people = organization.holders(unit, role);
        String word = texts.get("ui.role." + role);
        return people.isEmpty()
                ? texts.get("ui.board.with.vacant", word)
                : texts.get(
                        "ui.board.with.role",
                        word,
                        people.stream().map(Person::name).collect(Collectors.joining(", ")));
    }

    private String ownPlan(Response response, Plan plan) {
        return plan == null
                ? assignee(response)
                : texts.get(
                        "ui.board.with.ownPlan",
                        texts.get("ui.planState." + plan.state().name()));
    }

    private String name(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::name).orElse(unit);
    }
}
