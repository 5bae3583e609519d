package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 30 units issue plans of their own: most elsewhere and recorded here, one through its own issuance, one late. */
final class SubPlanning {

    private static final String STEP = "UserTask_PrepareSubPlan";
    private static final String ITS_OWN = "so-tai-chinh";
    private static final String LATE = "ubnd-luong-tai";

    private final Year year;
    private final Desk desk;
    private final Collecting round;
    private String ownPlan;

    SubPlanning(Year year) {
        this.year = year;
        this.desk = year.desk;
        this.round = new Collecting(year, "Kế hoạch tuyên truyền");
    }

    void mostIssuedElsewhere() {
        desk.goTo("2023-03-01T09:00");
        List<String> units = new ArrayList<>(round.units());
        assertThat(units).hasSize(30);
        units.removeAll(List.of(ITS_OWN, LATE));
        units.forEach(unit -> issuedElsewhere(unit, "2023-02-28"));
        units.forEach(unit -> year.expectReceipt("2023-03-01T09", unit));
        assertThat(year.boxes(round.round)).containsExactly(28, 0, 2, 0, 0, 0);
    }

    private void issuedElsewhere(String unit, String date) {
        desk.officer(unit).uploads(round.key(unit), STEP, "ke-hoach.pdf");
        desk.officer(unit)
                .does(
                        round.key(unit),
                        STEP,
                        "issued",
                        Map.of("number", "15/KH-" + unit, "date", date, "signer", "Thủ trưởng"));
    }

    void oneThroughItsOwnIssuance() {
        Person officer = desk.officer(ITS_OWN);
        officer.does(round.key(ITS_OWN), STEP, "start");
        JsonNode plan = officer.get("/api/plans").get(0);
        ownPlan = plan.path("businessKey").asText();
        assertThat(plan.path("issuingUnit").asText()).isEqualTo(ITS_OWN);
        officer.does(ownPlan, "UserTask_DraftPlan", "submit", (fields, view) -> write(fields));
        year.letters.expect("2023-03-01T09", Letters.WAITING, desk.posts.head(ITS_OWN));
        desk.goTo("2023-03-02T10:00");
        desk.head(ITS_OWN).does(ownPlan, "UserTask_SignPlan", "sign");
        desk.clerk(ITS_OWN).does(ownPlan, "UserTask_NumberAndDispatch", "dispatch", Map.of("checked", true));
        year.expectReceipt("2023-03-02T10", ITS_OWN);
        assertThat(desk.lines(round.round).get(ITS_OWN).path("document").asText())
                .isEqualTo("01/KH-STC");
        assertThat(year.boxes(round.round)).containsExactly(29, 0, 1, 0, 0, 0);
    }

    private static void write(ObjectNode fields) {
        fields.path("sections").forEach(section -> ((ObjectNode) section).put("body", "Nội dung của Sở Tài chính."));
        ArrayNode recipients = (ArrayNode) fields.path("recipients");
        recipients.addObject().put("line", "Các phòng, đơn vị thuộc Sở").putArray("to");
    }

    void oneLate() {
        desk.goTo("2023-03-17T09:00");
        year.expectToHolder("2023-03-08T08", Letters.REMINDER, List.of(LATE));
        year.expectToHolderAndHead("2023-03-14T08", Letters.REMINDER, List.of(LATE));
        year.expectToHolderAndHead("2023-03-16T08", Letters.OVERDUE, List.of(LATE));
        assertThat(year.boxes(round.round)).containsExactly(29, 0, 0, 1, 0, 0);
        issuedElsewhere(LATE, "2023-03-17");
        year.expectReceipt("2023-03-17T09", LATE);
        year.assertLine(round.round, LATE, "DONE_LATE", 2);
        assertThat(year.state(round.round)).isEqualTo("CLOSED");
        desk.officer(ITS_OWN).does(ownPlan, "UserTask_ClosePlan", "close");
    }
}
