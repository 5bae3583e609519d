package vn.kehoach.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.MailTexts;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.UnitsReminded;
import vn.kehoach.time.BusinessClock;

/** Thư 3: to the head of each late unit, in the name of the head of the focal body. */
@Component
class ChaseLetters {

    private final LateUnits late;
    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final MailTexts texts;
    private final Organization organization;
    private final Notices notices;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChaseLetters(
            LateUnits late,
            UnitAddressees addressees,
            Chasers chasers,
            RoundWords words,
            MailTexts texts,
            Organization organization,
            Notices notices,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.late = late;
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.texts = texts;
        this.organization = organization;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    String template() {
        return texts.bodyOf(Letter.CHASE);
    }

    /** The letter to one unit as it would go out. */
    String preview(Round round, Chases.Draft draft, Response response) {
        Addressee head = addressees.headOrMailbox(response.unit()).get(0);
        return texts.preview(Letter.CHASE, RoundWords.to(letterWords(round, draft, response, director(round)), head));
    }

    /** Sends it to those units of the draft that are still late and not spared. */
    void send(Round round, Chases.Draft draft, String login) {
        Addressee director = organization
                .person(login)
                .map(person -> addressees.addressee(person, round.focalUnit()))
                .orElseThrow();
        List<Response> chased = late.chased(round).stream()
                .filter(response -> draft.units().contains(response.businessKey()))
                .toList();
        Map<String, String> occasions = late.chaseOccasions(round, chased);
        List<Notice> all = new ArrayList<>();
        for (Response response : chased) {
            Map<String, String> said = letterWords(round, draft, response, director);
            for (Addressee head : addressees.headOrMailbox(response.unit())) {
                all.add(new Notice(
                        response.businessKey(),
                        occasions.getOrDefault(response.businessKey(), RungDue.occasion(response.dueOn(), "chase")),
                        head.person(),
                        Letter.CHASE,
                        RoundWords.to(said, head),
                        "",
                        clock.now()));
            }
        }
        notices.tellAll(all);
        if (!chased.isEmpty()) {
            events.publishEvent(new UnitsReminded(round.id(), chased.size()));
        }
    }

    private Addressee director(Round round) {
        List<Addressee> heads = addressees.headOrMailbox(round.focalUnit());
        return heads.get(0);
    }

    private Map<String, String> letterWords(Round round, Chases.Draft draft, Response response, Addressee director) {
        Map<String, String> all =
                new HashMap<>(words.of(words.of(round), round, response, chasers.of(round, response.unit())));
        all.put(MailTexts.OWN_BODY, draft.body());
        all.put("muc_giao_theo_doi", draft.clause());
        all.put(
                "cac_ngay_da_nhac",
                late.remindedOn(response).stream().map(words::date).collect(Collectors.joining(", ")));
        all.put("so_ngay_qua_han", String.valueOf(late.daysLate(response)));
        all.put("noi_nhan_tong_hop", words.unitName(round.issuingUnit()));
        all.put("han_tong_hop", words.date(draft.reportBefore()));
        all.put("ngay_de_nghi", words.date(draft.requestedDay()));
        all.put("cap_quyet_dinh", words.say("escalation.leaders", words.unitName(round.issuingUnit())));
        all.put("ho_ten_thu_truong_dau_moi", director.name());
        all.put("chuc_vu_thu_truong_dau_moi", director.title());
        return all;
    }
}
