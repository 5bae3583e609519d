package vn.kehoach.escalation;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.round.MoreAsked;
import vn.kehoach.round.MoreTakenBack;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseDocument;
import vn.kehoach.round.ResponseDocuments;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/** Letters on what a unit sent: the receipt at once (Thư 6), and what more is asked for (Thư 5). */
@Component
class AnswerLetters {

    private final Responses responses;
    private final Rounds rounds;
    private final ResponseDocuments documents;
    private final Files files;
    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final Notices notices;
    private final BusinessClock clock;

    AnswerLetters(
            Responses responses,
            Rounds rounds,
            ResponseDocuments documents,
            Files files,
            UnitAddressees addressees,
            Chasers chasers,
            RoundWords words,
            Notices notices,
            BusinessClock clock) {
        this.responses = responses;
        this.rounds = rounds;
        this.documents = documents;
        this.files = files;
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    /** To bodies that are only invited nothing goes by itself, a receipt neither. */
    @EventListener
    void sent(ResponseSent event) {
        Response response = responses.find(event.responseId()).orElseThrow();
        ResponseDocument document = documents.find(event.documentId()).orElseThrow();
        if (!response.ordered()) {
            return;
        }
        Map<String, String> all = unitWords(response, document);
        boolean late = response.givenLate() || response.moreLate();
        all.put("gio_phut", words.time(document.sentAt()));
        all.put("ngay_nhan", words.date(document.receivedOn()));
        all.put("dung_han_hoac_qua_han", words.say(late ? "escalation.late" : "escalation.inTime"));
        all.put("danh_sach_tep", fileNames(document));
        all.put("ma_tiep_nhan", document.receipt());
        tell(response, "receipt/" + document.version(), Letter.RECEIPT, all, addressees.clerk(response.unit()));
    }

    @EventListener
    void moreAsked(MoreAsked event) {
        Response response = responses.find(event.responseId()).orElseThrow();
        ResponseDocument document = documents.latest(response.id()).orElseThrow();
        Map<String, String> all = unitWords(response, document);
        all.put("danh_sach_noi_dung_can_bo_sung", response.more().reason());
        all.put("han_bo_sung", words.date(response.more().lastDay()));
        all.put(
                "ngay_gui_lan_dau",
                words.date(response.firstSentAt().atZone(BusinessClock.ZONE).toLocalDate()));
        tell(
                response,
                "more/" + document.version() + "/" + response.more().askedAt(),
                Letter.MORE_ASKED,
                all,
                addressees.holder(response));
    }

    /** Who has not been written to yet is not; who has been is told that it does not hold. */
    @EventListener
    void moreTakenBack(MoreTakenBack event) {
        Response response = responses.find(event.responseId()).orElseThrow();
        notices.drop(response.businessKey(), Set.of(Letter.MORE_ASKED));
        boolean written = notices.on(List.of(response.businessKey())).stream()
                .anyMatch(told -> told.letter() == Letter.MORE_ASKED
                        && told.written()
                        && !told.toldAt().isBefore(event.askedAt().truncatedTo(ChronoUnit.MILLIS)));
        if (written) {
            Map<String, String> all =
                    unitWords(response, documents.latest(response.id()).orElseThrow());
            all.put("ly_do", event.reason());
            tell(
                    response,
                    "more-taken-back/" + event.askedAt(),
                    Letter.MORE_TAKEN_BACK,
                    all,
                    addressees.holder(response));
        }
    }

    private Map<String, String> unitWords(Response response, ResponseDocument document) {
        Round round = rounds.get(response.roundId());
        Map<String, String> all =
                new HashMap<>(words.of(words.of(round), round, response, chasers.of(round, response.unit())));
        all.put("so_ky_hieu_don_vi", document.number());
        all.put("ngay_van_ban_don_vi", words.date(document.date()));
        return all;
    }

    private String fileNames(ResponseDocument document) {
        String names = document.files().stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .map(StoredFile::name)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? words.say("escalation.noFiles") : names;
    }

    private void tell(Response response, String occasion, Letter letter, Map<String, String> all, List<Addressee> to) {
        to.forEach(person -> notices.tell(new Notice(
                response.businessKey(),
                occasion,
                person.person(),
                letter,
                RoundWords.to(all, person),
                "",
                clock.now())));
    }
}
