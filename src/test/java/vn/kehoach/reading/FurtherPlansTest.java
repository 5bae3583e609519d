package vn.kehoach.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Invented plans of provinces, departments, districts and communes in the hands that offices write: labels below a task,
 * {@code I/} and {@code 1-}, tables of bars and tabulators, two columns on one line. The reader was made with one half of
 * them before it; the other half measured it, and what it missed was mended after (ADR 41 has the figures).
 */
class FurtherPlansTest {

    private final JsonNode facts;

    FurtherPlansTest() throws IOException {
        facts = new YAMLMapper().readTree(resource("further-facts.yaml"));
    }

    @Test
    void plans_that_the_reader_was_made_with() throws IOException {
        assertThat(read(false).failures(Map.of())).isEmpty();
    }

    @Test
    void plans_that_measured_it() throws IOException {
        assertThat(read(true).failures(Map.of())).isEmpty();
    }

    private Sums read(boolean measure) throws IOException {
        Sums sums = new Sums();
        for (JsonNode fact : facts) {
            if (fact.has("measure") == measure) {
                String text = resource("plans/" + fact.get("file").asText());
                sums.add(fact.get("id").asText(), Score.of(PlanReader.read(SourceText.broken(text)), fact));
            }
        }
        sums.print(measure ? "plans that measured the reader" : "plans that the reader was made with");
        return sums;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FurtherPlansTest.class.getResourceAsStream("/reading/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
