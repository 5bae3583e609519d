package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** The mail server is down while 2,000 are late: none lost, each once, done within 10 min of its return, one incident. */
final class Case09MailServerDown implements Case {

    private static final int UNITS = 2_000;
    private static final Duration DONE = Duration.ofMinutes(10);

    @Override
    public int number() {
        return 9;
    }

    @Override
    public Verdict run(World world, Random random) {
        // An hour at production's values; ten cuts otherwise.
        Duration down = world.scale() == Scale.PRODUCTION
                ? Duration.ofHours(1)
                : world.scale().cut().multipliedBy(10);
        int units = world.scale().of(UNITS);
        Node one = world.node();
        Node two = world.node().awaitUp();
        one.awaitUp();
        FanOut fanOut = FanOut.begin(world, one, units, 0);
        fanOut.awaitOver();
        world.sink().down();
        world.seed().late();
        Await.pause(down);
        Verdict verdict = new Verdict();
        verdict.must(one.alive() && two.alive(), "a node has died")
                .note(world.oracle().incidents() + " incidents while it was down")
                .must(world.oracle().incidents() <= 1, "a storm of incidents");
        world.sink().up();
        Duration took = Await.until(
                "all mail has gone", DONE.multipliedBy(2), () -> world.oracle().waitingMails() == 0);
        verdict.took("all mail after its return", took, DONE);
        return world.oracle().mails(verdict, units, world.sink().taken(), 0);
    }
}
