package vn.kehoach.escalation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Links;
import vn.kehoach.notice.Notice;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;

/** What the placeholders of the letters about rounds stand for. */
@Component
class RoundWords {

    private final Plans plans;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final Links links;
    private final Texts texts;
    private final DateTexts dates = DateTexts.of(Texts.VIETNAMESE);

    RoundWords(
            Plans plans,
            Organization organization,
            WorkingCalendar calendar,
            BusinessClock clock,
            Links links,
            Texts texts) {
        this.plans = plans;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
        this.links = links;
        this.texts = texts;
    }

    /** Of the round and its plan; the same for every unit. */
    Map<String, String> of(Round round) {
        Plan plan = plans.find(round.planId()).orElseThrow();
        Map<String, String> words = new HashMap<>();
        words.put("ten_dot", round.title());
        words.put("ten_van_ban", round.title());
        words.put("so_ky_hieu", plan.numberText());
        // A draft that is out for comments has neither number nor date.
        words.put("ngay_ban_hanh", plan.issuedOn() == null ? "…" : dates.date(plan.issuedOn()));
        words.put("co_quan_ban_hanh", unitName(round.issuingUnit()));
        words.put("trich_yeu", plan.title());
        words.put("lien_ket", links.tasklist());
        words.put("ngay_de_nghi", dates.date(calendar.nextWorkingDay(clock.today())));
        return words;
    }

    /** Of one unit's side of it, added to those of the round. */
    Map<String, String> of(Map<String, String> roundWords, Round round, Response response, Chasers.Chaser chaser) {
        Map<String, String> words = new HashMap<>(roundWords);
        words.putAll(ofUnit(round, response, chaser, new HashMap<>()));
        return words;
    }

    /** Of one unit's side of it alone. What was said of a last day is said again to the next unit that has it. */
    Map<String, String> ofUnit(
            Round round, Response response, Chasers.Chaser chaser, Map<Due, Map<String, String>> said) {
        LocalDate lastDay = RungsLeft.lastDay(round, response);
        Due due = new Due(
                lastDay,
                response.state(),
                response.extendedUntil() != null,
                response.dueAt() != null,
                response.moreOpen());
        Map<String, String> words = new HashMap<>(said.computeIfAbsent(due, some -> due(round, response, lastDay)));
        words.put(Notice.ENTRY, response.businessKey());
        words.put("lien_ket_gia_han", links.to("/van-ban/" + response.id() + "?gia-han"));
        words.put("ten_don_vi", unitName(response.unit()));
        words.put("dau_moi", chaser.name());
        words.put("nguoi_lien_he", chaser.contact());
        words.put("dien_thoai", chaser.phone());
        return words;
    }

    /** What the words about a last day depend on, within a round. */
    record Due(LocalDate lastDay, ResponseState state, boolean extended, boolean hour, boolean more) {}

    private Map<String, String> due(Round round, Response response, LocalDate lastDay) {
        Map<String, String> words = new HashMap<>();
        lastDay(words, round, response, lastDay);
        words.put("tinh_trang", say("ui.responseState." + response.state()));
        return words;
    }

    static Map<String, String> to(Map<String, String> words, Addressee addressee) {
        Map<String, String> all = new HashMap<>(words);
        all.put("ho_ten", addressee.name());
        all.put("chuc_vu", addressee.title());
        return all;
    }

    /** Always with both halves. */
    String timeLimit(Round round, Response response, LocalDate lastDay) {
        String key = response.state() == ResponseState.MORE_ASKED
                ? "escalation.due.more"
                : response.extendedUntil() != null ? "escalation.due.extended" : "escalation.due";
        if (key.equals("escalation.due") && response.dueAt() != null) {
            return say(
                    "escalation.due.hour",
                    round.dueText(),
                    dates.time(round.dueHour()),
                    dates.date(lastDay),
                    dates.weekday(lastDay));
        }
        return say(key, round.dueText(), dates.date(lastDay), dates.weekday(lastDay));
    }

    /** The last day and what is said about it; with its hour where the plan writes one and no more time was given. */
    void lastDay(Map<String, String> words, Round round, Response response, LocalDate lastDay) {
        boolean hour = response.dueAt() != null && !response.moreOpen();
        lastMoment(words, lastDay, hour ? round.dueHour() : null);
        words.put("thoi_han", timeLimit(round, response, lastDay));
        words.put(Notice.ENTRY_DAY, lastDay.toString());
        words.put(Notice.ENTRY, response.businessKey());
    }

    /** {@code han_cuoi} and {@code het_han}; {@code hour} null for the whole day. */
    void lastMoment(Map<String, String> words, LocalDate lastDay, LocalTime hour) {
        String last = dates.date(lastDay);
        String moment = hour == null ? last : say("escalation.moment", dates.time(hour), last);
        words.put("han_cuoi", moment);
        words.put("het_han", hour == null ? say("escalation.endOfDay", last) : moment);
    }

    /** As it was on a day: the body may have ended since. */
    String unitName(String code, LocalDate on) {
        return organization.unit(code, on).map(Unit::name).orElse(code);
    }

    String unitName(String code) {
        return organization.unit(code, clock.today()).map(Unit::name).orElse(code);
    }

    String date(LocalDate day) {
        return dates.date(day);
    }

    String time(java.time.Instant at) {
        return dates.time(at.atZone(BusinessClock.ZONE).toLocalTime());
    }

    String say(String key, Object... args) {
        return texts.in(Texts.VIETNAMESE, key, args);
    }
}
