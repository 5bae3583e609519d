package vn.kehoach.benchmark;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark: {@code mvn -Pbenchmark test}. It asserts nothing; what it finds is a table and a file. */
@Tag("benchmark")
class BenchmarkTest {

    @Test
    void measure() {
        Options options = Options.fromProperties();
        Results results = new Results();
        if (Stream.of("a", "b", "c", "d").anyMatch(options::runsAnyOf)) {
            inProcess(options, results);
        }
        if (options.runsAnyOf("e")) {
            new StartCase().run(options, results);
        }
        results.publish();
    }

    private static void inProcess(Options options, Results results) {
        try (Databases databases = new Databases();
                Program program = new Program(databases);
                PlainEngine plain = new PlainEngine(databases)) {
            Province.create(databases.sql(Databases.OURS), options.units());
            plain.deployLean();
            if (options.runsAnyOf("a")) {
                new OpeningCase(program, plain).run(options, results);
            }
            if (options.runsAnyOf("b")) {
                new LateCase(program, plain).run(options, results);
            }
            if (options.runsAnyOf("c")) {
                new SubmissionCase(program, plain, options.units()).run(options, results);
            }
            if (options.runsAnyOf("d")) {
                new QueriesCase(program, databases).run(options, results);
            }
        }
    }
}
