package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** A node's clock is set ten minutes off while it works: no job twice, the node says so and rests until it is right. */
final class Case15WrongClock implements Case {

    private static final int JUMPS = 10;
    private static final long TEN_MINUTES = 600;

    @Override
    public int number() {
        return 15;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Verdict verdict = new Verdict();
        Skew skew = Skew.compile();
        Node right = world.node().awaitUp();
        Node wrong = world.node(skew.environment()).awaitUp();
        right.probe("pace?micros=" + FanOut.PACE_MICROS);
        FanOut fanOut = FanOut.begin(world, wrong, world.scale().of(Case01KilledFanOut.UNITS));
        int jumps = 0;
        for (int i = 0; i < world.scale().times(JUMPS) && !fanOut.over(); i++) {
            Await.pause(Duration.ofMillis(500 + random.nextInt(500)));
            skew.seconds(random.nextBoolean() ? TEN_MINUTES : -TEN_MINUTES);
            jumps++;
            Duration noticed = Await.until(
                    "it notices", Duration.ofMinutes(1), () -> wrong.health().contains("takes no more jobs"));
            verdict.took("noticed", noticed, Duration.ofSeconds(10));
            verdict.must(wrong.status("/actuator/health") == 503, "health says nothing of it");
            skew.seconds(0);
            Await.until(
                    "it takes jobs again",
                    Duration.ofMinutes(1),
                    () -> wrong.health().contains("agrees with"));
        }
        right.probe("pace?micros=0");
        wrong.probe("pace?micros=0");
        fanOut.awaitOver();
        return world.oracle()
                .units(verdict, fanOut.units())
                .must(jumps > 0, "no jump")
                .note(jumps + " jumps");
    }
}
