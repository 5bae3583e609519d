package vn.kehoach.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/**
 * Thirty-two clerks at once, on the real tables and each database in turn: cases 7 and 8 of the faults, small. The whole
 * of them, with real nodes that are killed, is in the campaign.
 */
abstract class NumbersUnderLoad {

    private static final int CLERKS = 32;
    private static final int EACH = 25;
    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T01:00:00Z");

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Registers registers;
    private ReservedNumbers reserved;
    private NumberingDesk desk;
    private IncomingRegister incoming;
    /** Happens once, after a clerk has looked which series is his and before he locks it. */
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    /** An empty database of this test alone. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void tables() throws Exception {
        var config = new HikariConfig();
        config.setDataSource(database());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(CLERKS);
        pool = new HikariDataSource(config);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V40__register.sql"),
                        new ClassPathResource("db/migration/V220__registers.sql"))
                .execute(pool);
        jdbc = JdbcClient.create(pool);
        var manager = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(manager);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        BusinessClock clock = () -> NEW_YEAR;
        var firstComer = new FirstComer(manager);
        var series = new SeriesBook(jdbc, new NumberingDecisions(jdbc), firstComer) {
            @Override
            NumberSeries forKind(String unit, String body, String kind, int year) {
                NumberSeries seen = super.forKind(unit, body, kind, year);
                meanwhile.getAndSet(() -> {}).run();
                return seen;
            }
        };
        var book = new OutgoingBook(jdbc, clock);
        registers = new Registers(series, book);
        reserved = new ReservedNumbers(series, book);
        Organization organization = Mockito.mock(Organization.class);
        Mockito.when(organization.unit(any(), any())).thenReturn(Optional.of(Mockito.mock(Unit.class)));
        desk = new NumberingDesk(series, new NumberingDecisions(jdbc), organization, jdbc, clock);
        incoming = new IncomingRegister(jdbc, firstComer, clock);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void one_in_ten_rolled_back_leaves_no_gap_and_no_number_twice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            var random = new Random(seed + clerk);
            for (int i = 0; i < EACH; i++) {
                boolean fails = random.nextInt(10) == 0;
                String key = "KH-" + clerk + "-" + i;
                work.add(() -> register(document(LocalDate.of(2024, 1, 1), key), fails));
            }
        }
        List<Long> micros = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Integer>> timed = work.stream()
                .map(one -> (Callable<Integer>) () -> {
                    long begun = System.nanoTime();
                    int number = one.call();
                    micros.add((System.nanoTime() - begun) / 1_000);
                    return number;
                })
                .toList();
        List<Integer> given = atOnce(timed).stream().filter(n -> n > 0).sorted().toList();

        assertThat(given).hasSizeBetween(CLERKS * EACH * 8 / 10, CLERKS * EACH - 1);
        assertThat(given).isEqualTo(oneTo(given.size()));
        assertThat(stored(2024)).isEqualTo(given);
        // Only told: how fast it has to be is judged in the campaign, where nothing else runs.
        Collections.sort(micros);
        System.out.println("p95 of a registration: " + micros.get(micros.size() * 95 / 100) / 1_000 + " ms");
    }

    @Test
    void a_decision_amid_the_rush_leaves_each_kind_in_one_series() throws Exception {
        for (int round = 0; round < 8; round++) {
            String unit = "u" + round;
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                String key = "KH-" + i;
                String kind = i % 3 == 0 && i > CLERKS / 2 ? "TB" : "KH";
                boolean fails = i % 10 == 9;
                var document = new OutgoingDocument(
                        unit, kind, kind + "-X", LocalDate.of(2024, 1, 1), "Văn bản", "A", "B", "VT", 1, key);
                work.add(() -> register(document, fails));
            }
            work.add(CLERKS / 2 - round, () -> decide(unit));
            atOnce(work);

            assertThat(jdbc.sql("""
                    select count(distinct series_id) from outgoing_entry where unit_code = ?
                    group by document_kind""").param(unit).query(Integer.class).list())
                    .as(unit)
                    .containsExactly(1, 1);
            for (long series : jdbc.sql("select distinct series_id from outgoing_entry where unit_code = ?")
                    .param(unit)
                    .query(Long.class)
                    .list()) {
                List<Integer> numbers = jdbc.sql(
                                "select number_no from outgoing_entry where series_id = ? order by number_no")
                        .param(series)
                        .query(Integer.class)
                        .list();
                assertThat(numbers).as(unit).isEqualTo(oneTo(numbers.size()));
            }
        }
    }

    @Test
    void a_clerk_who_looked_before_the_decision_looks_again() {
        register(document(LocalDate.of(2024, 1, 1), "KH-1"), false);
        meanwhile.set(() -> assertThat(
                        CompletableFuture.supplyAsync(() -> decide("x")).join())
                .isEqualTo(1));
        var notice = new OutgoingDocument(
                "x", "TB", "TB-X", LocalDate.of(2024, 1, 1), "Thông báo", "A", "B", "VT", 1, "TB-1");
        assertThat(register(notice, false)).isEqualTo(1);
        assertThat(jdbc.sql("select kinds from number_series order by kinds")
                        .query(String.class)
                        .list())
                .containsExactly("*", "TB");
    }

    /** The head cuts the notices out of the common series, unless one has a number already. */
    private int decide(String unit) {
        return inTransaction(false, () -> {
            try {
                desk.decide(
                        new NumberingDesk.Wanted(
                                unit,
                                2024,
                                NumberingDecision.Shape.GROUPS,
                                List.of("TB"),
                                List.of(),
                                true,
                                "01/QĐ-X",
                                "2024-01-01"),
                        "x.thutruong");
                return 1;
            } catch (Refusal used) {
                assertThat(used.problems().get(0).code()).isEqualTo("register.kindUsed");
                return 0;
            }
        });
    }

    @Test
    void a_kept_number_is_given_to_one_document_whoever_else_wants_it() throws Exception {
        int kept = 10;
        for (int i = 0; i < kept; i++) {
            inTransaction(
                    false,
                    () -> reserved.reserve(document(LocalDate.of(2024, 1, 1), "SO"), "x.vanthu")
                            .number());
        }
        List<Long> ids = jdbc.sql("select id from outgoing_entry order by number_no")
                .query(Long.class)
                .list();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < kept * 5; i++) {
            long id = ids.get(i % kept);
            var document = document(LocalDate.of(2024, 1, 1), "KH-" + i);
            work.add(() -> used(id, document));
        }
        List<Integer> given = atOnce(work).stream().filter(n -> n > 0).sorted().toList();
        assertThat(given).isEqualTo(oneTo(kept));
        assertThat(register(document(LocalDate.of(2024, 1, 1), "KH-next"), false))
                .isEqualTo(kept + 1);
    }

    private int used(long id, OutgoingDocument document) {
        return inTransaction(false, () -> {
            try {
                return reserved.use(id, document, "x.vanthu").number();
            } catch (Refusal gone) {
                return 0;
            }
        });
    }

    @Test
    void the_first_registrations_of_a_year_make_one_series_and_leave_the_old_one_alone() throws Exception {
        register(document(LocalDate.of(2023, 12, 29), "KH-old"), false);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String key = "KH-" + i;
            LocalDate day = i % 5 == 0 ? LocalDate.of(2023, 12, 31) : LocalDate.of(2024, 1, 1);
            work.add(() -> register(document(day, key), false));
        }
        atOnce(work);

        assertThat(stored(2024)).isEqualTo(oneTo(40));
        assertThat(stored(2023)).isEqualTo(oneTo(11));
        assertThat(jdbc.sql("select count(*) from number_series")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void incoming_documents_are_numbered_without_gap_and_the_same_one_once() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String key = "KH-" + i / 2;
            boolean fails = i % 10 == 9;
            work.add(() -> inTransaction(fails, () -> incoming.register(arrival(key), "x.vanthu")));
        }
        atOnce(work);

        List<Integer> numbers = jdbc.sql("select incoming_number from incoming_entry order by incoming_number")
                .query(Integer.class)
                .list();
        // Each came twice and was rolled back at most once.
        assertThat(numbers).isEqualTo(oneTo(30));
    }

    @Test
    void looking_at_the_next_number_opens_no_series() {
        transaction.setReadOnly(true);
        assertThat(inTransaction(
                        false, () -> registers.seriesFor("x", "KH", 2024).nextNumber()))
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from number_series")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int register(OutgoingDocument document, boolean fails) {
        return inTransaction(
                fails, () -> registers.register(document, null, "x.vanthu").number());
    }

    /** What was given, or 0 if it was rolled back afterwards. */
    private int inTransaction(boolean fails, java.util.function.Supplier<Integer> action) {
        return transaction.execute(status -> {
            int number = action.get();
            if (fails) {
                status.setRollbackOnly();
            }
            return fails ? 0 : number;
        });
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        var start = new CyclicBarrier(CLERKS);
        try {
            for (int i = 0; i < CLERKS; i++) {
                clerks.submit(() -> start.await(10, TimeUnit.SECONDS));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> done : clerks.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            clerks.shutdownNow();
        }
    }

    private List<Integer> stored(int year) {
        return jdbc.sql("""
                select e.number_no from outgoing_entry e join number_series s on s.id = e.series_id
                where s.series_year = ? order by e.number_no""").param(year).query(Integer.class).list();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static OutgoingDocument document(LocalDate day, String key) {
        return new OutgoingDocument("x", "KH", "KH-X", day, "Kế hoạch", "A", "B", "VT", 1, key);
    }

    private static IncomingRegister.Arrival arrival(String key) {
        return new IncomingRegister.Arrival("x", "UBND", "01/KH-UBND", LocalDate.of(2024, 1, 1), "Kế hoạch", key);
    }
}
