package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** A job of two and a half leases: the node says so, the job ends at its first try, and no other node begins it. */
final class Case04LongJob implements Case {

    private static final int CHUNK = 100;

    @Override
    public int number() {
        return 4;
    }

    @Override
    public Verdict run(World world, Random random) {
        Node one = world.node();
        Node two = world.node().awaitUp();
        one.awaitUp();
        Duration job = world.scale().lease().multipliedBy(5).dividedBy(2);
        int pace = (int) (job.toMillis() * 1_000 / CHUNK);
        two.probe("pace?micros=" + pace);
        int units = 2 * CHUNK;
        long begun = System.nanoTime();
        FanOut fanOut = FanOut.begin(world, one, units, pace);
        fanOut.awaitOver();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Verdict verdict = new Verdict();
        return world.oracle()
                .units(verdict, units)
                .took(
                        "two jobs of " + job.toSeconds() + " s",
                        took,
                        job.multipliedBy(2).plusSeconds(20))
                .must(one.says("longer than its lease") || two.says("longer than its lease"), "no alarm")
                .must(
                        one.asking() + two.asking() == units,
                        "units were asked " + (one.asking() + two.asking()) + " times for " + units);
    }
}
