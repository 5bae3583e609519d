package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** From the first word to the dispatch: drafted, returned once, examined, signed, numbered 36/KH-UBND on 08/02/2023. */
final class Issuing {

    private static final String DRAFT = "UserTask_DraftPlan";
    private static final String SECTION = "UserTask_ReviewInSection";
    private static final String DIRECTOR = "UserTask_ApproveContent";
    private static final Map<String, Object> FOUND_IN_ORDER = Map.of(
            "authority", Map.of("ok", true),
            "procedure", Map.of("ok", true),
            "content", Map.of("ok", true),
            "form", Map.of("ok", true),
            "slip", Map.of("issue", "Ban hành Kế hoạch", "opinion", "Đủ điều kiện", "proposal", "Kính trình ký"));

    private final Year year;
    private final Desk desk;

    Issuing(Year year) {
        this.year = year;
        this.desk = year.desk;
    }

    void draft() {
        Person officer = desk.person("snv.chuyenvien");
        JsonNode begun = officer.post("/api/plans", Map.of("definitionId", "bac-ninh-2023"), 201);
        year.planId = begun.path("id").asLong();
        year.planKey = begun.path("businessKey").asText();
        officer.does(year.planKey, DRAFT, "submit", (fields, view) -> complete(fields));
    }

    /** Days that the text leaves open, and a figure that several bodies give, so that there is something to sum. */
    private static void complete(ObjectNode fields) {
        for (JsonNode duty : fields.path("duties")) {
            ObjectNode typed = (ObjectNode) duty;
            switch (duty.path("dutyKey").asText()) {
                case "sub-plan" -> typed.put("dueDate", "2023-03-15").put("bound", "INCLUSIVE");
                case "six-month-report" -> typed.put("consolidationDue", "2023-06-30");
                case "annual-report" -> typed.put("consolidationDue", "2023-12-08");
                default -> {}
            }
        }
        ((ArrayNode) fields.path("quotas"))
                .addObject()
                .put("unit", "group:huyen-thanh-pho")
                .put("object", Answer.DISTRICT_NEWS)
                .put("op", ">=")
                .put("amount", 10)
                .put("unitText", "tin, bài")
                .put("period", "YEAR");
    }

    void returnedOnceAndSignedByTheDirector() {
        desk.person("snv.truongphong").does(year.planKey, SECTION, "approve");
        desk.goTo("2023-02-02T09:00");
        desk.person("snv.giamdoc")
                .does(year.planKey, DIRECTOR, "return", Map.of("reason", "Bổ sung thời hạn gửi kế hoạch."));
        year.letters.expect("2023-02-02T09", Letters.RETURNED, "snv.chuyenvien");
        desk.goTo("2023-02-03T09:00");
        JsonNode returned = desk.person("snv.chuyenvien")
                .sees(year.planKey, DRAFT)
                .path("view")
                .path("returned");
        assertThat(returned.path("reason").asText()).isEqualTo("Bổ sung thời hạn gửi kế hoạch.");
        desk.person("snv.chuyenvien").does(year.planKey, DRAFT, "submit");
        desk.person("snv.truongphong").does(year.planKey, SECTION, "approve");
        desk.person("snv.giamdoc").does(year.planKey, DIRECTOR, "approve");
        desk.person("snv.vanthu").does(year.planKey, "UserTask_NumberProposal", "number");
        assertThat(plan().path("proposal").path("text").asText()).isEqualTo("01/TTr-SNV");
    }

    void examinedAndSigned() {
        desk.goTo("2023-02-06T09:00");
        desk.person("vp.chuyenvien").does(year.planKey, "UserTask_OfficeReview", "submit", FOUND_IN_ORDER);
        desk.person("vp.chanhvp").does(year.planKey, "UserTask_OfficeChiefReview", "approve");
        year.letters.expect("2023-02-06T09", Letters.WAITING, "ubnd.chutich");
        desk.goTo("2023-02-07T15:00");
        desk.person("ubnd.chutich").does(year.planKey, "UserTask_SignPlan", "sign");
        assertThat(plan().path("signature").path("name").asText()).isEqualTo("Nguyễn Hương Giang");
    }

    void numberedAndDispatched() {
        desk.person("quantri")
                .put(
                        "/api/registers/series",
                        Map.of("unit", "ubnd-tinh", "year", 2023, "kinds", "KH", "givenHere", true, "nextNumber", 36));
        desk.goTo("2023-02-08T09:00");
        // Signed yesterday: today is the last day to number it (Decree 30/2020, article 18.1).
        year.letters.expect("2023-02-08T08", Letters.STEP_DUE, "ubnd.vanthu");
        desk.person("ubnd.vanthu")
                .does(year.planKey, "UserTask_NumberAndDispatch", "dispatch", Map.of("checked", true));
        JsonNode head = plan().path("plan");
        assertThat(head.path("number").asText()).isEqualTo("36/KH-UBND");
        assertThat(head.path("issuedOn").asText()).isEqualTo("2023-02-08");
        assertThat(head.path("state").asText()).isEqualTo("ISSUED");
        desk.posts.direct().forEach(unit -> year.letters.expect("2023-02-08T09", Letters.ARRIVED, clerk(unit)));
        desk.posts.communes().forEach(unit -> year.letters.expect("2023-02-08T09", Letters.ARRIVED, clerk(unit)));
        // The rounds open: those whose day has come ask their units, the reports wait for theirs.
        desk.goTo("2023-02-08T09:30");
    }

    private String clerk(String unit) {
        return desk.posts.clerk(unit);
    }

    private JsonNode plan() {
        return desk.person("snv.chuyenvien").get("/api/plans/" + year.planId);
    }
}
