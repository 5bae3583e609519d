package vn.kehoach.campaign;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The host's zone changes with every start, over a change to summer time: the same instants, and one reminder of a day. */
final class Case14Zones implements Case {

    private static final int UNITS = 50;
    /** In Berlin the clocks go forward in the next night but one; the first reminder is due on Monday at 08:00 in Hanoi. */
    private static final LocalDateTime START = LocalDateTime.parse("2023-03-24T16:00");

    private static final LocalDate LAST_DAY = LocalDate.of(2023, 4, 3);
    private static final String DUE = "2023-03-27 08:00:00";
    private static final long TO_THE_MORNING_MILLIS = Duration.ofHours(64).toMillis();

    @Override
    public int number() {
        return 14;
    }

    @Override
    public Verdict run(World world, Random random) {
        Verdict verdict = new Verdict();
        Node first = start(world, "America/New_York");
        String key = world.seed().units(UNITS).plan(START.toLocalDate(), LAST_DAY);
        first.probe("pace?micros=0");
        first.probe("start-plan?key=" + key);
        Await.until("all are asked", Duration.ofMinutes(5), () -> world.oracle().allAsked(UNITS));
        verdict.must(nextRung(world).startsWith(DUE), "the first reminder is due at " + nextRung(world));
        first.stop();
        Node second = start(world, "Europe/Berlin");
        verdict.must(nextRung(world).startsWith(DUE), "in Berlin the reminder is due at " + nextRung(world));
        second.stop();
        world.jdbc()
                .sql("update business_clock set offset_millis = offset_millis + ?")
                .param(TO_THE_MORNING_MILLIS)
                .update();
        for (String zone : List.of("Pacific/Auckland", "Europe/Berlin", "America/New_York")) {
            Node node = start(world, zone);
            Await.until(
                    "the reminders have gone",
                    Duration.ofMinutes(3),
                    () -> world.oracle().count("select count(*) from notice where letter = 'REMINDER'") >= UNITS
                            && world.oracle().waitingMails() == 0);
            world.seed().watchIsDue();
            Await.pause(Duration.ofSeconds(5));
            node.stop();
        }
        long elsewhen = world.oracle()
                .count("select count(*) from notice where letter = 'REMINDER' and due_at <> timestamptz '" + DUE
                        + "+07'");
        return world.oracle()
                .mails(verdict, UNITS, world.sink().taken(), 0)
                .must(elsewhen == 0, elsewhen + " reminders of another instant");
    }

    private static Node start(World world, String zone) {
        return world.node(Map.of("TZ", zone), "--kehoach.clock.start=" + START).awaitUp();
    }

    // The engine keeps local times of the JVM's zone, which has to be Vietnam's whatever the host's is.
    private static String nextRung(World world) {
        return world.jdbc()
                .sql("select cast(min(duedate_) as varchar) from act_ru_job where handler_cfg_ like 'Timer_NextRung%'")
                .query(String.class)
                .optional()
                .orElse("never");
    }
}
