package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Another last day for a whole round, by a document that says so (thay đổi thời hạn). Units with a later day of their own
 * keep it, units that have given their document keep what they were judged by.
 */
@Service
@Transactional
public class RoundDue {

    private final RoundAccess access;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final Previews previews;
    private final RoundProcess process;
    private final ReportMoves reports;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    RoundDue(
            RoundAccess access,
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            Previews previews,
            RoundProcess process,
            ReportMoves reports,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock,
            Texts texts,
            ApplicationEventPublisher events) {
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.previews = previews;
        this.process = process;
        this.reports = reports;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
        this.events = events;
    }

    private record Moves(Map<Response, LocalDate> moves, List<ChangePreview.Left> left) {}

    /**
     * @param roundId the round
     * @param fields {@code until}, {@code dueText} (as the document writes it), {@code document} (số, ký hiệu, ngày) and
     *     {@code reason}
     * @return what {@link #change} would do; nothing is changed
     * @throws Refusal as {@link #change}, but a missing reason is no fault yet
     */
    @Transactional(readOnly = true)
    public ChangePreview preview(long roundId, JsonNode fields) {
        Round round = access.collecting(roundId);
        return previewTo(round, until(round, fields, false));
    }

    /**
     * Moves the round's last day, the units' days that follow it, due dates, watch and closing; of a round that is not
     * open yet the opening, by as many days.
     *
     * @param roundId the round
     * @param fields as {@link #preview}
     * @return whom it touched, as it was before
     * @throws Refusal if it is not his, a field is wrong, or the round has ended
     */
    public ChangePreview change(long roundId, JsonNode fields) {
        Round before = access.collecting(roundId);
        LocalDate until = until(before, fields, true);
        reports.moot(before);
        return move(
                before,
                new Move(
                        until,
                        Fields.text(fields, "dueText"),
                        Fields.text(fields, "document"),
                        Fields.text(fields, "reason"),
                        null));
    }

    /**
     * Another last day.
     *
     * @param until the day
     * @param dueText as the document writes it, or empty
     * @param document which document says so
     * @param reason why
     * @param consolidatedBy day after which the consolidated report must not be due, or null
     */
    record Move(LocalDate until, String dueText, String document, String reason, LocalDate consolidatedBy) {}

    /** What another last day would do. */
    ChangePreview previewTo(Round round, LocalDate until) {
        Moves moves = moves(round, until);
        return previews.moved(round, moves.moves(), moves.left());
    }

    /** As {@link #change}, by whatever way it was decided. */
    ChangePreview move(Round before, Move move) {
        LocalDate until = move.until();
        Moves moves = moves(before, until);
        ChangePreview done = previews.moved(before, moves.moves(), moves.left());
        long days = ChronoUnit.DAYS.between(before.lastDay(), until);
        if (!rounds.dueChanged(
                before, until, move.dueText(), opening(before, days), consolidation(before, move, days))) {
            throw Refusal.conflict("round.movedOn");
        }
        Round round = rounds.get(before.id());
        moves.moves().forEach((response, to) -> {
            if (!states.dueChanged(round, response, to)) {
                throw Refusal.conflict("round.movedOn");
            }
            if (response.state().running()) {
                process.dueMoved(responses.byKey(response.businessKey()));
                events.publishEvent(new ResponseDueChanged(response.id(), to, move.document()));
            }
            reports.moved(before, response, response.lastDay(), to);
        });
        record(before, move);
        process.openingMoved(round);
        process.lastDayMoved(round);
        process.watchMoved(round);
        return done;
    }

    private static LocalDate consolidation(Round before, Move move, long days) {
        if (before.consolidationLastDay() == null) {
            return null;
        }
        LocalDate moved = before.consolidationLastDay().plusDays(days);
        LocalDate latest = move.consolidatedBy();
        return latest != null && moved.isAfter(latest) ? latest : moved;
    }

    private void record(Round before, Move move) {
        DateTexts words = DateTexts.of(Texts.VIETNAMESE);
        decisions.record(
                before.businessKey(),
                null,
                "change-due",
                before.focalUnit(),
                user.required(),
                "change-due",
                texts.in(
                        Texts.VIETNAMESE,
                        "round.dueChanged",
                        words.date(before.lastDay()),
                        words.date(move.until()),
                        move.document(),
                        move.reason()));
    }

    private Instant opening(Round round, long days) {
        if (round.state() != RoundState.PLANNED) {
            return round.opensAt();
        }
        Instant moved = round.opensAt().plus(days, ChronoUnit.DAYS);
        return moved.isBefore(clock.now()) ? clock.now() : moved;
    }

    private Moves moves(Round round, LocalDate until) {
        Map<Response, LocalDate> moves = new LinkedHashMap<>();
        List<ChangePreview.Left> left = new ArrayList<>();
        for (Response response : responses.ofRound(round.id())) {
            if (response.state() == ResponseState.CALLED_OFF) {
                continue;
            }
            if (response.judgedOn() != null) {
                left.add(left(response, "round.leftOut.given"));
            } else if (response.extendedUntil() != null && !until.isAfter(response.lastDay())) {
                left.add(left(response, "round.leftOut.extended"));
            } else if (response.extendedUntil() == null && !response.lastDay().equals(round.lastDay())) {
                left.add(left(response, "round.leftOut.own"));
            } else {
                moves.put(response, until);
            }
        }
        return new Moves(moves, left);
    }

    private ChangePreview.Left left(Response response, String why) {
        String day = DateTexts.of(Texts.readerLocale()).date(response.lastDay());
        return new ChangePreview.Left(response.unit(), response.unitName(), texts.get(why, day));
    }

    private LocalDate until(Round round, JsonNode fields, boolean toDo) {
        List<Problem> problems = new ArrayList<>();
        DateTexts words = DateTexts.of(Texts.readerLocale());
        LocalDate until = Fields.date(fields, "until").orElse(null);
        if (until == null) {
            problems.add(Problem.of("until", "round.dateInvalid", Fields.text(fields, "until")));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of("until", "round.datePast", words.date(until)));
        } else if (until.equals(round.lastDay())) {
            problems.add(Problem.of("until", "round.dueSame", words.date(until)));
        }
        Fields.shortText(problems, fields, "dueText");
        Fields.shortText(problems, fields, "document");
        if (toDo && Fields.text(fields, "document").isEmpty()) {
            problems.add(Problem.of("document", "round.documentMissing"));
        }
        Fields.reason(problems, fields, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until;
    }
}
