package vn.kehoach.campaign;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** Fifty register all the time while the year changes: the new series begins with 01, and none is in the wrong year. */
final class Case08YearChange implements Case {

    private static final int CLERKS = 50;
    private static final LocalDateTime NEW_YEAR = LocalDateTime.parse("2024-01-01T00:00:00");

    @Override
    public int number() {
        return 8;
    }

    @Override
    public int repetitions(Scale scale) {
        return 3;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        // The clock of the nodes stands two minutes before midnight when the first comes up.
        String clock = "--kehoach.clock.start=" + NEW_YEAR.minusSeconds(90);
        Node one = world.node(clock).awaitUp();
        Node two = world.node(clock).awaitUp();
        world.seed().units(1);
        Await.until("the last seconds of the year", Duration.ofMinutes(3), () -> toMidnight(one) < 5);
        Verdict verdict = new Verdict();
        try (Numbering numbering = new Numbering(List.of(one, two), CLERKS, random)) {
            Await.until("the new year", Duration.ofMinutes(1), () -> toMidnight(one) < -5);
            numbering.stop();
        }
        Oracle oracle = world.oracle();
        for (int year : new int[] {2023, 2024}) {
            long highest = oracle.count(ofYear("coalesce(max(e.number_no), 0)"), year);
            long entries = oracle.count(ofYear("count(*)"), year);
            verdict.twice(entries - oracle.count(ofYear("count(distinct e.number_no)"), year))
                    .must(highest == entries && entries > 0, year + ": " + entries + " numbers up to " + highest)
                    .must(oracle.count(ofYear("min(e.number_no)"), year) == 1, year + " does not begin with 1")
                    .note(entries + " in " + year);
        }
        long wrongYear = oracle.count("""
                select count(*) from outgoing_entry e join number_series s on s.id = e.series_id
                where extract(year from e.registration_date) <> s.series_year
                or (e.registration_date = date '2024-01-01' and e.registered_at < timestamptz '2024-01-01 00:00:00+07')
                or (e.registration_date = date '2023-12-31' and e.registered_at > timestamptz '2024-01-01 00:00:05+07')""");
        return verdict.must(wrongYear == 0, wrongYear + " in the wrong year");
    }

    private static String ofYear(String what) {
        return "select " + what
                + " from outgoing_entry e join number_series s on s.id = e.series_id where s.series_year = ?";
    }

    private static long toMidnight(Node node) {
        LocalDateTime now = LocalDateTime.parse(node.probe("now"));
        return Duration.between(now, NEW_YEAR).toSeconds();
    }
}
