package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The report as the body above received it, figure by figure: each is the sum of what the test typed, each leads to its
 * units and each of these to its answer, and the document says the same.
 */
final class Tracing {

    private final Collecting round;
    private final Person receiver;
    private final JsonNode material;
    private final JsonNode document;

    Tracing(Desk desk, Collecting round) {
        this.round = round;
        this.receiver = desk.clerk(Year.PROVINCE);
        JsonNode page = receiver.get("/api/rounds/" + round.round + "/report");
        this.material = page.path("material");
        this.document = page.path("report").path("document");
    }

    void check(List<String> late, List<String> missing, String situation) {
        List<String> onTime = new ArrayList<>(round.units());
        onTime.removeAll(late);
        onTime.removeAll(missing);
        onTime.remove(Year.NEWSPAPER);
        assertThat(inBox("DONE_ON_TIME")).containsExactlyInAnyOrderElementsOf(onTime);
        assertThat(inBox("DONE_LATE")).containsExactlyInAnyOrderElementsOf(late);
        assertThat(inBox("OPEN_OVERDUE")).containsExactlyInAnyOrderElementsOf(missing);
        assertThat(inBox("INVITED_ANSWERED")).containsExactly(Year.NEWSPAPER);
        assertThat(section(0)).startsWith(situation);
        round.answer.units().forEach(this::quota);
        assertThat(section(2).lines()).hasSize(round.answer.units().size());
    }

    private List<String> inBox(String box) {
        List<String> units = new ArrayList<>();
        for (String list : List.of("answers", "missing", "silent")) {
            material.path(list).forEach(one -> {
                if (one.path("box").asText().equals(box)) {
                    units.add(one.path("unit").asText());
                }
            });
        }
        return units;
    }

    private void quota(String object, Map<String, BigDecimal> typed) {
        JsonNode quota = material.path("quotas")
                .valueStream()
                .filter(one -> one.path("object").asText().equals(object))
                .findFirst()
                .orElseThrow();
        Map<String, BigDecimal> parts = new HashMap<>();
        quota.path("parts").forEach(part -> {
            parts.put(part.path("unit").asText(), part.path("amount").decimalValue());
            answered(part);
        });
        assertThat(parts.keySet()).as(object).isEqualTo(typed.keySet());
        typed.forEach((unit, amount) ->
                assertThat(parts.get(unit)).as(object + " of " + unit).isEqualByComparingTo(amount));
        BigDecimal sum = typed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(section(2)).contains("\"" + object + "\": " + written(sum) + " ");
        TreeSet<String> printed = new TreeSet<>();
        JsonNode annex = document.path("annexes").get(0).path("rows");
        boolean within = false;
        for (JsonNode row : annex) {
            if (row.path("heading").asBoolean()) {
                within = row.path("cells").get(1).asText().startsWith(object + " (");
            } else if (within) {
                printed.add(row.path("cells").get(2).asText());
            }
        }
        assertThat(printed)
                .as("annex: " + object)
                .isEqualTo(new TreeSet<>(
                        typed.values().stream().map(Tracing::written).toList()));
    }

    /** From the part of a sum to the answer: the same document, the same figure. */
    private void answered(JsonNode part) {
        JsonNode answer = receiver.get(
                        "/api/responses/" + part.path("responseId").asLong())
                .path("response");
        assertThat(answer.path("unit").asText()).isEqualTo(part.path("unit").asText());
        assertThat(answer.path("documents").findValuesAsText("number"))
                .contains(part.path("document").asText());
        JsonNode figure = answer.path("answer")
                .path("quotas")
                .valueStream()
                .filter(one ->
                        one.path("quotaId").asLong() == part.path("quotaId").asLong())
                .findFirst()
                .orElseThrow();
        assertThat(figure.path("amount").decimalValue())
                .isEqualByComparingTo(part.path("amount").decimalValue());
    }

    private String section(int index) {
        return document.path("sections").get(index).path("body").asText();
    }

    private static String written(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
