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
import vn.kehoach.plan.PlanEnded;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.time.BusinessClock;

/**
 * Tells the owners of units' own plans that the plan that asked for them was recalled. Nothing cascades: their plans and
 * rounds go on, and they decide.
 */
@Component
class RecallLetters {

    private final Plans plans;
    private final OwnPlanPeople people;
    private final RoundWords words;
    private final Links links;
    private final Notices notices;
    private final BusinessClock clock;

    RecallLetters(
            Plans plans, OwnPlanPeople people, RoundWords words, Links links, Notices notices, BusinessClock clock) {
        this.plans = plans;
        this.people = people;
        this.words = words;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void ended(PlanEnded event) {
        if (event.state() != PlanState.RECALLED) {
            return;
        }
        Plan parent = plans.find(event.planId()).orElseThrow();
        plans.below(parent.id()).stream()
                .filter(own -> own.state() != PlanState.RECALLED && own.state() != PlanState.DROPPED)
                .forEach(own -> tell(parent, own, event.reason()));
    }

    private void tell(Plan parent, Plan own, String reason) {
        Map<String, String> all = new HashMap<>();
        all.put("ten_don_vi", words.unitName(own.issuingUnit()));
        all.put("so_ky_hieu", parent.numberText());
        all.put("ngay_ban_hanh", words.date(parent.issuedOn()));
        all.put("co_quan_ban_hanh", words.unitName(parent.issuedBy(), parent.issuedOn()));
        all.put("trich_yeu", parent.title());
        all.put("ngay_thu_hoi", words.date(clock.today()));
        all.put("ly_do", reason);
        all.put(
                "ke_hoach_don_vi",
                own.number() == null
                        ? words.say("escalation.ownDraft", words.unitName(own.issuingUnit()))
                        : words.say("escalation.ownPlan", own.numberText(), words.date(own.issuedOn())));
        all.put("lien_ket", links.to("/ke-hoach/" + own.id()));
        people.of(own, own.issuingUnit())
                .forEach(person -> notices.tell(new Notice(
                        own.businessKey(),
                        "parent-recalled/" + parent.id(),
                        person.person(),
                        Letter.PARENT_RECALLED,
                        RoundWords.to(all, person),
                        "",
                        clock.now())));
    }
}
