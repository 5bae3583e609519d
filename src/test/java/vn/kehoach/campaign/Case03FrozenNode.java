package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** A node is frozen past its lease, then woken: it must not finish what another has done since, neither rows nor mail. */
final class Case03FrozenNode implements Case {

    private static final int FREEZES = 10;
    private static final int UNITS = 2_000;
    private static final Duration MAIL_TAKES = Duration.ofMillis(20);

    @Override
    public int number() {
        return 3;
    }

    @Override
    public Verdict run(World world, Random random) {
        Verdict verdict = new Verdict();
        int freezes = world.scale().times(FREEZES);
        int units = world.scale() == Scale.SHORT ? 400 : UNITS;
        Node one = world.node();
        Node two = world.node().awaitUp();
        one.awaitUp();
        two.probe("pace?micros=" + FanOut.PACE_MICROS * 2);
        FanOut fanOut = FanOut.begin(world, one, units, FanOut.PACE_MICROS * 2);
        int frozen = 0;
        for (int i = 0; i < (freezes + 1) / 2 && !fanOut.over(); i++) {
            int before = one.asking() + two.asking();
            Await.until(
                    "somebody asks",
                    Duration.ofMinutes(5),
                    () -> one.asking() + two.asking() > before || fanOut.over());
            int first = one.asking();
            Await.pause(Duration.ofMillis(150 + random.nextInt(50)));
            Node asking = one.asking() > first ? one : two;
            long asked = fanOut.asked();
            asking.freeze();
            frozen++;
            Duration took = fanOut.goesOn(asked + 100);
            verdict.took("taken over", took, world.leaseAnd(10));
            Await.pause(world.scale().lease());
            asking.wake();
        }
        one.probe("pace?micros=0");
        two.probe("pace?micros=0");
        fanOut.awaitOver();
        world.oracle().units(verdict, units);
        return mails(world, verdict, random, new Node[] {one, two}, freezes - frozen, units)
                .note(frozen + " freezes while asking");
    }

    private static Verdict mails(World world, Verdict verdict, Random random, Node[] nodes, int freezes, int units) {
        world.sink().mood(to -> {
            Await.pause(MAIL_TAKES);
            return Sink.Mood.TAKE;
        });
        world.seed().late();
        int frozen = 0;
        for (int i = 0; i < Math.max(1, freezes); i++) {
            int from = world.sink().taken().size();
            Await.until(
                    "mail goes",
                    Duration.ofMinutes(10),
                    () -> world.sink().taken().size() >= Math.min(units, from + 10));
            Node node = nodes[random.nextInt(nodes.length)];
            node.freeze();
            frozen++;
            Await.pause(world.scale().lease().multipliedBy(3).dividedBy(2));
            node.wake();
        }
        world.sink().mood(to -> Sink.Mood.TAKE);
        Await.until(
                "all mail has gone",
                Duration.ofMinutes(15),
                () -> world.sink().taken().size() >= units && world.oracle().waitingMails() == 0);
        Await.pause(Duration.ofSeconds(3));
        // What the server took in the very moment of a freeze, and nobody could be told, goes again under the same id.
        return world.oracle()
                .mails(verdict, units, world.sink().taken(), 4L * frozen)
                .note(frozen + " freezes while mailing");
    }
}
