package vn.kehoach.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Audience;
import vn.kehoach.ladder.Way;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;

/** The letters of rungs, for thousands of units in one go. */
@Component
class RungLetters {

    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final BusinessClock clock;

    RungLetters(UnitAddressees addressees, Chasers chasers, RoundWords words, BusinessClock clock) {
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * In the order given, with the words of the unit and the person but without those of the round; none for tasks, nor
     * where nobody is to be told.
     */
    List<Notice> of(Round round, List<RungDue> due) {
        Chasers remembering = chasers.remembering();
        Map<RoundWords.Due, Map<String, String>> said = new HashMap<>();
        Map<String, Map<String, String>> unitWords = new HashMap<>();
        // Those of other rounds on the same day join it: one mail a person and run.
        String gathering = "ladder/" + clock.today();
        List<Notice> notices = new ArrayList<>();
        for (RungDue rung : due) {
            if (!(rung.rung().way() instanceof Way.Mail mail)) {
                continue;
            }
            Response response = rung.response();
            for (Addressee person : people(addressees, response, rung.rung().audience())) {
                Map<String, String> all = unitWords.computeIfAbsent(
                        response.businessKey(),
                        key -> words.ofUnit(round, response, remembering.of(round, response.unit()), said));
                notices.add(new Notice(
                        response.businessKey(),
                        rung.occasion(),
                        person.person(),
                        letter(mail),
                        RoundWords.to(all, person),
                        gathering,
                        rung.at()));
            }
        }
        return notices;
    }

    static Letter letter(Way.Mail mail) {
        return switch (mail) {
            case REMINDER -> Letter.REMINDER;
            case ACKNOWLEDGE -> Letter.ACKNOWLEDGE;
            case OVERDUE -> Letter.OVERDUE;
        };
    }

    /** Who that is in a unit today; nobody of it where a person of the focal body gets a task instead. */
    static List<Addressee> people(UnitAddressees addressees, Response response, Audience audience) {
        // The clerk has done his part; the head has not.
        boolean registered = response.state() != ResponseState.ASKED;
        return switch (audience) {
            case HOLDER -> addressees.holder(response);
            case HOLDER_AND_HEAD -> addressees.holderAndHead(response);
            case CLERK -> registered ? List.of() : addressees.clerk(response.unit());
            case CLERK_AND_HEAD ->
                registered ? addressees.headOrMailbox(response.unit()) : addressees.clerkAndHead(response.unit());
            case HEAD -> addressees.headOrMailbox(response.unit());
            case FOCAL_OFFICERS, FOCAL_HEAD, ISSUING_CLERKS -> List.of();
        };
    }
}
