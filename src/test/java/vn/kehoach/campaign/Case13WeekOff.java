package vn.kehoach.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** Started again after a week off: each rung at most once and in order, one mail a person, last days as they were. */
final class Case13WeekOff implements Case {

    private static final int UNITS = 300;
    /** A Thursday; the rungs of the last day below lie before, within and after the week. */
    private static final LocalDateTime START = LocalDateTime.parse("2023-06-08T09:00");

    private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 13);
    private static final long WEEK_MILLIS = 7L * 24 * 60 * 60 * 1_000;

    @Override
    public int number() {
        return 13;
    }

    @Override
    public Verdict run(World world, Random random) {
        String clock = "--kehoach.clock.start=" + START;
        Node node = world.node(clock).awaitUp();
        String key = world.seed().units(UNITS).plan(START.toLocalDate(), LAST_DAY);
        node.probe("pace?micros=0");
        node.probe("start-plan?key=" + key);
        Await.until(
                "all are asked",
                java.time.Duration.ofMinutes(5),
                () -> world.oracle().allAsked(UNITS));
        node.stop();
        // Business time went on while nobody was there.
        world.jdbc()
                .sql("update business_clock set offset_millis = offset_millis + ?")
                .param(WEEK_MILLIS)
                .update();
        Node again = world.node(clock).awaitUp();
        Oracle oracle = world.oracle();
        Await.until(
                "the watch has caught up",
                java.time.Duration.ofMinutes(5),
                () -> oracle.count("select count(distinct subject_key) from notice where letter = 'OVERDUE'") == UNITS
                        && oracle.waitingMails() == 0);
        again.stop();
        Verdict verdict = new Verdict();
        oracle.mails(verdict, UNITS, world.sink().taken(), 0);
        long moved = oracle.count("select count(*) from response where last_day <> ?", LAST_DAY);
        long disorder = oracle.count("""
                select count(*) from notice a join notice b on b.subject_key = a.subject_key and b.id > a.id
                where b.due_at < a.due_at and a.letter is not null and b.letter is not null""");
        return verdict.must(moved == 0, moved + " last days moved")
                .must(disorder == 0, disorder + " rungs out of order")
                .note(oracle.count("select count(*) from notice") + " notices, "
                        + world.sink().taken().size() + " mails");
    }
}
