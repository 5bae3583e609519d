package vn.kehoach.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The database crashes; then every connection is cut each second: nothing lost, healthy within 30 s, unaided. */
final class Case05DatabaseCrash implements Case {

    private static final Duration DOWN = Duration.ofSeconds(5);
    private static final Duration HEALTHY = Duration.ofSeconds(30);

    @Override
    public int number() {
        return 5;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Node one = world.node();
        Node two = world.node().awaitUp();
        one.awaitUp();
        two.probe("pace?micros=" + FanOut.PACE_MICROS * 4);
        FanOut fanOut = FanOut.begin(world, one, world.scale().of(5_000), FanOut.PACE_MICROS * 4);
        Verdict verdict = new Verdict();
        try (Numbering numbering = new Numbering(List.of(one, two), 4, random)) {
            Await.pause(Duration.ofMillis(3_000 + random.nextInt(2_000)));
            Database.Restart restart = world.database().crash();
            Await.pause(DOWN);
            restart.run();
            verdict.took("healthy after the crash", healthy(one, two), HEALTHY);
            long end = System.nanoTime() + world.scale().cut().toNanos();
            while (System.nanoTime() < end) {
                world.relay().cut();
                Await.pause(Duration.ofSeconds(1));
            }
            verdict.took("healthy after the cuts", healthy(one, two), HEALTHY);
            numbering.stop();
            numbering.judge(verdict, world.oracle());
        }
        one.probe("pace?micros=0");
        two.probe("pace?micros=0");
        fanOut.awaitOver();
        return world.oracle().units(verdict, fanOut.units());
    }

    static Duration healthy(Node... nodes) {
        return Await.until("health", Duration.ofMinutes(3), () -> {
            for (Node node : nodes) {
                if (node.readiness() != 200) {
                    return false;
                }
            }
            return true;
        });
    }
}
