package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report before 20/11/2023, whose last day is a Sunday: everybody reports, three of them late; the plan ends. */
final class WholeYear {

    private static final String NEARLY = "so-tai-chinh";
    private static final String BEFORE = "ubnd-tu-son";
    private static final String LATE = "so-y-te";
    private static final String AFTER_CHASING = "ubnd-luong-tai";
    private static final String LAST = "ubnd-que-vo";

    private final Year year;
    private final Desk desk;
    private Collecting round;

    WholeYear(Year year) {
        this.year = year;
        this.desk = year.desk;
    }

    void mostInGoodTime() {
        long id = year.round("Báo cáo năm");
        desk.goTo("2023-10-20T07:30");
        assertThat(year.state(id)).isEqualTo("PLANNED");
        desk.goTo("2023-10-30T09:00");
        round = new Collecting(year, "Báo cáo năm");
        List<String> prompt = new ArrayList<>(round.units());
        prompt.removeAll(List.of(NEARLY, BEFORE, LATE, AFTER_CHASING, LAST, Year.NEWSPAPER));
        for (String unit : prompt) {
            round.report(unit, "2023-10-30T09");
            round.accept(unit);
        }
        assertThat(year.boxes(id)).containsExactly(24, 0, 5, 0, 1, 0);
        assertThat(desk.lines(id).get("so-tu-phap").path("document").asText()).isEqualTo("02/BC-STP");
    }

    void remindedOnWorkingDaysBeforeASunday() {
        desk.goTo("2023-11-10T10:00");
        year.expectToHolder("2023-11-10T08", Letters.REMINDER, List.of(NEARLY, BEFORE, LATE, AFTER_CHASING, LAST));
        done(NEARLY, "2023-11-10T10");
        desk.goTo("2023-11-16T10:00");
        year.expectToHolderAndHead("2023-11-16T08", Letters.REMINDER, List.of(BEFORE, LATE, AFTER_CHASING, LAST));
        done(BEFORE, "2023-11-16T10");
        desk.goTo("2023-11-19T23:30");
        assertThat(year.boxes(round.round)).containsExactly(26, 0, 3, 0, 1, 0);
    }

    void overdueAndChased() {
        desk.goTo("2023-11-20T10:00");
        assertThat(year.boxes(round.round)).containsExactly(26, 0, 0, 3, 1, 0);
        year.expectToHolderAndHead("2023-11-20T08", Letters.OVERDUE, List.of(LATE, AFTER_CHASING, LAST));
        done(LATE, "2023-11-20T10");
        year.assertLine(round.round, LATE, "DONE_LATE", 1);
        desk.goTo("2023-11-22T10:00");
        year.chase(round.round, "2023-11-22T10", List.of(AFTER_CHASING, LAST));
        done(AFTER_CHASING, "2023-11-22T10");
        year.assertLine(round.round, AFTER_CHASING, "DONE_LATE", 3);
    }

    void theLastOneClosesTheRound() {
        desk.goTo("2023-11-28T09:00");
        desk.head(Year.FOCAL)
                .does(round.key, "UserTask_DecideReport", "skip", Map.of("reason", "UBND thị xã gửi trong sáng nay."));
        done(LAST, "2023-11-28T09");
        year.assertLine(round.round, LAST, "DONE_LATE", 7);
        assertThat(year.state(round.round)).isEqualTo("CLOSED");
        // The newspaper said nothing: it holds up nobody and stands in no rate.
        assertThat(year.boxes(round.round)).containsExactly(26, 3, 0, 0, 1, 0);
    }

    void consolidated() {
        desk.goTo("2023-11-29T09:00");
        JsonNode material = round.consolidate().path("view").path("material");
        assertThat(material.path("missing")).isEmpty();
        assertThat(material.path("answers")).hasSize(29);
        round.assertSums(material);
        round.signNumberAndRegister("03/BC-SNV", 2);
    }

    void planClosed() {
        desk.goTo("2023-12-29T09:00");
        desk.officer(Year.FOCAL).does(year.planKey, "UserTask_ClosePlan", "close");
        JsonNode plan = desk.officer(Year.FOCAL).get("/api/plans/" + year.planId);
        assertThat(plan.path("plan").path("state").asText()).isEqualTo("CLOSED");
    }

    private void done(String unit, String hour) {
        round.report(unit, hour);
        round.accept(unit);
    }
}
