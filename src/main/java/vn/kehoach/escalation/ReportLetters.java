package vn.kehoach.escalation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.MailTexts;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.time.BusinessClock;

/** Thư 4: the state of a round in numbers, late units by name, never an officer. */
@Component
class ReportLetters {

    private final Responses responses;
    private final LateUnits late;
    private final UnitAddressees addressees;
    private final Organization organization;
    private final RoundWords words;
    private final MailTexts texts;
    private final Notices notices;
    private final BusinessClock clock;

    ReportLetters(
            Responses responses,
            LateUnits late,
            UnitAddressees addressees,
            Organization organization,
            RoundWords words,
            MailTexts texts,
            Notices notices,
            BusinessClock clock) {
        this.responses = responses;
        this.late = late;
        this.addressees = addressees;
        this.organization = organization;
        this.words = words;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
    }

    /** The body whose head is the Chief of Office. */
    String office(Round round) {
        return organization
                .unit(round.issuingUnit(), clock.today())
                .map(Unit::officeUnit)
                .orElse(round.issuingUnit());
    }

    /** What forms show: the letter as it would go, and the late units. */
    Map<String, Object> view(Round round, String reporter, String to, String proposal) {
        Addressee leader = addressees.headOrMailbox(to).get(0);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", Map.of("title", round.title(), "due", round.dueText()));
        view.put("units", late.views(late.of(round)));
        view.put("letter", texts.preview(Letter.REPORT, RoundWords.to(letterWords(round, reporter, proposal), leader)));
        return view;
    }

    void send(Round round, String reporter, String to, String proposal) {
        Map<String, String> all = letterWords(round, reporter, proposal);
        addressees
                .headOrMailbox(to)
                .forEach(leader -> notices.tell(new Notice(
                        round.businessKey(),
                        "report/" + clock.today() + "/" + to,
                        leader.person(),
                        Letter.REPORT,
                        RoundWords.to(all, leader),
                        "",
                        clock.now())));
    }

    private Map<String, String> letterWords(Round round, String reporter, String proposal) {
        RoundFigures figures = RoundFigures.of(responses.ofRound(round.id()), clock.now());
        Map<String, String> text = new HashMap<>(words.of(round));
        text.put("nguoi_bao_cao", words.unitName(reporter));
        text.put("gio_phut", words.time(clock.now()));
        text.put("ngay_bao_cao", words.date(clock.today()));
        text.put("da_gui", String.valueOf(figures.answered()));
        text.put("phai_gui", String.valueOf(figures.ordered()));
        text.put("dung_han", String.valueOf(figures.doneOnTime()));
        text.put("gui_muon", String.valueOf(figures.doneLate()));
        text.put("trong_han", String.valueOf(figures.openInTime()));
        text.put("gia_han", String.valueOf(figures.extended()));
        text.put("qua_han", String.valueOf(figures.openOverdue()));
        text.put("phoi_hop_da_co", String.valueOf(figures.invitedAnswered()));
        text.put("phoi_hop", String.valueOf(figures.invited()));
        text.put("danh_sach_don_vi_qua_han", names(round));
        text.put("de_xuat", proposal);
        return text;
    }

    private String names(Round round) {
        List<Response> all = late.of(round);
        Map<String, List<LocalDate>> reminded = late.remindedOn(all);
        String names = all.stream()
                .map(response -> words.say(
                        "escalation.lateLine",
                        words.unitName(response.unit()),
                        late.daysLate(response),
                        reminded.get(response.businessKey()).size()))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? words.say("escalation.nobodyLate") : names;
    }
}
