package vn.kehoach.campaign;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A thousand hand in around the very end of the last day, after which nothing is taken: taken or refused, none between. */
final class Case16LastInstant implements Case {

    private static final int UNITS = 1_000;
    private static final int THREADS = 16;
    private static final String LOGIN = "mot.nguoi";
    private static final long AROUND_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 13);
    private static final LocalDateTime END = LAST_DAY.plusDays(1).atStartOfDay();

    @Override
    public int number() {
        return 16;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        int units = world.scale().of(UNITS);
        String clock = "--kehoach.clock.start=" + END.minusMinutes(3).minusSeconds(units / 10);
        Node one = world.node(clock).awaitUp();
        Node two = world.node(clock).awaitUp();
        String key = world.seed().units(units).onePerson(LOGIN).plan(LAST_DAY, LAST_DAY);
        one.probe("start-plan?key=" + key);
        Await.until("all are asked", Duration.ofMinutes(5), () -> world.oracle().allAsked(units));
        // Nothing is taken after the last day.
        world.jdbc().sql("update round set closes_after = last_day").update();
        List<String> tasks = new ArrayList<>(List.of(one.probe("prepare-answers?login=" + LOGIN + "&date=" + LAST_DAY)
                .split(" ")));
        Collections.shuffle(tasks, random);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Verdict verdict = new Verdict();
        verdict.must(tasks.size() == units, tasks.size() + " tasks of " + units);
        verdict.must(toEnd(one) > 5_000, "the last day was over before anybody handed in");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(toEnd(one));
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < tasks.size(); i++) {
            Node node = i % 2 == 0 ? one : two;
            String task = tasks.get(i);
            // Evenly over the two seconds before the end and the two after it; under load later.
            long at = end + AROUND_NANOS * (2L * i - tasks.size()) / tasks.size();
            people.execute(() -> {
                Await.pause(Duration.ofNanos(Math.max(0, at - System.nanoTime())));
                try {
                    taken.addAndGet(
                            node.probe("hand-in?login=" + LOGIN + "&task=" + task)
                                            .equals("taken")
                                    ? 1
                                    : 0);
                } catch (RuntimeException e) {
                    System.out.println(e);
                    failed.incrementAndGet();
                }
            });
        }
        people.shutdown();
        verdict.must(people.awaitTermination(15, TimeUnit.MINUTES), "somebody still waits");
        return judge(world, verdict, taken.get(), failed.get(), units);
    }

    private static Verdict judge(World world, Verdict verdict, int taken, int failed, int units) {
        Oracle oracle = world.oracle();
        String task = "exists (select 1 from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                + " where t.task_def_key_ = 'UserTask_PrepareReport' and e.business_key_ = r.business_key)";
        String documents = "(select count(*) from response_document d where d.response_id = r.id)";
        String numbers = "(select count(*) from outgoing_entry o where o.owner_key = r.business_key)";
        long given = oracle.count("select count(*) from response r where r.state in ('SUBMITTED', 'ACCEPTED') and not "
                + task + " and " + documents + " = 1 and " + numbers + " = 1");
        long refused = oracle.count("select count(*) from response r where r.state = 'ASKED' and " + task + " and "
                + documents + " = 0 and " + numbers + " = 0");
        long late = oracle.count("select count(*) from response where judged_on > last_day");
        return verdict.lost(units - given - refused)
                .must(given == taken, taken + " were told that it was taken, " + given + " are there")
                .must(failed == 0, failed + " got neither answer")
                .must(
                        given > 0 && refused > 0,
                        "nobody was at the end itself: " + given + " given, " + refused + " refused")
                .note("%d given, of them %d judged late, %d refused".formatted(given, late, refused));
    }

    private static long toEnd(Node node) {
        return Duration.between(LocalDateTime.parse(node.probe("now")), END).toMillis();
    }
}
