package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** 10,000 units are late in the same second: each is recorded once, and pages stay under a second. */
final class Case12AllLate implements Case {

    private static final int UNITS = 10_000;
    private static final int PEOPLE = 8;
    private static final Duration PAGE = Duration.ofSeconds(1);

    @Override
    public int number() {
        return 12;
    }

    @Override
    public Verdict run(World world, Random random) {
        int units = world.scale().of(UNITS);
        Node one = world.node();
        Node two = world.node().awaitUp();
        one.awaitUp();
        FanOut.begin(world, one, units, 0).awaitOver();
        Verdict verdict = new Verdict();
        try (Visits visits = new Visits(two, PEOPLE)) {
            Await.pause(Duration.ofSeconds(5));
            visits.forget();
            world.seed().late();
            Duration took = Await.until(
                    "all are recorded",
                    Duration.ofMinutes(10),
                    () -> world.oracle()
                                    .count("select count(distinct subject_key) from notice where letter = 'OVERDUE'")
                            == units);
            verdict.took("recorded", took, Duration.ofMinutes(5));
            Await.until(
                    "all mail has gone",
                    Duration.ofMinutes(30),
                    () -> world.oracle().waitingMails() == 0);
            verdict.took("a page at p95", visits.p95(), PAGE)
                    .note(visits.served() + " pages, " + visits.failed() + " failed");
            verdict.must(visits.failed() == 0, visits.failed() + " pages failed");
        }
        return world.oracle().mails(verdict, units, world.sink().taken(), 0);
    }
}
