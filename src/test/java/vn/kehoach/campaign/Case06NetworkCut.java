package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** The network to the database is out: requests fail within 10 s instead of hanging, and all goes on when it is back. */
final class Case06NetworkCut implements Case {

    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration HEALTHY = Duration.ofSeconds(30);
    private static final int VISITORS = 8;

    @Override
    public int number() {
        return 6;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Node one = world.node();
        Node two = world.node().awaitUp();
        one.awaitUp();
        two.probe("pace?micros=" + FanOut.PACE_MICROS * 4);
        FanOut fanOut = FanOut.begin(world, one, world.scale().of(5_000), FanOut.PACE_MICROS * 4);
        Verdict verdict = new Verdict();
        try (Visits visits = new Visits(two, VISITORS)) {
            Await.pause(Duration.ofSeconds(3 + random.nextInt(3)));
            visits.forget();
            world.relay().silence();
            Await.pause(world.scale().cut());
            Duration during = visits.longest();
            verdict.took("a request while it was out", during, AT_MOST).note(visits.failed() + " requests failed");
            verdict.must(visits.failed() > 0, "no request noticed that the database was away");
            world.relay().speak();
            verdict.took("healthy after it was back", Case05DatabaseCrash.healthy(one, two), HEALTHY);
            Await.pause(Duration.ofSeconds(2));
            visits.forget();
            Await.pause(Duration.ofSeconds(10));
            verdict.must(visits.failed() == 0, visits.failed() + " requests failed after it was back")
                    .must(visits.served() > 0, "nobody was served");
        }
        one.probe("pace?micros=0");
        two.probe("pace?micros=0");
        fanOut.awaitOver();
        return world.oracle().units(verdict, fanOut.units());
    }
}
