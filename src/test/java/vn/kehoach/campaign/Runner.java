package vn.kehoach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;

/** Runs a case once on an installation of its own, tells how it went, and writes it down. */
final class Runner {

    private final Database database;
    private final Scale scale;
    private final Results results;

    Runner(Database database, Scale scale, Results results) {
        this.database = database;
        this.scale = scale;
        this.results = results;
    }

    /**
     * @throws AssertionError if something was lost, twice, too slow or otherwise wrong
     */
    void run(Case one, int repetition, long seed) {
        Path logs = Path.of("target/campaign/logs/case-%02d-%d-%d".formatted(one.number(), repetition, seed));
        System.out.printf("case %d, repetition %d, scale %s, seed %d%n", one.number(), repetition, scale.name(), seed);
        long begun = System.nanoTime();
        Verdict verdict = new Verdict();
        try (World world = new World(database, scale, logs)) {
            verdict = one.run(world, new Random(seed));
        } catch (Exception | AssertionError e) {
            verdict.must(false, e.toString().lines().findFirst().orElse(""));
            throw new AssertionError("case " + one.number(), e);
        } finally {
            double seconds = (System.nanoTime() - begun) / 1e9;
            results.add(one.number(), repetition, seed, scale, database.version(), seconds, verdict);
            System.out.printf("case %d: %s, %.0f s%n", one.number(), verdict, seconds);
        }
        assertThat(verdict.pass()).as(verdict.toString()).isTrue();
    }
}
