package vn.kehoach.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import vn.kehoach.board.BoardMatrix;
import vn.kehoach.board.BoardRates;
import vn.kehoach.board.BoardRounds;
import vn.kehoach.board.BoardUnits;
import vn.kehoach.board.UnitFilter;
import vn.kehoach.organization.Role;
import vn.kehoach.overview.MyWork;
import vn.kehoach.overview.Search;
import vn.kehoach.plan.PlanList;
import vn.kehoach.round.RoundList;

/**
 * d: what people look at all day, with ten thousand open tasks and twenty thousand groups: Tasklist's filters and the
 * lists of rounds and plans, once with one year behind them and once with five.
 */
final class QueriesCase {

    private static final String ONE = "one";
    private static final String FIVE = "five";
    private static final int TURNS = 5;
    private static final int LOOKS = 20;

    /** A page of Tasklist, and one of our lists. */
    private static final int TASKS = 15;

    private static final int LINES = 100;

    private final Program program;
    private final Databases databases;

    QueriesCase(Program program, Databases databases) {
        this.program = program;
        this.databases = databases;
    }

    void run(Options options, Results results) {
        long round = IssuedPlan.inForce(
                        program, options.units(), LocalDate.now().plusDays(5))
                .open();
        long begin = System.nanoTime();
        databases.copy(Databases.OURS, ONE);
        Years.add(databases.sql(ONE), 1, 1);
        databases.copy(ONE, FIVE);
        Years.add(databases.sql(FIVE), 2, 5);
        System.out.printf("five years made in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        try (HikariDataSource one = databases.pool(ONE);
                HikariDataSource five = databases.pool(FIVE)) {
            SwitchedDatabase.add(ONE, one);
            SwitchedDatabase.add(FIVE, five);
            looks(round).forEach((name, look) -> results.add(measured(name, look, options.repetitions())));
        } finally {
            SwitchedDatabase.to(null);
        }
    }

    private static Line measured(String name, Runnable look, int repetitions) {
        looked(FIVE, look, LOOKS);
        looked(ONE, look, LOOKS);
        return Line.of(
                "d-" + name,
                5,
                Medians.interleaved(
                        repetitions,
                        () -> Medians.quantile(looked(FIVE, look, TURNS * LOOKS), 0.95),
                        () -> Medians.quantile(looked(ONE, look, TURNS * LOOKS), 0.95)),
                "ms");
    }

    private static List<Double> looked(String database, Runnable look, int times) {
        SwitchedDatabase.to(database);
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            long begin = System.nanoTime();
            look.run();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    private Map<String, Runnable> looks(long round) {
        Map<String, Runnable> looks = new LinkedHashMap<>();
        FilterService filters = program.bean(FilterService.class);
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            String name = String.valueOf(filter.getProperties().get("kehoachKey"));
            looks.put("tasks-" + name, () -> commune(() -> filters.listPage(filter.getId(), 0, TASKS)));
            looks.put("count-" + name, () -> commune(() -> filters.count(filter.getId())));
        }
        RoundList list = program.bean(RoundList.class);
        looks.put("rounds", () -> focal(() -> list.rounds(0, LINES)));
        looks.put("round", () -> focal(() -> list.round(round)));
        looks.put("round-list", () -> focal(() -> list.page(round, 0, LINES, "", "")));
        looks.put("round-list-late", () -> focal(() -> list.page(round, 0, LINES, "OPEN_IN_TIME", "")));
        looks.put("round-list-search", () -> focal(() -> list.page(round, 0, LINES, "", "xã số 77")));
        BoardRounds.Wanted running = new BoardRounds.Wanted(true, null, null);
        BoardRounds.Wanted every = new BoardRounds.Wanted(false, null, null);
        BoardMatrix.Wanted matrix = new BoardMatrix.Wanted(null, UnitFilter.ALL, "");
        BoardMatrix.Wanted tier = new BoardMatrix.Wanted(null, new UnitFilter("COMMUNE", "", "xã số 77"), "");
        BoardUnits.Wanted units = new BoardUnits.Wanted(round, UnitFilter.ALL, "OPEN_IN_TIME");
        looks.put(
                "board-rounds",
                () -> focal(() -> program.bean(BoardRounds.class).page(running, 0)));
        looks.put(
                "board-rounds-all",
                () -> focal(() -> program.bean(BoardRounds.class).page(every, 0)));
        looks.put(
                "board-matrix",
                () -> focal(() -> program.bean(BoardMatrix.class).page(matrix, 0)));
        looks.put(
                "board-matrix-search",
                () -> focal(() -> program.bean(BoardMatrix.class).page(tier, 0)));
        looks.put(
                "board-units", () -> focal(() -> program.bean(BoardUnits.class).page(units, 0)));
        looks.put("board-rates", () -> head(() -> program.bean(BoardRates.class).years()));
        looks.put("plans", () -> focal(() -> program.bean(PlanList.class).page(0, LINES, "")));
        MyWork work = program.bean(MyWork.class);
        looks.put("my-work", () -> commune(work::view));
        Search search = program.bean(Search.class);
        looks.put("search-common", () -> focal(() -> search.all("bao cao ket qua cai cach hanh chinh")));
        looks.put("search-rare", () -> focal(() -> search.all("báo cáo vướng mắc số 77 xã")));
        looks.put("search-number", () -> focal(() -> search.all("77/BC-UBND")));
        looks.put("search-of-commune", () -> commune(() -> search.all("bao cao ket qua cai cach hanh chinh")));
        looks.put(
                "plans-of-commune",
                () -> commune(() -> program.bean(PlanList.class).page(0, LINES, "")));
        return looks;
    }

    private <T> void commune(Supplier<T> look) {
        program.as("xa-00077.cv", "xa-00077", Set.of(Role.OFFICER), look);
    }

    private <T> void head(Supplier<T> look) {
        program.as(Province.FOCAL_OFFICER, "so-noi-vu", Set.of(Role.HEAD), look);
    }

    private <T> void focal(Supplier<T> look) {
        program.as(Province.FOCAL_OFFICER, "so-noi-vu", Set.of(Role.OFFICER), look);
    }
}
