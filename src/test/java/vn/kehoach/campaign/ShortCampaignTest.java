package vn.kehoach.campaign;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cases that nothing may break from one day to the next, small and with a short lease. The others: CampaignTest. */
@Tag("own-jvm")
class ShortCampaignTest {

    private static final Results RESULTS = new Results(Path.of("target/campaign/short.jsonl"));

    private static Database database;

    @BeforeAll
    static void begin() {
        database = new Database();
    }

    @AfterAll
    static void end() {
        database.close();
    }

    /** All at once: each mostly waits, for a start or for a lease. */
    @Test
    void nothingIsLostAndNothingTwice() {
        CompletableFuture.allOf(run(1), run(3), run(10)).join();
    }

    private static CompletableFuture<Void> run(int number) {
        return CompletableFuture.runAsync(
                () -> new Runner(database, Scale.SHORT, RESULTS).run(Cases.numbered(number), 1, System.nanoTime()));
    }
}
