package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** kill -9 during the fan-out, again and again; exactly once each, and it goes on within a lease and 15 s of the restart. */
final class Case01KilledFanOut implements Case {

    static final int UNITS = 10_000;
    static final int KILLS = 20;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public Verdict run(World world, Random random) {
        Verdict verdict = new Verdict();
        int units = world.scale().of(UNITS);
        int kills = world.scale() == Scale.SHORT ? 1 : world.scale().times(KILLS);
        Node node = world.node().awaitUp();
        FanOut fanOut = FanOut.begin(world, node, units);
        int done = 0;
        while (done < kills && fanOut.awaitAsking(node, 110 + random.nextInt(200))) {
            node.kill();
            done++;
            long asked = fanOut.asked();
            world.oracle().consistent(verdict, units);
            long restart = System.nanoTime();
            node = world.node().awaitUp();
            node.probe("pace?micros=" + FanOut.PACE_MICROS);
            fanOut.goesOn(asked);
            verdict.took(
                    "went on after the restart", Duration.ofNanos(System.nanoTime() - restart), world.leaseAnd(15));
        }
        node.probe("pace?micros=0");
        fanOut.awaitOver();
        return world.oracle()
                .units(verdict, units)
                .must(done == kills, "only " + done + " kills")
                .note(done + " kills");
    }
}
