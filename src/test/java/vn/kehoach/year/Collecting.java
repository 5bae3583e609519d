package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A round of reports: the parts that a unit's people and the focal body do in it, from asking to the register above. */
final class Collecting {

    static final String PREPARE = "UserTask_PrepareReport";
    static final String APPROVE = "UserTask_ApproveResponse";
    static final String SEND = "UserTask_SendResponse";
    static final String CHECK = "UserTask_CheckResponse";

    final long round;
    final String key;
    final Answer answer = new Answer();
    private final Year year;
    private final Desk desk;
    private final Map<String, String> keys = new HashMap<>();

    Collecting(Year year, String title) {
        this.year = year;
        this.desk = year.desk;
        this.round = year.round(title);
        this.key = "DOT-" + round;
        desk.lines(round)
                .forEach((unit, line) -> keys.put(unit, "TL-" + line.path("id").asLong()));
    }

    String key(String unit) {
        return keys.get(unit);
    }

    String bucket(String unit) {
        return desk.lines(round).get(unit).path("bucket").asText();
    }

    /** The assignee prepares, the head signs, the clerk numbers and sends; a receipt comes within the hour. */
    void report(String unit, String hour) {
        prepare(unit);
        sign(unit);
        send(unit, hour);
    }

    void prepare(String unit) {
        desk.officer(unit)
                .does(key(unit), PREPARE, "submit", (fields, view) -> answer.type(unit, fields, view.path("quotas")));
    }

    void nothingToReport(String unit) {
        desk.officer(unit).does(key(unit), PREPARE, "submit", Map.of("nil", true));
    }

    void sign(String unit) {
        desk.head(unit).does(key(unit), APPROVE, "approve");
    }

    void send(String unit, String hour) {
        desk.clerk(unit).uploads(key(unit), SEND, "bao-cao-da-ky.pdf");
        desk.clerk(unit).does(key(unit), SEND, "send");
        if (!unit.equals(Year.NEWSPAPER)) {
            year.expectReceipt(hour, unit);
        }
    }

    void accept(String unit) {
        desk.officer(Year.FOCAL).does(key(unit), CHECK, "accept");
    }

    /** Drafts the consolidated report; answers with what it was made from. */
    JsonNode consolidate() {
        Person officer = desk.officer(Year.FOCAL);
        JsonNode page = officer.sees(key, "UserTask_Consolidate");
        officer.does(
                key, "UserTask_Consolidate", "submit", Map.of("ownPart", "Sở Nội vụ đã tổ chức 02 lớp bồi dưỡng."));
        return page;
    }

    void assertSums(JsonNode material) {
        Map<String, BigDecimal> totals = new HashMap<>();
        for (JsonNode quota : material.path("quotas")) {
            assertThat(totals.put(
                            quota.path("object").asText(), quota.path("total").decimalValue()))
                    .as("one sum for %s", quota.path("object").asText())
                    .isNull();
        }
        Map<String, BigDecimal> sums = answer.sums();
        assertThat(totals.keySet()).containsAll(sums.keySet());
        totals.forEach((object, total) ->
                assertThat(total).as(object).isEqualByComparingTo(sums.getOrDefault(object, BigDecimal.ZERO)));
    }

    /** Its body has one series for all kinds: 01 is the Tờ trình. */
    void signNumberAndRegister(String number, int incoming) {
        desk.head(Year.FOCAL).does(key, "UserTask_SignConsolidated", "sign");
        desk.clerk(Year.FOCAL).does(key, "UserTask_NumberConsolidated", "send");
        Person clerk = desk.clerk(Year.PROVINCE);
        JsonNode arrived = clerk.sees(key, "UserTask_RegisterConsolidated").path("view");
        assertThat(arrived.path("reportNumber").asText()).isEqualTo(number);
        assertThat(arrived.path("incomingNumber").asInt()).isEqualTo(incoming);
        clerk.does(key, "UserTask_RegisterConsolidated", "register");
        JsonNode register = clerk.get("/api/registers/incoming?unit=ubnd-tinh&year=2023");
        assertThat(register.get(incoming - 1).path("symbol").asText()).isEqualTo(number);
        assertThat(year.state(round)).isEqualTo("CONSOLIDATED");
    }

    List<String> units() {
        return keys.keySet().stream().sorted().toList();
    }
}
