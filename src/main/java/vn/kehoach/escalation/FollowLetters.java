package vn.kehoach.escalation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Links;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundMayFollow;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/** Tells the owners of a unit's own round that the report which it feeds has another last day; they decide. */
@Component
class FollowLetters {

    private final Rounds rounds;
    private final Responses responses;
    private final Plans plans;
    private final OwnPlanPeople people;
    private final RoundWords words;
    private final Links links;
    private final Notices notices;
    private final BusinessClock clock;

    FollowLetters(
            Rounds rounds,
            Responses responses,
            Plans plans,
            OwnPlanPeople people,
            RoundWords words,
            Links links,
            Notices notices,
            BusinessClock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.plans = plans;
        this.people = people;
        this.words = words;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void mayFollow(RoundMayFollow event) {
        Round round = rounds.get(event.roundId());
        Response response = responses.find(event.responseId()).orElseThrow();
        Round report = rounds.get(response.roundId());
        Plan asking = plans.find(report.planId()).orElseThrow();
        Map<String, String> all = new HashMap<>();
        all.put("ten_don_vi", response.unitName());
        all.put("ten_dot", report.title());
        all.put("so_ky_hieu", asking.numberText());
        all.put("ngay_ban_hanh", words.date(asking.issuedOn()));
        all.put("co_quan_ban_hanh", words.unitName(asking.issuedBy(), asking.issuedOn()));
        all.put("han_cuoi", words.date(event.lastDay()));
        all.put("dot_don_vi", round.title());
        all.put("han_don_vi", words.date(round.lastDay()));
        all.put("dau_moi", words.unitName(report.focalUnit()));
        all.put("lien_ket", links.to("/dot/" + round.id()));
        Plan own = plans.find(round.planId()).orElseThrow();
        // A day may move to and fro: each time is an occasion of its own.
        String occasion = "follow/" + event.lastDay() + "/" + clock.now();
        people.of(own, round.focalUnit())
                .forEach(person -> notices.tell(new Notice(
                        round.businessKey(),
                        occasion,
                        person.person(),
                        Letter.PARENT_DUE_MOVED,
                        RoundWords.to(all, person),
                        "",
                        clock.now())));
    }
}
