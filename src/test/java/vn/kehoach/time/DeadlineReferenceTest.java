package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten years of days, every bound, rule and hour, against {@link WallCalendar}; once with the calendar that ships, once
 * with a wild one drawn by lot. The lot is new with each run: {@code -Dkehoach.seed=…} repeats one.
 */
class DeadlineReferenceTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2030, 1, 1);
    private static final List<LocalDate> DAYS = FIRST.datesUntil(END).toList();
    private static final long SEED = Long.getLong("kehoach.seed", new Random().nextInt(1_000_000));
    private static final Random LOT = new Random(SEED);

    /** Two calendars that must agree: ours, and the one on the wall. */
    record Pair(String name, WorkingCalendar ours, WallCalendar wall) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Pair> pairs;

    static Stream<Pair> pairs() {
        return pairs.stream();
    }

    @BeforeAll
    static void drawCalendars() {
        Set<String> shippedOff = WorkingCalendarReferenceTest.offDays();
        Set<String> shippedWorked = WorkingCalendarReferenceTest.workedSaturdays();
        Map<LocalDate, DayKind> drawn = draw();
        Map<String, Boolean> drawnWorked = new HashMap<>();
        drawn.forEach((day, kind) -> drawnWorked.put(day.toString(), kind == DayKind.SWAP_WORK));
        System.out.println("Calendar drawn with seed " + SEED + ": " + new TreeMap<>(drawn));
        pairs = List.of(
                new Pair(
                        "shipped",
                        TestCalendars.shipped(),
                        new WallCalendar(
                                (day, weekday) -> shippedWorked.contains(day) || weekday && !shippedOff.contains(day))),
                new Pair(
                        "drawn with seed " + SEED,
                        new CalendarSnapshot(drawn, Set.of()),
                        new WallCalendar((day, weekday) -> drawnWorked.getOrDefault(day, weekday))));
    }

    /** Single days off, stretches of up to three weeks, and worked Saturdays and Sundays. */
    private static Map<LocalDate, DayKind> draw() {
        Map<LocalDate, DayKind> drawn = new HashMap<>();
        DayKind[] off = {DayKind.HOLIDAY, DayKind.MAKEUP_OFF, DayKind.SWAP_OFF};
        for (int n = 0; n < 120; n++) {
            LocalDate day = anyDay();
            int length = LOT.nextInt(10) == 0 ? 1 + LOT.nextInt(21) : 1 + LOT.nextInt(3);
            for (int more = 0; more < length; more++) {
                drawn.put(day.plusDays(more), off[LOT.nextInt(off.length)]);
            }
        }
        for (int n = 0; n < 80; n++) {
            LocalDate day = anyDay();
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                drawn.put(day, DayKind.SWAP_WORK);
            }
        }
        return drawn;
    }

    private static LocalDate anyDay() {
        return DAYS.get(LOT.nextInt(DAYS.size()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void time_limits_with_every_bound_hour_and_weekend_rule(Pair pair) {
        LocalTime[] hours = {null, LocalTime.of(17, 0), LocalTime.of(8, 30)};
        for (LocalDate day : DAYS) {
            for (DueBound bound : DueBound.values()) {
                for (WeekendRule weekend : WeekendRule.values()) {
                    for (LocalTime hour : hours) {
                        limit(pair, new DueRule(bound, day, hour, weekend));
                    }
                }
            }
        }
    }

    private static void limit(Pair pair, DueRule rule) {
        boolean before = rule.bound() == DueBound.EXCLUSIVE;
        boolean withHour = rule.hour() != null;
        int last = pair.wall.lastDay(
                pair.wall.place(rule.written()),
                before,
                withHour,
                rule.weekendRule().name());
        same(pair, rule, pair.wall.day(last), rule.lastDay(pair.ours));
        long end = withHour
                ? pair.wall.midnight(last)
                        + rule.hour().getHour() * 3_600L
                        + rule.hour().getMinute() * 60L
                : pair.wall.midnight(last + 1);
        Instant moment = Instant.ofEpochSecond(end);
        same(pair, rule, moment, rule.lastMoment(pair.ours));
        same(pair, rule, false, rule.missedAt(moment.minusNanos(1), pair.ours));
        same(pair, rule, before || !withHour, rule.missedAt(moment, pair.ours));
        same(pair, rule, true, rule.missedAt(moment.plusNanos(1), pair.ours));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void time_limits_counted_from_an_event(Pair pair) {
        int[] offsets = {-95, -30, -10, -5, -2, -1, 0, 1, 2, 3, 5, 15, 60};
        WeekendRule[] weekends = WeekendRule.values();
        DueBound[] bounds = DueBound.values();
        for (LocalDate event : DAYS) {
            for (int offset : offsets) {
                for (DayUnit unit : DayUnit.values()) {
                    DueBound bound = bounds[LOT.nextInt(bounds.length)];
                    WeekendRule weekend = weekends[LOT.nextInt(weekends.length)];
                    LocalTime hour = LOT.nextBoolean() ? null : LocalTime.of(17, 0);
                    var rule = new EventRule(event, offset, unit, bound, hour, weekend);
                    int start = pair.wall.place(event);
                    int written = unit == DayUnit.DAYS ? start + offset : pair.wall.counted(start, offset);
                    int last = pair.wall.lastDay(written, bound == DueBound.EXCLUSIVE, hour != null, weekend.name());
                    DueRule found = rule.on(pair.ours);
                    same(pair, rule, pair.wall.day(written), found.written());
                    same(pair, rule, pair.wall.day(last), found.lastDay(pair.ours));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void working_days_counted_and_the_gap_between_levels(Pair pair) {
        for (LocalDate day : DAYS) {
            int place = pair.wall.place(day);
            same(pair, day, pair.wall.open(place), pair.ours.isWorkingDay(day));
            for (int n = -25; n <= 25; n += 1 + LOT.nextInt(4)) {
                same(pair, day, pair.wall.day(pair.wall.counted(place, n)), pair.ours.plusWorkingDays(day, n));
            }
            for (int n = -3; n <= 40; n += 1 + LOT.nextInt(6)) {
                int open = pair.wall.openAfter(place, place + n);
                same(pair, day, open, pair.ours.workingDaysBetween(day, day.plusDays(n)));
                LevelGap gap = LevelGap.between(day, day.plusDays(n), pair.ours);
                same(pair, gap, open, gap.workingDays());
                same(pair, gap, open > 0, gap.enough());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void rungs_of_the_ladders_and_of_any_other(Pair pair) {
        LadderDates dates = new LadderDates(pair.ours);
        for (LocalDate day : DAYS) {
            List<Rung> rungs = new ArrayList<>(Ladders.DUE);
            rungs.addAll(Ladders.ACKNOWLEDGEMENT);
            rungs.add(new Rung(
                    "drawn",
                    LOT.nextInt(30),
                    DayUnit.values()[LOT.nextInt(2)],
                    Rung.Direction.values()[LOT.nextInt(2)],
                    LocalTime.of(LOT.nextInt(24), LOT.nextInt(60))));
            for (LadderDates.RungDate found : dates.of(day, rungs)) {
                Rung rung = found.rung();
                int place = pair.wall.place(day);
                boolean openOnly = rung.unit() == DayUnit.WORKING_DAYS;
                int on = rung.direction() == Rung.Direction.BEFORE
                        ? pair.wall.remindedBefore(place, rung.offset(), openOnly)
                        : pair.wall.chasedAfter(place, rung.offset(), openOnly);
                long at = pair.wall.midnight(on) + rung.hour().toSecondOfDay();
                same(pair, day + " " + rung, Instant.ofEpochSecond(at), found.at());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void limits_that_come_back(Pair pair) {
        Integer[] dueDays = {null, 1, 3, 14, 15, 25, 28, 29, 30, 31};
        for (Every every : Every.values()) {
            for (Integer dueDay : dueDays) {
                for (int offset = -12; offset <= 12; offset++) {
                    int from = LOT.nextInt(120);
                    int to = from + LOT.nextInt(120 - from);
                    recurrence(pair, every, dueDay, offset, from, to);
                }
                recurrence(pair, every, dueDay, 0, 0, 119);
            }
        }
    }

    /** Months are numbered from January 2020. */
    private static void recurrence(Pair pair, Every every, Integer dueDay, int offset, int from, int to) {
        var rule = new Recurrence(
                every,
                dueDay,
                offset,
                DueBound.values()[LOT.nextInt(2)],
                LOT.nextBoolean() ? null : LocalTime.of(17, 0),
                WeekendRule.values()[LOT.nextInt(3)],
                YearMonth.of(2020 + from / 12, from % 12 + 1),
                YearMonth.of(2020 + to / 12, to % 12 + 1));
        int length =
                Map.of("MONTH", 1, "QUARTER", 3, "HALF_YEAR", 6, "YEAR", 12).get(every.name());
        List<String> expected = new ArrayList<>();
        for (int month = from; month <= to; month++) {
            if ((month + 1) % length == 0) {
                expected.add(turn(pair.wall, rule, month, length));
            }
        }
        List<String> found = rule.periods().stream()
                .map(p -> p.year() + "/" + p.number() + " " + p.from() + ".." + p.to() + " data "
                        + p.data().from() + ".." + p.data().to()
                        + (p.due() == null
                                ? " asked"
                                : " due " + p.due().written() + " last "
                                        + p.due().lastDay(pair.ours)))
                .toList();
        same(pair, rule, expected, found);
    }

    private static String turn(WallCalendar wall, Recurrence rule, int month, int length) {
        int year = 2020 + month / 12;
        int last = month % 12 + 1;
        int first = last - length + 1;
        int before = first == 1 ? 12 : first - 1;
        String text = year + "/" + last / length + " "
                + wall.day(wall.place(year, first, 1)) + ".."
                + wall.day(wall.place(year, last, WallCalendar.length(year, last))) + " data "
                + wall.day(wall.place(first == 1 ? year - 1 : year, before, 15)) + ".."
                + wall.day(wall.place(year, last, 14));
        if (rule.dueDay() == null) {
            return text + " asked";
        }
        int dueMonth = month + rule.monthOffset() + 24; // from January 2018 on, so that nothing is negative
        int y = 2018 + dueMonth / 12;
        int m = dueMonth % 12 + 1;
        int length2 = WallCalendar.length(y, m);
        int written = wall.place(y, m, rule.dueDay() > length2 ? length2 : rule.dueDay());
        int lastDay = wall.lastDay(
                written,
                rule.bound() == DueBound.EXCLUSIVE,
                rule.hour() != null,
                rule.weekendRule().name());
        return text + " due " + wall.day(written) + " last " + wall.day(lastDay);
    }

    private static void same(Pair pair, Object asked, Object expected, Object found) {
        boolean equal = found instanceof LocalDate ? found.toString().equals(expected) : found.equals(expected);
        // Only then the words: there are some millions of comparisons.
        if (!equal) {
            assertThat(found).as("%s: %s", pair, asked).isEqualTo(expected);
        }
    }
}
