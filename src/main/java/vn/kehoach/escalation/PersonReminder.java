package vn.kehoach.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.Reminder;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.round.UnitsReminded;
import vn.kehoach.time.BusinessClock;

/** An officer reminds a unit himself (nút Nhắc): an invited body courteously, the others in the ladder's words. */
@Component
class PersonReminder implements Reminder {

    /** Letters that remind or chase. */
    static final Set<Letter> REMINDING =
            EnumSet.of(Letter.REMINDER, Letter.ACKNOWLEDGE, Letter.OVERDUE, Letter.CHASE, Letter.COURTEOUS);

    private final UnitAddressees addressees;
    private final Chasers chasers;
    private final RoundWords words;
    private final Notices notices;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PersonReminder(
            UnitAddressees addressees,
            Chasers chasers,
            RoundWords words,
            Notices notices,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.addressees = addressees;
        this.chasers = chasers;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /** A unit that has done its part is not reminded; a second time on the same day nothing is sent. */
    @Override
    @Transactional
    public void remind(Round round, Response response, String login) {
        if (!ResponseState.WITH_UNIT.contains(response.state())) {
            return;
        }
        Letter letter = letter(round, response);
        Map<String, String> all = words.of(words.of(round), round, response, chasers.inNameOf(round, login));
        List<Addressee> to =
                letter == Letter.COURTEOUS ? addressees.clerk(response.unit()) : addressees.holder(response);
        to.forEach(person -> notices.tell(new Notice(
                response.businessKey(),
                "by-hand/" + clock.today(),
                person.person(),
                letter,
                RoundWords.to(all, person),
                "",
                clock.now())));
        events.publishEvent(new UnitsReminded(round.id(), 1));
    }

    private Letter letter(Round round, Response response) {
        if (!response.ordered()) {
            return Letter.COURTEOUS;
        }
        if (round.kind() == DutyKind.ACKNOWLEDGE) {
            return Letter.ACKNOWLEDGE;
        }
        return response.pastDue(clock.now()) ? Letter.OVERDUE : Letter.REMINDER;
    }

    @Override
    public Map<String, Instant> lastReminded(Collection<String> responseKeys) {
        Map<String, Instant> last = new HashMap<>();
        notices.on(responseKeys).stream()
                .filter(told -> told.written() && REMINDING.contains(told.letter()))
                .forEach(told -> last.put(told.subject(), told.toldAt()));
        return last;
    }
}
