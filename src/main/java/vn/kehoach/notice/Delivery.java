package vn.kehoach.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;

/**
 * Sends what the ledger holds. A mail is claimed, sent outside of any transaction, then marked: where a node dies in
 * between, it goes a second time with the same Message-ID. Several nodes may do this at once, each over a few lines.
 */
@Component
public class Delivery implements DisposableBean {

    /** Few enough to be sent within a lease by far. */
    private static final int CLAIMED_AT_ONCE = 20;

    private final Filling filling;
    private final Mailbag bag;
    private final Postman postman;
    private final MailLines lines;
    private final MailServerWatch server;
    private final BusinessClock clock;
    private final MailSettings settings;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicInteger brokenInARow = new AtomicInteger();
    private final ExecutorService others;
    private volatile boolean stopping;

    Delivery(
            Filling filling,
            Mailbag bag,
            Postman postman,
            MailLines lines,
            MailServerWatch server,
            BusinessClock clock,
            MailSettings settings) {
        this.filling = filling;
        this.bag = bag;
        this.postman = postman;
        this.lines = lines;
        this.server = server;
        this.clock = clock;
        this.settings = settings;
        this.others = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "postman-helper");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends what is due. Notices of one run are left a while, so that those of other rounds can join them.
     *
     * @return how many mails went
     */
    public int run() {
        return send(settings.gather());
    }

    /**
     * Sends all that is due without waiting for anything to join it, and waits for a run in progress. The
     * demonstration's clock calls it when all is quiet, before it goes on: afterwards only what the mail server would
     * not take is left.
     *
     * @return how many mails went
     */
    public int drain() {
        return send(Duration.ZERO);
    }

    /**
     * @return when something may go that may not yet: its reader's hour comes, or another try is due
     */
    public Optional<Instant> next() {
        Instant now = now();
        return Stream.of(filling.next(now), bag.next(now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Ends a run after the mails that are in flight, and begins no other until {@link #goOn}. */
    void halt() {
        stopping = true;
    }

    void goOn() {
        stopping = false;
    }

    private int send(Duration gather) {
        oneAtATime.lock();
        try {
            Instant now = now();
            filling.fill(now, now.minus(gather), settings.domain());
            if (bag.waiting(now, 1) == 0) {
                return 0;
            }
            return switch (server.look(now)) {
                case OPEN -> deliver(newRun(false));
                case PROBE -> probe();
                case CLOSED -> 0;
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    // The databases round to microseconds: rounded up, a mail filled now would be due a moment later.
    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    private DeliveryRun newRun(boolean down) {
        return new DeliveryRun(server, clock, brokenInARow, () -> stopping, down);
    }

    private int probe() {
        DeliveryRun run = newRun(true);
        int sent = 0;
        List<Mailbag.Claimed> one;
        // A mail that cannot be written or addressed says nothing about the server.
        while (run.down() && !run.ended() && !(one = bag.claim(now(), 1)).isEmpty()) {
            try (MailLine line = lines.open()) {
                sent += postman.carry(one, line, run);
            }
        }
        return run.down() ? sent : sent + deliver(run);
    }

    private int deliver(DeliveryRun run) {
        int most = CLAIMED_AT_ONCE * settings.connections();
        int helpers = Math.max(0, (bag.waiting(now(), most) - 1) / CLAIMED_AT_ONCE);
        List<Future<Integer>> helping = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            helping.add(others.submit(() -> work(run)));
        }
        int sent = 0;
        try {
            sent = work(run);
        } finally {
            for (Future<Integer> helper : helping) {
                sent += result(helper);
            }
        }
        return sent;
    }

    private int work(DeliveryRun run) {
        int sent = 0;
        try (MailLine line = lines.open()) {
            List<Mailbag.Claimed> mine;
            while (!run.ended() && !(mine = bag.claim(now(), CLAIMED_AT_ONCE)).isEmpty()) {
                sent += postman.carry(mine, line, run);
            }
        }
        return sent;
    }

    private static int result(Future<Integer> helper) {
        try {
            return helper.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a helper could not go on", e.getCause());
        }
    }

    @Override
    public void destroy() {
        others.shutdownNow();
    }
}
