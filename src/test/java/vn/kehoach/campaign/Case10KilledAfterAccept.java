package vn.kehoach.campaign;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Killed after the mail server took a mail and before the commit: none lost, at most those in flight twice, same id. */
final class Case10KilledAfterAccept implements Case {

    private static final int KILLS = 50;
    /** Mails that a node sends at a time (kehoach.mail.connections). */
    private static final int IN_FLIGHT = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(12);

    @Override
    public int number() {
        return 10;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        int kills = world.scale() == Scale.SHORT ? 1 : world.scale().times(KILLS);
        int units = 20 + kills * 10;
        Node node = world.node().awaitUp();
        FanOut fanOut = FanOut.begin(world, node, units, 0);
        fanOut.awaitOver();
        AtomicReference<CountDownLatch> accepted = new AtomicReference<>();
        for (int i = 0; i < kills; i++) {
            CountDownLatch there = new CountDownLatch(1);
            CountDownLatch killed = new CountDownLatch(1);
            int after = world.sink().taken().size() + 1 + random.nextInt(5);
            world.sink().beforeAnswer(mail -> {
                if (world.sink().taken().size() >= after) {
                    there.countDown();
                    await(killed);
                }
            });
            if (i == 0) {
                world.seed().late();
            }
            accepted.set(there);
            Await.until("a mail is taken", PATIENCE, () -> there.getCount() == 0);
            node.kill();
            killed.countDown();
            node = world.node().awaitUp();
        }
        world.sink().beforeAnswer(mail -> {});
        Await.until("all mail has gone", PATIENCE, () -> world.oracle().waitingMails() == 0);
        Verdict verdict = new Verdict();
        return world.oracle()
                .mails(verdict, units, world.sink().taken(), (long) IN_FLIGHT * kills)
                .note(kills + " kills");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
