package vn.kehoach.escalation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Links;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Obligation;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.Plans;
import vn.kehoach.time.BusinessClock;

/** Tells the clerks of the bodies that a plan binds that it was dispatched. Paper arrives on its own. */
@Component
class PlanLetters {

    private final Plans plans;
    private final IssuedPlans issued;
    private final UnitAddressees addressees;
    private final RoundWords words;
    private final Links links;
    private final Notices notices;
    private final BusinessClock clock;

    PlanLetters(
            Plans plans,
            IssuedPlans issued,
            UnitAddressees addressees,
            RoundWords words,
            Links links,
            Notices notices,
            BusinessClock clock) {
        this.plans = plans;
        this.issued = issued;
        this.addressees = addressees;
        this.words = words;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void issued(PlanIssued event) {
        Plan plan = plans.find(event.planId()).orElseThrow();
        issued.recipients(plan.id()).stream()
                .filter(recipient -> recipient.obligation() == Obligation.ORDER
                        && recipient.channel().equals("ELECTRONIC")
                        && !recipient.unit().equals(plan.issuingUnit()))
                .forEach(recipient -> tell(plan, recipient));
    }

    private void tell(Plan plan, IssuedPlans.Recipient recipient) {
        Map<String, String> all = new HashMap<>();
        all.put("ten_don_vi", words.unitName(recipient.unit()));
        all.put("so_ky_hieu", plan.numberText());
        all.put("ngay_ban_hanh", words.date(plan.issuedOn()));
        all.put("co_quan_ban_hanh", words.unitName(plan.issuingUnit()));
        all.put("trich_yeu", plan.title());
        all.put("muc_dich", words.say("escalation.purpose." + recipient.purpose()));
        all.put("de_nghi", words.say("escalation.planArrived", links.tasklist()));
        addressees
                .clerk(recipient.unit())
                .forEach(clerk -> notices.tell(new Notice(
                        plan.businessKey(),
                        "issued/" + recipient.unit(),
                        clerk.person(),
                        Letter.PLAN_ARRIVED,
                        all,
                        "",
                        clock.now())));
    }
}
