package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Folding;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Refusal;

/** The list of a round for whoever follows it up: who has answered, who is late, by when, how to reach them. */
@Service
@Transactional(readOnly = true)
public class RoundList {

    private final Rounds rounds;
    private final Responses responses;
    private final RoundAccess access;
    private final ResponseView views;
    private final Extensions extensions;
    private final RoundFollowing following;
    private final Organization organization;
    private final HandOverWords handOvers;
    private final UnitPeople people;
    private final ObjectProvider<Reminder> reminder;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final BusinessClock clock;

    RoundList(
            Rounds rounds,
            Responses responses,
            RoundAccess access,
            ResponseView views,
            Extensions extensions,
            RoundFollowing following,
            Organization organization,
            HandOverWords handOvers,
            UnitPeople people,
            ObjectProvider<Reminder> reminder,
            WorkingCalendar calendar,
            CurrentUser user,
            BusinessClock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.access = access;
        this.views = views;
        this.extensions = extensions;
        this.following = following;
        this.organization = organization;
        this.handOvers = handOvers;
        this.people = people;
        this.reminder = reminder;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One unit of the list.
     *
     * @param id of the response
     * @param unit code
     * @param unitName name
     * @param ordered whether it is ordered
     * @param state where it stands
     * @param stateName in words
     * @param bucket the box, or null
     * @param lastDay its last day
     * @param lastMoment the same in words, with the hour where one holds for it
     * @param extended whether it was given more time
     * @param lateness working days after the last day, 0 if in time or only invited
     * @param assignee who follows it up, or null
     * @param phone of the assignee, else of the unit
     * @param document number and symbol, or null
     * @param documentDate its date, or null
     * @param givenOn the day that counts, or null
     * @param additional whether it came after closing
     * @param proxyName who entered it on its behalf, or null
     * @param handedOver from whom it came or to whom it went, or null
     * @param lastReminded when it was reminded or chased last, or null
     */
    public record Line(
            long id,
            String unit,
            String unitName,
            boolean ordered,
            ResponseState state,
            String stateName,
            Bucket bucket,
            LocalDate lastDay,
            String lastMoment,
            boolean extended,
            int lateness,
            String assignee,
            String phone,
            String document,
            LocalDate documentDate,
            LocalDate givenOn,
            boolean additional,
            String proxyName,
            String handedOver,
            Instant lastReminded) {}

    /**
     * A page of the list.
     *
     * @param total how many lines there are in all
     * @param lines those of this page
     */
    public record Page(int total, List<Line> lines) {}

    /**
     * @param planId a plan's id, or null for all
     * @return the rounds that the person logged in may see, with their figures
     */
    public List<Map<String, Object>> rounds(Long planId) {
        List<Round> all = planId == null ? rounds.all() : rounds.ofPlan(planId);
        return all.stream()
                .filter(round -> access.mayRead(round, user.groups()))
                .map(this::view)
                .toList();
    }

    /**
     * @param roundId a round's id
     * @return the round, its figures, and whether the person may steer it
     * @throws Refusal if there is none that he may see
     */
    public Map<String, Object> round(long roundId) {
        Round round = access.readable(roundId);
        Map<String, Object> view = view(round);
        view.put("mayChange", access.maySteer(round) && round.state().collecting());
        view.put("follow", following.view(round).orElse(null));
        view.put("extensions", extensions.ofRound(roundId));
        view.put("history", views.history(round.businessKey()));
        return view;
    }

    private Map<String, Object> view(Round round) {
        Map<String, Object> view = new LinkedHashMap<>(views.round(round));
        List<Response> asked = responses.ofRound(round.id());
        view.put("figures", RoundFigures.of(asked, clock.now()));
        view.put("calendarNote", calendarNote(round, asked));
        view.put("maySteer", access.maySteer(round));
        view.put("mayEnter", access.mayEnter(round));
        return view;
    }

    /** Reminders and lateness are counted in working days of these years. */
    private String calendarNote(Round round, List<Response> asked) {
        List<LocalDate> lastDays = Stream.concat(
                        Stream.of(round.lastDay()), asked.stream().map(Response::dueOn))
                .toList();
        return DateTexts.of(Texts.readerLocale()).unconfirmed(lastDays, calendar);
    }

    /**
     * @param roundId a round's id
     * @param page from 0
     * @param size lines on a page, at most 1,000
     * @param box name of a {@link Bucket} or a {@link ResponseState}, or empty for all
     * @param words part of a unit's name, with or without accents, or empty
     * @return the page; those that are late first
     */
    public Page page(long roundId, int page, int size, String box, String words) {
        Round round = access.readable(roundId);
        List<Response> found = found(round, box, words);
        int length = Math.max(1, Math.min(size, 1_000));
        int from = (int) Math.min((long) Math.max(0, page) * length, found.size());
        return new Page(found.size(), lines(round, found.subList(from, Math.min(from + length, found.size()))));
    }

    /**
     * @param roundId a round's id
     * @return every line
     */
    public List<Line> all(long roundId) {
        Round round = access.readable(roundId);
        return lines(round, found(round, "", ""));
    }

    private List<Response> found(Round round, String box, String words) {
        String wanted = Folding.plain(words);
        List<Response> found = new ArrayList<>(responses.ofRound(round.id()).stream()
                .filter(r -> box.isBlank()
                        || box.equals(String.valueOf(r.bucket(clock.now())))
                        || box.equals(r.state().name()))
                .filter(r -> Folding.plain(r.unitName()).contains(wanted))
                .toList());
        found.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return found;
    }

    private int rank(Response response) {
        Bucket bucket = response.bucket(clock.now());
        if (bucket == null) {
            return 5;
        }
        return switch (bucket) {
            case OPEN_OVERDUE -> 0;
            case OPEN_IN_TIME -> 1;
            case INVITED_SILENT -> 2;
            case DONE_LATE, DONE_ON_TIME, INVITED_ANSWERED -> 3;
        };
    }

    private List<Line> lines(Round round, List<Response> some) {
        Reminder sender = reminder.getIfAvailable();
        Map<String, Instant> reminded = sender == null
                ? Map.of()
                : sender.lastReminded(some.stream().map(Response::businessKey).toList());
        Map<Long, String> handedOver = handOvers.ofRound(round.id());
        return some.stream()
                .map(r -> line(round, r, handedOver.get(r.id()), reminded.get(r.businessKey())))
                .toList();
    }

    private Line line(Round round, Response response, String handedOver, Instant reminded) {
        LocalDate done = response.judgedOn() == null || response.moreOpen() ? clock.today() : response.judgedOn();
        Bucket bucket = response.bucket(clock.now());
        boolean late = bucket == Bucket.OPEN_OVERDUE || bucket == Bucket.DONE_LATE;
        var assignee = response.assignee() == null
                ? null
                : people.person(response.assignee()).orElse(null);
        return new Line(
                response.id(),
                response.unit(),
                response.unitName(),
                response.ordered(),
                response.state(),
                handedOver != null && response.state() == ResponseState.CALLED_OFF
                        ? views.handedOver()
                        : views.stateName(round, response),
                bucket,
                response.dueOn(),
                views.lastMoment(round, response),
                response.extendedUntil() != null,
                late ? calendar.workingDaysBetween(response.dueOn(), done) : 0,
                assignee == null ? null : assignee.name(),
                assignee != null && assignee.phone() != null ? assignee.phone() : unitPhone(response.unit()),
                response.documentText(),
                response.documentDate(),
                response.judgedOn(),
                response.additional(),
                response.proxyName(),
                handedOver,
                reminded);
    }

    private String unitPhone(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::phone).orElse(null);
    }
}
