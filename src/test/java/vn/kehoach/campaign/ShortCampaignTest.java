package vn.kehoach.campaign;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases that nothing may break from one day to the next, small and with a short lease. The others: CampaignTest. */
@Tag("own-jvm")
class ShortCampaignTest {

    private static Database database;

    @BeforeAll
    static void begin() {
        database = new Database();
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void nothingIsLostAndNothingTwice(int number) throws Exception {
        new Runner(database, Scale.SHORT, new Results(Path.of("target/campaign/short.jsonl")))
                .run(Cases.numbered(number), 1, System.nanoTime());
    }
}
