package vn.kehoach.campaign;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole campaign: {@code mvn -Pcampaign verify -Dcase=7}. More: {@code -Dcase=1,2} or nothing for all,
 * {@code -Dscale=production}, {@code -Drepetitions=20}, {@code -Dseed=…}, {@code -Dpostgres=14}, {@code -Dresults=file}.
 * A run that was broken off goes on where it was: what has passed stands in the file of results.
 */
@Tag("campaign")
class CampaignTest {

    private static Database database;

    @TestFactory
    Stream<DynamicTest> cases() {
        database = new Database();
        Scale scale = Scale.named(System.getProperty("scale", "scaled"));
        Results results = new Results(Path.of(System.getProperty("results", "campaign-results.jsonl")));
        Runner runner = new Runner(database, scale, results);
        String version = database.version();
        return chosen().stream().flatMap(one -> {
            int wanted = Integer.getInteger("repetitions", one.repetitions(scale));
            int passed = results.passed(one.number(), scale, version);
            return IntStream.rangeClosed(passed + 1, wanted).mapToObj(repetition -> {
                long seed = Long.getLong("seed", System.nanoTime());
                return DynamicTest.dynamicTest(
                        "case %d, repetition %d, seed %d".formatted(one.number(), repetition, seed),
                        () -> runner.run(one, repetition, seed));
            });
        });
    }

    private static List<Case> chosen() {
        String wanted = System.getProperty("case", "");
        return wanted.isBlank()
                ? Cases.ALL
                : Arrays.stream(wanted.split(","))
                        .map(number -> Cases.numbered(Integer.parseInt(number.strip())))
                        .toList();
    }

    @AfterAll
    static void end() {
        database.close();
    }
}
