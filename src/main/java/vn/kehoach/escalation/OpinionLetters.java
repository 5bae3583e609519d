package vn.kehoach.escalation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.OpinionSettings;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundOpened;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/** Sends a draft's request for comments to the units' clerks. The drafter asked in person, so invited bodies get it too. */
@Component
class OpinionLetters {

    private final Rounds rounds;
    private final Responses responses;
    private final OpinionSettings settings;
    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final Notices notices;
    private final BusinessClock clock;

    OpinionLetters(
            Rounds rounds,
            Responses responses,
            OpinionSettings settings,
            UnitAddressees addressees,
            Chasers chasers,
            RoundWords words,
            Notices notices,
            BusinessClock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.settings = settings;
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void opened(RoundOpened event) {
        Round round = rounds.get(event.roundId());
        if (round.kind() != DutyKind.OPINION) {
            return;
        }
        Map<String, String> roundWords = words.of(round);
        String silence = words.say(
                settings.silenceAgrees(round.id()) ? "escalation.silenceAgrees" : "escalation.silenceIsNothing");
        responses.ofRound(round.id()).stream()
                .filter(response -> response.askedAt() != null)
                .forEach(response -> tell(round, roundWords, silence, response));
    }

    private void tell(Round round, Map<String, String> roundWords, String silence, Response response) {
        Map<String, String> all =
                new HashMap<>(words.of(roundWords, round, response, chasers.of(round, response.unit())));
        all.put("im_lang", silence);
        addressees
                .clerk(response.unit())
                .forEach(person -> notices.tell(new Notice(
                        response.businessKey(),
                        "opinion-asked",
                        person.person(),
                        Letter.OPINION_ASKED,
                        RoundWords.to(all, person),
                        "",
                        clock.now())));
    }
}
