package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Way;
import vn.kehoach.notice.Links;
import vn.kehoach.notice.MailTexts;
import vn.kehoach.notice.Notice;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlannedDuties;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;

/** Letters of the ladder as they would read, before there is a round. */
@Component
class ForecastSamples {

    private final RoundWords words;
    private final UnitAddressees addressees;
    private final MailTexts texts;
    private final Links links;
    private final WorkingCalendar calendar;
    private final DateTexts dates = DateTexts.of(Texts.VIETNAMESE);

    ForecastSamples(
            RoundWords words, UnitAddressees addressees, MailTexts texts, Links links, WorkingCalendar calendar) {
        this.words = words;
        this.addressees = addressees;
        this.texts = texts;
        this.links = links;
        this.calendar = calendar;
    }

    String text(
            PlannedDuties.PlannedPlan planned,
            PlannedDuties.Planned duty,
            Duty.Respondent unit,
            Way.Mail mail,
            Instant at) {
        List<Addressee> clerk = addressees.clerk(unit.unit());
        Addressee to = clerk.isEmpty() ? new Addressee("", "…", "…") : clerk.get(0);
        Map<String, String> all =
                of(planned, duty, unit, at.atZone(BusinessClock.ZONE).toLocalDate());
        return texts.sample(new Notice(
                "sample", mail.name(), to.person(), RungLetters.letter(mail), RoundWords.to(all, to), "", at));
    }

    private Map<String, String> of(
            PlannedDuties.PlannedPlan planned, PlannedDuties.Planned duty, Duty.Respondent unit, LocalDate day) {
        Plan plan = planned.plan();
        List<Addressee> officer = addressees.clerk(planned.focalUnit());
        boolean byIssuer = duty.kind() == DutyKind.ACKNOWLEDGE;
        Map<String, String> all = new HashMap<>();
        all.put("ten_dot", duty.title());
        all.put("ten_van_ban", duty.title());
        all.put("so_ky_hieu", plan.number() == null ? "…" : plan.numberText());
        all.put("ngay_ban_hanh", plan.issuedOn() == null ? "…" : dates.date(plan.issuedOn()));
        all.put("co_quan_ban_hanh", words.unitName(plan.issuingUnit()));
        all.put("trich_yeu", plan.title());
        all.put("lien_ket", links.tasklist());
        all.put("lien_ket_gia_han", "…");
        all.put("ngay_de_nghi", dates.date(calendar.nextWorkingDay(day)));
        all.put("ten_don_vi", unit.unitName());
        all.put("dau_moi", words.unitName(byIssuer ? plan.issuingUnit() : planned.focalUnit()));
        all.put("nguoi_lien_he", officer.isEmpty() ? "…" : officer.get(0).name());
        all.put("dien_thoai", "…");
        words.lastMoment(all, unit.lastDay(), duty.hour());
        all.put(
                "thoi_han",
                words.say("escalation.due", duty.dueText(), dates.date(unit.lastDay()), dates.weekday(unit.lastDay())));
        all.put("tinh_trang", words.say("ui.responseState.ASKED"));
        return all;
    }
}
