package vn.kehoach.round;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** Lets a round follow the report that it feeds (gia hạn theo): the same distance of working days, seen before it is done. */
@Service
@Transactional
public class RoundFollowing {

    private final RoundAccess access;
    private final FollowOffers offers;
    private final RoundDue due;
    private final Rounds rounds;
    private final Responses responses;
    private final Plans plans;
    private final UnitPeople people;
    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;

    RoundFollowing(
            RoundAccess access,
            FollowOffers offers,
            RoundDue due,
            Rounds rounds,
            Responses responses,
            Plans plans,
            UnitPeople people,
            Decisions decisions,
            WorkingCalendar calendar,
            CurrentUser user,
            BusinessClock clock,
            Texts texts) {
        this.access = access;
        this.offers = offers;
        this.due = due;
        this.rounds = rounds;
        this.responses = responses;
        this.plans = plans;
        this.people = people;
        this.decisions = decisions;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
    }

    /** What the page of a round offers to who steers it: {@code report}, {@code plan}, {@code from}, {@code to}, {@code until}. */
    Optional<Map<String, Object>> view(Round round) {
        if (!round.state().collecting() || !access.maySteer(round)) {
            return Optional.empty();
        }
        return offers.open(round.id()).map(offer -> {
            Round report = report(offer);
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("report", report.title());
            view.put("plan", plans.find(report.planId()).orElseThrow().numberText());
            view.put("from", offer.from());
            view.put("to", offer.to());
            view.put("until", until(round, offer).orElse(null));
            return view;
        });
    }

    /**
     * @param roundId a round of a unit's own plan
     * @return what {@link #follow} would do; nothing is changed
     * @throws Refusal as {@link #follow}
     */
    @Transactional(readOnly = true)
    public ChangePreview preview(long roundId) {
        Round round = access.collecting(roundId);
        return due.previewTo(round, required(round, offer(round)));
    }

    /**
     * Moves the round's last day, and what hangs on it, as the report's moved.
     *
     * @param roundId a round of a unit's own plan
     * @return whom it touched, as it was before
     * @throws Refusal if it is not his, nothing is offered, or no day is left before that of the report
     */
    public ChangePreview follow(long roundId) {
        Round round = access.collecting(roundId);
        FollowOffers.Offer offer = offer(round);
        LocalDate until = required(round, offer);
        settle(offer, FollowOffers.State.TAKEN);
        Round report = report(offer);
        DateTexts days = DateTexts.of(Texts.VIETNAMESE);
        String document = texts.in(
                Texts.VIETNAMESE,
                "round.follow.document",
                plans.find(report.planId()).orElseThrow().numberText());
        String reason = texts.in(
                Texts.VIETNAMESE,
                "round.follow.reason",
                report.title(),
                days.date(offer.from()),
                days.date(offer.to()));
        return due.move(round, new RoundDue.Move(until, "", document, reason, offer.to()));
    }

    /**
     * The round keeps its day.
     *
     * @param roundId a round of a unit's own plan
     * @throws Refusal if it is not his, or nothing is offered
     */
    public void keep(long roundId) {
        Round round = access.collecting(roundId);
        FollowOffers.Offer offer = offer(round);
        settle(offer, FollowOffers.State.KEPT);
        String to = DateTexts.of(Texts.VIETNAMESE).date(offer.to());
        decisions.record(
                round.businessKey(),
                null,
                "keep-due",
                round.focalUnit(),
                user.required(),
                "keep-due",
                texts.in(Texts.VIETNAMESE, "round.follow.kept", report(offer).title(), to));
    }

    private void settle(FollowOffers.Offer offer, FollowOffers.State how) {
        if (!offers.settled(offer, how, user.required(), people.name(user.required()))) {
            throw Refusal.conflict("round.movedOn");
        }
    }

    private FollowOffers.Offer offer(Round round) {
        return offers.open(round.id()).orElseThrow(() -> Refusal.conflict("round.follow.nothing"));
    }

    private Round report(FollowOffers.Offer offer) {
        return rounds.get(responses.find(offer.responseId()).orElseThrow().roundId());
    }

    private LocalDate required(Round round, FollowOffers.Offer offer) {
        return until(round, offer)
                .orElseThrow(() -> Refusal.conflict(
                        "round.follow.tooLate",
                        DateTexts.of(Texts.readerLocale()).date(offer.to())));
    }

    /** Not before today, as long as the level above keeps its day; empty where that is not possible. */
    private Optional<LocalDate> until(Round round, FollowOffers.Offer offer) {
        LocalDate same = FollowDay.of(round.lastDay(), offer.from(), offer.to(), calendar);
        LocalDate until = same.isBefore(clock.today()) ? clock.today() : same;
        boolean possible = !until.isAfter(FollowDay.latest(offer.to(), calendar)) && !until.equals(round.lastDay());
        return possible ? Optional.of(until) : Optional.empty();
    }
}
