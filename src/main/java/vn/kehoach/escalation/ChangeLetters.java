package vn.kehoach.escalation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Links;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.DutyAdded;
import vn.kehoach.round.RequestRefused;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseCalledOff;
import vn.kehoach.round.ResponseDueChanged;
import vn.kehoach.round.ResponseExtended;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.round.UnitJoined;
import vn.kehoach.time.BusinessClock;

/** Tells a unit what changed for it while a round runs. To bodies that are only invited nothing goes by itself. */
@Component
class ChangeLetters {

    private final Responses responses;
    private final Rounds rounds;
    private final Plans plans;
    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final Links links;
    private final Notices notices;
    private final BusinessClock clock;

    ChangeLetters(
            Responses responses,
            Rounds rounds,
            Plans plans,
            UnitAddressees addressees,
            Chasers chasers,
            RoundWords words,
            Links links,
            Notices notices,
            BusinessClock clock) {
        this.responses = responses;
        this.rounds = rounds;
        this.plans = plans;
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void extended(ResponseExtended event) {
        tell(
                event.responseId(),
                "extended/" + event.until() + "/" + clock.now(),
                Letter.EXTENDED,
                event.reason(),
                event.until());
    }

    @EventListener
    void dueChanged(ResponseDueChanged event) {
        tell(
                event.responseId(),
                "due/" + event.lastDay() + "/" + clock.now(),
                Letter.DUE_CHANGED,
                event.document(),
                event.lastDay());
    }

    @EventListener
    void joined(UnitJoined event) {
        tell(event.responseId(), "joined/" + clock.today(), Letter.JOINED, event.reason(), null);
    }

    @EventListener
    void added(DutyAdded event) {
        Response response = responses.find(event.responseId()).orElseThrow();
        Map<String, String> all = all(response, event.reason(), response.lastDay());
        all.put("van_ban", event.document());
        send(response, "duty-added", Letter.DUTY_ADDED, all);
    }

    @EventListener
    void refused(RequestRefused event) {
        Response response = responses.find(event.responseId()).orElseThrow();
        Map<String, String> all = all(response, event.reason(), response.dueOn());
        all.put("ten_de_nghi", words.say("escalation.request." + event.what()));
        send(response, event.what() + "-refused/" + clock.now(), Letter.REQUEST_REFUSED, all);
    }

    /** Of a plan that ended as a whole everybody is told once, however much was asked of his unit. */
    @EventListener
    void calledOff(ResponseCalledOff event) {
        Response response = responses.find(event.responseId()).orElseThrow();
        if (response.askedAt() == null) {
            return;
        }
        Plan plan = plans.find(rounds.get(response.roundId()).planId()).orElseThrow();
        Map<String, String> all = all(response, event.reason() == null ? "" : event.reason(), response.dueOn());
        boolean whole = plan.state() == PlanState.RECALLED || plan.state() == PlanState.REPLACED;
        if (!whole) {
            send(response, "called-off/" + clock.today(), Letter.CALLED_OFF, all);
            return;
        }
        if (response.ordered()) {
            notice(plan.businessKey(), "ended/" + response.unit(), Letter.PLAN_ENDED, all, response);
        }
    }

    private void tell(long responseId, String occasion, Letter letter, String reason, LocalDate lastDay) {
        Response response = responses.find(responseId).orElseThrow();
        send(response, occasion, letter, all(response, reason, lastDay == null ? response.lastDay() : lastDay));
    }

    private Map<String, String> all(Response response, String reason, LocalDate lastDay) {
        Round round = rounds.get(response.roundId());
        Map<String, String> all =
                new HashMap<>(words.of(words.of(round), round, response, chasers.of(round, response.unit())));
        all.put("ly_do", reason);
        words.lastDay(all, round, response, lastDay);
        all.put("lien_ket", links.to("/van-ban/" + response.id()));
        return all;
    }

    private void send(Response response, String occasion, Letter letter, Map<String, String> all) {
        if (response.ordered()) {
            notice(response.businessKey(), occasion, letter, all, response);
        }
    }

    private void notice(String subject, String occasion, Letter letter, Map<String, String> all, Response response) {
        List<Addressee> to = addressees.holderAndHead(response);
        to.forEach(person -> notices.tell(
                new Notice(subject, occasion, person.person(), letter, RoundWords.to(all, person), "", clock.now())));
    }
}
