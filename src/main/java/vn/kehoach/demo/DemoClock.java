package vn.kehoach.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.ClockControl;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Refusal;

/**
 * The demonstration's clock: goes to a later moment, and on the way everything that falls due happens at its own time, one
 * after the other. The sessions of those who are logged in stay on real time.
 */
@Component
@Profile("demo")
public class DemoClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The rungs, last days and annual report of the plan that the demonstration ships (bac-ninh-2023, L353, L355). */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 2, 15),
            LocalDate.of(2023, 3, 16),
            LocalDate.of(2023, 6, 8),
            LocalDate.of(2023, 6, 16),
            LocalDate.of(2023, 11, 13),
            LocalDate.of(2023, 11, 21),
            LocalDate.of(2023, 12, 29));

    /** More than any step of a plan's year; a slip of the finger must not end the demonstration. */
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final BusinessClock clock;
    private final ClockControl control;
    private final WorkingCalendar calendar;
    private final DueWork work;
    private final ObjectProvider<QuietDown> others;
    private final ReentrantLock moving = new ReentrantLock();

    DemoClock(
            BusinessClock clock,
            ClockControl control,
            WorkingCalendar calendar,
            DueWork work,
            ObjectProvider<QuietDown> others) {
        this.clock = clock;
        this.control = control;
        this.calendar = calendar;
        this.work = work;
        this.others = others;
    }

    /**
     * What happened on the way.
     *
     * @param from where the clock stood
     * @param now where it stands
     * @param jobs how many things the engine did
     * @param steps how often each, by the name of the model's element
     * @param mails how many mails went out
     * @param givenUp how many things have failed for good and wait for the supervisor
     */
    public record Moved(Instant from, Instant now, int jobs, Map<String, Integer> steps, int mails, long givenUp) {}

    /**
     * @return the moments that are still to come and worth going to, local times of Vietnam; the first is the next
     *     working day's morning
     */
    public List<LocalDateTime> suggestions() {
        List<LocalDateTime> moments = new ArrayList<>();
        LocalDate next = calendar.plusWorkingDays(clock.today(), 1);
        moments.add(next.atTime(MORNING));
        DAYS.stream().filter(day -> day.isAfter(next)).forEach(day -> moments.add(day.atTime(MORNING)));
        return moments;
    }

    /**
     * Goes to a later moment; returns when all is quiet there.
     *
     * @param target the new present
     * @return what happened
     * @throws Refusal if it is not later, too far away, somebody else is moving the clock, or something failed on the way;
     *     then the clock stands where that happened
     */
    public Moved goTo(LocalDateTime target) {
        Instant to = target.atZone(BusinessClock.ZONE).toInstant();
        if (!moving.tryLock()) {
            throw Refusal.conflict("demo.clock.moving");
        }
        try {
            check(to);
            work.pause();
            try {
                return move(to);
            } finally {
                work.resume();
            }
        } finally {
            moving.unlock();
        }
    }

    private void check(Instant to) {
        if (!to.isAfter(clock.now())) {
            throw DemoInput.invalid("demo.clock.past", DemoInput.words(clock.now()));
        }
        if (to.isAfter(clock.now().plus(FARTHEST))) {
            throw DemoInput.invalid("demo.clock.tooFar", FARTHEST.toDays());
        }
    }

    private Moved move(Instant to) {
        Instant from = clock.now();
        Map<String, Integer> steps = new TreeMap<>();
        int mails = quiet(steps);
        Optional<Instant> due;
        while ((due = nextDue(to)).isPresent()) {
            forward(due.get());
            mails += quiet(steps);
        }
        forward(to);
        mails += quiet(steps);
        int jobs = steps.values().stream().mapToInt(Integer::intValue).sum();
        LOG.info("clock went from {} to {}: {} jobs, {} mails", from, to, jobs, mails);
        return new Moved(from, clock.now(), jobs, steps, mails, work.givenUp());
    }

    private Optional<Instant> nextDue(Instant to) {
        Stream<Instant> apart = others.orderedStream()
                .map(QuietDown::nextDue)
                .flatMap(Optional::stream)
                .filter(at -> !at.isAfter(to));
        return Stream.concat(work.nextDue(to).stream(), apart).min(Comparator.naturalOrder());
    }

    private void forward(Instant to) {
        // Real time goes on meanwhile, so a moment that lay ahead may just have passed.
        if (to.isAfter(clock.now())) {
            control.moveTo(to);
        }
    }

    /** Until neither the engine nor anybody else has anything left to do at this moment. */
    private int quiet(Map<String, Integer> steps) {
        int mails = 0;
        int last;
        do {
            Optional<DueWork.Done> done;
            while ((done = next()).isPresent()) {
                steps.merge(done.get().step(), 1, Integer::sum);
            }
            last = others.orderedStream().mapToInt(QuietDown::drain).sum();
            mails += last;
        } while (last > 0);
        return mails;
    }

    private Optional<DueWork.Done> next() {
        try {
            return work.doNext();
        } catch (DueWork.JobFailed failed) {
            LOG.error("clock stopped at {}: {} of {}", clock.now(), failed.getMessage(), failed.subject(), failed);
            throw Refusal.conflict(
                    "demo.clock.failed", failed.getMessage(), failed.subject(), DemoInput.words(clock.now()));
        }
    }
}
