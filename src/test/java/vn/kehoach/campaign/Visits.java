package vn.kehoach.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.kehoach.engine.Visitor;

/** People who look at pages all the time, and how long they wait. */
final class Visits implements AutoCloseable {

    private static final List<String> PAGES = List.of(
            "/api/rounds",
            "/api/session",
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task/count");

    private record Visit(String page, Duration took, int status) {}

    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final ExecutorService people;
    private volatile boolean stopped;

    Visits(Node node, int people) {
        this.people = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            Visitor visitor = new Visitor(node.port());
            if (visitor.logIn(World.LOGIN, World.PASSWORD).statusCode() != 200) {
                throw new AssertionError("cannot log in");
            }
            int first = i;
            this.people.execute(() -> look(visitor, first));
        }
    }

    private void look(Visitor visitor, int first) {
        for (int i = first; !stopped; i++) {
            String page = PAGES.get(i % PAGES.size());
            long begun = System.nanoTime();
            int status;
            try {
                status = visitor.get(page).statusCode();
            } catch (RuntimeException gone) {
                status = 0;
            }
            visits.add(new Visit(page, Duration.ofNanos(System.nanoTime() - begun), status));
            Await.pause(Duration.ofMillis(100));
        }
    }

    void forget() {
        visits.clear();
    }

    Duration longest() {
        return visits.stream().map(Visit::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    long failed() {
        return visits.stream().filter(visit -> visit.status() != 200).count();
    }

    long served() {
        return visits.size() - failed();
    }

    Duration p95() {
        List<Duration> sorted = visits.stream().map(Visit::took).sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() * 95 / 100);
    }

    @Override
    public void close() {
        stopped = true;
        people.shutdownNow();
    }
}
