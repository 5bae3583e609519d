package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;

/** One of two nodes is killed while it asks; the other takes over within a lease and 10 s, and nothing is there twice. */
final class Case02KilledNode implements Case {

    private static final int KILLS = 20;

    @Override
    public int number() {
        return 2;
    }

    @Override
    public Verdict run(World world, Random random) {
        Verdict verdict = new Verdict();
        int kills = world.scale().times(KILLS);
        // Started at once on an empty database: one makes the tables, deploys, creates the administrator.
        Node one = world.node();
        Node two = world.node();
        one.awaitUp();
        two.awaitUp();
        verdict.must(
                world.oracle().count("select count(*) from act_re_deployment") == 1, "the models were deployed twice");
        two.probe("pace?micros=" + FanOut.PACE_MICROS);
        FanOut fanOut = FanOut.begin(world, one, world.scale().of(Case01KilledFanOut.UNITS));
        int done = 0;
        while (done < kills && !fanOut.over()) {
            Node asking = asking(one, two, fanOut, 50 + random.nextInt(150));
            if (fanOut.over()) {
                break;
            }
            asking.kill();
            done++;
            long asked = fanOut.asked();
            verdict.took("taken over", fanOut.goesOn(asked), world.leaseAnd(10));
            Node other = asking == one ? two : one;
            one = other;
            two = world.node().awaitUp();
            two.probe("pace?micros=" + FanOut.PACE_MICROS);
        }
        one.probe("pace?micros=0");
        two.probe("pace?micros=0");
        fanOut.awaitOver();
        return world.oracle()
                .units(verdict, fanOut.units())
                .must(done == kills, "only " + done + " kills")
                .note(done + " kills");
    }

    private static Node asking(Node one, Node two, FanOut fanOut, int more) {
        int first = one.asking();
        int second = two.asking();
        Await.until(
                "somebody asks",
                Duration.ofMinutes(5),
                () -> one.asking() + two.asking() >= first + second + more || fanOut.over());
        int before = one.asking();
        Await.pause(Duration.ofMillis(100));
        return one.asking() > before ? one : two;
    }
}
