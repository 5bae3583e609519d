package vn.kehoach.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** 32 threads register 1,000 documents each on two nodes, which are killed meanwhile: exactly 1..n, p95 at most 200 ms. */
final class Case07Numbers implements Case {

    private static final int CLERKS = 32;
    private static final int EACH = 1_000;
    private static final int KILLS = 4;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Node[] nodes = {world.node().awaitUp(), world.node().awaitUp()};
        world.seed().units(1);
        Verdict verdict = new Verdict();
        int kills = 0;
        try (Numbering numbering =
                new Numbering(List.of(nodes), CLERKS, world.scale().of(EACH), random)) {
            for (int i = 0; i < KILLS && !numbering.over(); i++) {
                Await.pause(Duration.ofMillis(2_000 + random.nextInt(3_000)));
                int which = random.nextInt(nodes.length);
                nodes[which].kill();
                kills++;
                nodes[which] = world.node().awaitUp();
                numbering.replace(which, nodes[which]);
            }
            numbering.awaitEnd();
            numbering.judge(verdict, world.oracle());
            verdict.took("p95 of a registration", numbering.p95(), Duration.ofMillis(200));
        }
        return verdict.note(kills + " kills");
    }
}
