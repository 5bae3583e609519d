package vn.kehoach.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The five plans, and copies of them changed in names, days, order, wording, spelling and breaks, against the facts that
 * people took from them: at least 95 in 100 found, at most 5 in 100 of the proposals wrong, per plan and field.
 */
class ReadingScoreTest {

    private static final double FOUND = 0.95;
    private static final double WRONG = 0.05;
    /** Tasks and duties without a day are cut by people as they see fit; they are shown, and may not fall below this. */
    private static final Map<String, Double> SHOWN = Map.of("tasks", 0.4, "duties", 0.6);

    private static final int COPIES = 2;

    private final JsonNode facts = new YAMLMapper().readTree(resource("reading/facts.yaml"));

    ReadingScoreTest() throws IOException {}

    @Test
    void the_five_plans_are_read() throws IOException {
        Sums sums = new Sums();
        for (JsonNode fact : facts) {
            sums.add(fact.get("id").asText(), Score.of(read(text(fact)), fact));
        }
        sums.print("as they are");
        assertThat(sums.failures()).isEmpty();
    }

    @Test
    void changed_copies_are_read_as_well() throws IOException {
        for (Mutations mutation : Mutations.values()) {
            Sums sums = new Sums();
            for (JsonNode fact : facts) {
                Mutations.Copy plan = new Mutations.Copy(text(fact), fact);
                for (int seed = 0; seed < COPIES; seed++) {
                    Mutations.Copy copy = mutation.apply(plan, new Random(1000L * mutation.ordinal() + seed));
                    sums.add(fact.get("id").asText(), Score.of(read(copy.text()), copy.facts()));
                }
            }
            sums.print(mutation + ", " + COPIES + " copies each");
            assertThat(sums.failures()).as(mutation.name()).isEmpty();
        }
    }

    private static PlanReading read(String text) {
        return PlanReader.read(SourceText.broken(text));
    }

    private static String text(JsonNode fact) throws IOException {
        return Normalizer.normalize(resource("seeds/" + fact.get("file").asText()), Normalizer.Form.NFC);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReadingScoreTest.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Counts of all copies, per plan and field. */
    private static final class Sums {
        private final Map<String, int[]> counts = new LinkedHashMap<>();
        private final Map<String, List<String>> faults = new LinkedHashMap<>();

        void add(String plan, Map<String, Score.Tally> fields) {
            fields.forEach((field, tally) -> {
                int[] sum = counts.computeIfAbsent(plan + " " + field, k -> new int[4]);
                sum[0] += tally.expected();
                sum[1] += tally.found();
                sum[2] += tally.proposed();
                sum[3] += tally.wrong().size();
                List<String> own = faults.computeIfAbsent(plan + " " + field, k -> new ArrayList<>());
                tally.missing().forEach(m -> own.add("missing " + m));
                tally.wrong().forEach(w -> own.add("wrong " + w));
            });
        }

        List<String> failures() {
            List<String> failures = new ArrayList<>();
            counts.forEach((name, sum) -> {
                Double floor = SHOWN.get(name.substring(name.indexOf(' ') + 1));
                double found = sum[0] == 0 ? 1 : (double) sum[1] / sum[0];
                double wrong = sum[2] == 0 ? 0 : (double) sum[3] / sum[2];
                if (floor == null ? found < FOUND || wrong > WRONG : found < floor) {
                    failures.add(name + " " + Set.copyOf(faults.get(name)));
                }
            });
            return failures;
        }

        void print(String what) {
            StringBuilder table = new StringBuilder("\nReading, " + what
                    + "\n%-38s %8s %8s %8s %8s%n".formatted("plan and field", "facts", "found", "proposed", "wrong"));
            counts.forEach((name, sum) ->
                    table.append("%-38s %8d %8d %8d %8d%n".formatted(name, sum[0], sum[1], sum[2], sum[3])));
            System.out.println(table);
        }
    }
}
