package vn.kehoach.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Links;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanEnded;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseAccepted;
import vn.kehoach.round.ResponseExtended;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundClosed;
import vn.kehoach.round.RoundOpened;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/** Hears what happens in the house and says it to other programs: numbers, titles, bodies and days, never a person. */
@Component
class Happenings {

    private final EventLog log;
    private final Plans plans;
    private final Rounds rounds;
    private final Responses responses;
    private final Organization organization;
    private final BusinessClock clock;
    private final Links links;

    Happenings(
            EventLog log,
            Plans plans,
            Rounds rounds,
            Responses responses,
            Organization organization,
            BusinessClock clock,
            Links links) {
        this.log = log;
        this.plans = plans;
        this.rounds = rounds;
        this.responses = responses;
        this.organization = organization;
        this.clock = clock;
        this.links = links;
    }

    @EventListener
    void issued(PlanIssued happened) {
        List<Long> wanting = log.wanting(EventKind.PLAN_ISSUED);
        if (!wanting.isEmpty()) {
            Plan plan = plan(happened.planId());
            log.write(EventKind.PLAN_ISSUED, plan.businessKey(), ofPlan(plan), wanting);
        }
    }

    @EventListener
    void ended(PlanEnded happened) {
        List<Long> wanting = log.wanting(EventKind.PLAN_ENDED);
        // A draft that was dropped has never left the house.
        if (!wanting.isEmpty() && happened.state() != PlanState.DROPPED) {
            Plan plan = plan(happened.planId());
            Map<String, Object> facts = ofPlan(plan);
            facts.put("state", happened.state());
            log.write(EventKind.PLAN_ENDED, plan.businessKey(), facts, wanting);
        }
    }

    @EventListener
    void opened(RoundOpened happened) {
        ofRound(EventKind.ROUND_OPENED, happened.roundId());
    }

    @EventListener
    void closed(RoundClosed happened) {
        ofRound(EventKind.ROUND_CLOSED, happened.roundId());
    }

    @EventListener
    void sent(ResponseSent happened) {
        ofAnswer(EventKind.ANSWER_SENT, happened.responseId());
    }

    @EventListener
    void accepted(ResponseAccepted happened) {
        ofAnswer(EventKind.ANSWER_ACCEPTED, happened.responseId());
    }

    @EventListener
    void extended(ResponseExtended happened) {
        ofAnswer(EventKind.ANSWER_EXTENDED, happened.responseId());
    }

    private void ofRound(EventKind kind, long id) {
        List<Long> wanting = log.wanting(kind);
        if (!wanting.isEmpty()) {
            Round round = rounds.find(id).orElseThrow();
            log.write(kind, round.businessKey(), ofRound(round), wanting);
        }
    }

    private void ofAnswer(EventKind kind, long id) {
        List<Long> wanting = log.wanting(kind);
        if (!wanting.isEmpty()) {
            Response response = responses.find(id).orElseThrow();
            Map<String, Object> facts = ofRound(rounds.find(response.roundId()).orElseThrow());
            facts.put("unit", body(response.unit(), response.unitName()));
            facts.put("state", response.state());
            facts.put("lastDay", response.dueOn().toString());
            facts.put("documentNumber", response.documentText());
            facts.put(
                    "documentDate",
                    response.documentDate() == null
                            ? null
                            : response.documentDate().toString());
            facts.put("link", links.to("/van-ban/" + id));
            log.write(kind, response.businessKey(), facts, wanting);
        }
    }

    private Map<String, Object> ofRound(Round round) {
        Plan plan = plan(round.planId());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plan", Map.of("key", plan.businessKey(), "number", plan.numberText(), "title", plan.title()));
        facts.put("round", round.businessKey());
        facts.put("title", round.title());
        facts.put("kind", round.kind());
        facts.put("lastDay", round.lastDay() == null ? null : round.lastDay().toString());
        facts.put("link", links.to("/dot/" + round.id()));
        return facts;
    }

    private Map<String, Object> ofPlan(Plan plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", plan.numberText());
        facts.put("title", plan.title());
        facts.put("issuedOn", plan.issuedOn() == null ? null : plan.issuedOn().toString());
        facts.put("issuer", body(plan.issuingUnit(), plan.issuingUnit()));
        facts.put("state", plan.state());
        facts.put("link", links.to("/ke-hoach/" + plan.id()));
        return facts;
    }

    private Map<String, String> body(String code, String otherwise) {
        return Map.of(
                "code",
                code,
                "name",
                organization.unit(code, clock.today()).map(Unit::name).orElse(otherwise));
    }

    private Plan plan(long id) {
        return plans.find(id).orElseThrow();
    }
}
