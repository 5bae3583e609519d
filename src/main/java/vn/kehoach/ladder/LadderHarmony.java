package vn.kehoach.ladder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.Rung;
import vn.kehoach.work.Problem;

/** Whether rows that are each in order go together. */
final class LadderHarmony {

    /** A working week has seven days. */
    private static final double DAYS_A_WORKING_DAY = 7.0 / 5;

    private LadderHarmony() {}

    static List<Problem> problems(List<LadderRule> rules) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rules.get(i).meets(rules.get(j))) {
                    alike(rules.get(j), j, rules.get(i), i, problems);
                }
            }
            headFirst(rules, i, problems);
        }
        return problems;
    }

    private static void alike(LadderRule one, int j, LadderRule other, int i, List<Problem> problems) {
        if (one.rung().name().equals(other.rung().name())) {
            problems.add(Problem.of(
                    "rows[" + i + "].name",
                    "ladder.nameTwice",
                    i + 1,
                    j + 1,
                    other.rung().name()));
        } else if (place(one) == place(other)
                && one.rung().audience() == other.rung().audience()
                && one.rung().way() == other.rung().way()) {
            problems.add(Problem.of("rows[" + i + "].offset", "ladder.alike", i + 1, j + 1));
        }
    }

    // A head hears of it when whoever works on it in his unit has heard before, or with him.
    private static void headFirst(List<LadderRule> rules, int i, List<Problem> problems) {
        LadderRule rule = rules.get(i);
        Audience audience = rule.rung().audience();
        boolean alone = audience.tellsHead() && !audience.tellsWorker();
        if (alone
                && rules.stream()
                        .noneMatch(other -> other.meets(rule)
                                && other.rung().audience().tellsWorker()
                                && place(other) < place(rule))) {
            problems.add(Problem.of("rows[" + i + "].audience", "ladder.headFirst", i + 1));
        }
    }

    private static double place(LadderRule rule) {
        Rung rung = rule.rung().rung();
        double days = rung.offset() * (rung.unit() == DayUnit.WORKING_DAYS ? DAYS_A_WORKING_DAY : 1);
        double hours = Duration.ofHours(24).toMinutes();
        return (rung.direction() == Rung.Direction.BEFORE ? -days : days)
                + rung.hour().toSecondOfDay() / 60 / hours;
    }
}
