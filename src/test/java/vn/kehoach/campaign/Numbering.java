package vn.kehoach.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Many clerks who register documents; one in ten thinks better of it at once, one in twenty too late, so that the number is
 * cancelled; and what they were told.
 */
final class Numbering implements AutoCloseable {

    private static final int THINKS_BETTER = 10;
    private static final int TOO_LATE = 20;

    private final AtomicReferenceArray<Node> nodes;
    private final ExecutorService clerks;
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> cancelled = new ConcurrentLinkedQueue<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile boolean stopped;

    /** Clerks who go on until they are stopped. */
    Numbering(List<Node> nodes, int clerks, Random random) {
        this(nodes, clerks, Integer.MAX_VALUE, random);
    }

    Numbering(List<Node> several, int clerks, int each, Random random) {
        this.nodes = new AtomicReferenceArray<>(several.toArray(Node[]::new));
        this.clerks = Executors.newFixedThreadPool(clerks);
        for (int clerk = 0; clerk < clerks; clerk++) {
            int number = clerk;
            long seed = random.nextLong();
            this.clerks.execute(() -> work(number, each, new Random(seed)));
        }
        this.clerks.shutdown();
    }

    /** A node that was killed has come back as another. */
    void replace(int index, Node node) {
        nodes.set(index, node);
    }

    private void work(int clerk, int each, Random random) {
        for (int i = 0; i < each && !stopped; i++) {
            String owner = "doc-" + clerk + "-" + i;
            boolean better = random.nextInt(THINKS_BETTER) == 0;
            long begun = System.nanoTime();
            try {
                String number = nodes.get(random.nextInt(nodes.length()))
                        .probe("register?owner=" + owner + "&rollBack=" + better);
                micros.add((System.nanoTime() - begun) / 1_000);
                if (!better) {
                    confirmed.add(number + " " + owner);
                    if (random.nextInt(TOO_LATE) == 0) {
                        nodes.get(random.nextInt(nodes.length())).probe("register?owner=" + owner + "&cancel=true");
                        cancelled.add(owner);
                    }
                }
            } catch (RuntimeException gone) {
                // Nobody told the clerk: it may or may not be in the register or cancelled, once at most.
                unknown.incrementAndGet();
                Await.pause(Duration.ofMillis(200));
            }
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        awaitEnd();
    }

    void awaitEnd() throws InterruptedException {
        if (!clerks.awaitTermination(30, TimeUnit.MINUTES)) {
            throw new AssertionError("clerks still at work");
        }
    }

    boolean over() {
        return clerks.isTerminated();
    }

    /** Numbers are exactly 1..n, each confirmed one is there under its owner, and no owner has two. */
    Verdict judge(Verdict verdict, Oracle oracle) {
        long entries = oracle.count("select count(*) from outgoing_entry");
        long highest = oracle.count("select coalesce(max(number_no), 0) from outgoing_entry");
        long distinct = oracle.count("select count(distinct number_no) from outgoing_entry");
        long owners = oracle.count("select count(distinct owner_key) from outgoing_entry");
        long missing = confirmed.stream()
                .filter(each -> oracle.count(
                                "select count(*) from outgoing_entry where number_no = ? and owner_key = ?",
                                Integer.parseInt(each.substring(0, each.indexOf(' '))),
                                each.substring(each.indexOf(' ') + 1))
                        == 0)
                .count();
        long stillUsed = cancelled.stream()
                .filter(owner -> oracle.count(
                                "select count(*) from outgoing_entry where owner_key = ? and entry_state = 'CANCELLED'",
                                owner)
                        != 1)
                .count();
        return verdict.lost(missing)
                .lost(stillUsed)
                .twice(entries - distinct)
                .twice(entries - owners)
                .must(highest == distinct, "numbers up to " + highest + ", but only " + distinct)
                .must(
                        entries <= confirmed.size() + unknown.get(),
                        entries + " entries of " + confirmed.size() + " confirmed")
                .note("%d numbers, %d confirmed, %d cancelled, %d without an answer"
                        .formatted(entries, confirmed.size(), cancelled.size(), unknown.get()));
    }

    Duration p95() {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : Duration.ofNanos(1_000 * sorted.get(sorted.size() * 95 / 100));
    }

    @Override
    public void close() {
        stopped = true;
        clerks.shutdownNow();
    }
}
