package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.RoundProcess;
import vn.kehoach.round.RoundState;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Holds chasing back for a while (tạm dừng đôn đốc): of a round, or of one unit in it, by the focal body. Last days stay,
 * the unit stays overdue; what falls into the pause comes out at its end as one, the most serious.
 */
@Service
@Transactional
public class ChasePausing {

    private static final int LONGEST_REASON = 5000;
    private static final int MOST_DAYS = 90;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final RoundAccess access;
    private final Responses responses;
    private final ChasePauses pauses;
    private final PausePreview preview;
    private final RoundProcess process;
    private final Decisions decisions;
    private final Organization organization;
    private final CurrentUser user;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    ChasePausing(
            RoundAccess access,
            Responses responses,
            ChasePauses pauses,
            PausePreview preview,
            RoundProcess process,
            Decisions decisions,
            Organization organization,
            CurrentUser user,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.access = access;
        this.responses = responses;
        this.pauses = pauses;
        this.preview = preview;
        this.process = process;
        this.decisions = decisions;
        this.organization = organization;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What somebody types.
     *
     * @param unit code of the unit, empty for the whole round
     * @param until last day of the pause
     * @param reason why
     */
    public record Form(String unit, String until, String reason) {}

    /**
     * A pause as the page shows it.
     *
     * @param id to end it
     * @param unit code, empty for the whole round
     * @param unitName name, or empty
     * @param reason why
     * @param lastDay its last day
     * @param from when it began
     * @param by who began it
     * @param endsAt when chasing goes on, or went on
     * @param endedBy who ended it early, or null
     * @param running whether it holds now
     */
    public record PauseView(
            long id,
            String unit,
            String unitName,
            String reason,
            LocalDate lastDay,
            Instant from,
            String by,
            Instant endsAt,
            String endedBy,
            boolean running) {}

    /**
     * @param pauses all of the round, the newest first
     * @param maySteer whether the person may begin and end them
     */
    public record PausesView(List<PauseView> pauses, boolean maySteer) {}

    /**
     * @param roundId a round
     * @return its pauses
     * @throws Refusal if it is not his to see
     */
    @Transactional(readOnly = true)
    public PausesView of(long roundId) {
        Round round = access.readable(roundId);
        List<PauseView> views = new ArrayList<>();
        pauses.of(roundId).forEach(pause -> views.add(0, view(round, pause)));
        return new PausesView(views, round.state() == RoundState.OPEN && access.maySteer(round));
    }

    private PauseView view(Round round, Pause pause) {
        return new PauseView(
                pause.id(),
                pause.unit(),
                pause.unit().isEmpty()
                        ? ""
                        : responses
                                .ofUnit(round.id(), pause.unit())
                                .map(Response::unitName)
                                .orElse(pause.unit()),
                pause.reason(),
                pause.lastDay(),
                pause.from(),
                pause.by(),
                pause.endsAt(),
                pause.endedBy(),
                pause.endsAt().isAfter(clock.now()));
    }

    /**
     * @param roundId the round
     * @param form what was typed, the reason may be missing still
     * @return what the pause would hold back and what would come at its end; nothing is changed
     * @throws Refusal if it is not his, or a field is wrong
     */
    @Transactional(readOnly = true)
    public List<PausePreview.UnitPreview> preview(long roundId, Form form) {
        Round round = open(roundId);
        LocalDate until = checked(round, form, false);
        return preview.of(round, unit(form), clock.now(), endsAt(until));
    }

    /**
     * Begins a pause.
     *
     * @param roundId the round
     * @param form unit, last day and reason
     * @return the round's pauses
     * @throws Refusal if it is not his, a field is wrong, or a pause holds already
     */
    public PausesView pause(long roundId, Form form) {
        Round round = open(roundId);
        LocalDate until = checked(round, form, true);
        String reason = form.reason().strip();
        pauses.insert(round.id(), unit(form), reason, until, endsAt(until), user.required(), name());
        record(round, unit(form), "pause-chasing", reason);
        process.watchMoved(round);
        return of(roundId);
    }

    /**
     * Ends a pause before its day.
     *
     * @param roundId the round
     * @param pauseId the pause
     * @return the round's pauses
     * @throws Refusal if it is not his, or has ended
     */
    public PausesView end(long roundId, long pauseId) {
        Round round = open(roundId);
        Pause pause = pauses.of(roundId).stream()
                .filter(one -> one.id() == pauseId)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!pauses.end(pauseId, user.required(), name())) {
            throw Refusal.conflict("escalation.pause.ended");
        }
        record(round, pause.unit(), "resume-chasing", "");
        process.watchMoved(round);
        return of(roundId);
    }

    private Round open(long roundId) {
        Round round = access.steerable(roundId);
        if (round.state() != RoundState.OPEN) {
            throw Refusal.conflict("escalation.pause.notOpen");
        }
        return round;
    }

    private LocalDate checked(Round round, Form form, boolean reasonToo) {
        List<Problem> problems = new ArrayList<>();
        String unit = unit(form);
        if (!unit.isEmpty()
                && responses
                        .ofUnit(round.id(), unit)
                        .filter(RungsLeft::waitedFor)
                        .isEmpty()) {
            problems.add(Problem.of("unit", "escalation.pause.unit"));
        }
        if (pauses.of(round.id()).stream()
                .anyMatch(pause -> pause.unit().equals(unit) && pause.endsAt().isAfter(clock.now()))) {
            problems.add(Problem.of("unit", "escalation.pause.already"));
        }
        Optional<LocalDate> until = day(form.until());
        LocalDate last = clock.today().plusDays(MOST_DAYS);
        if (until.filter(day -> !day.isBefore(clock.today()) && !day.isAfter(last))
                .isEmpty()) {
            problems.add(Problem.of("until", "escalation.pause.until", MOST_DAYS));
        }
        String reason = form.reason() == null ? "" : form.reason();
        if (reasonToo && reason.isBlank()) {
            problems.add(Problem.of("reason", "escalation.pause.reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.of("reason", "escalation.pause.reasonLong", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until.orElseThrow();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Instant endsAt(LocalDate lastDay) {
        return calendar.nextWorkingDay(lastDay)
                .atTime(MORNING)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    private static String unit(Form form) {
        return form.unit() == null ? "" : form.unit().strip();
    }

    private String name() {
        String login = user.required();
        return organization.person(login).map(Person::name).orElse(login);
    }

    private void record(Round round, String unit, String action, String reason) {
        String key = unit.isEmpty()
                ? round.businessKey()
                : responses.ofUnit(round.id(), unit).orElseThrow().businessKey();
        decisions.record(key, null, action, round.focalUnit(), user.required(), action, reason);
    }
}
