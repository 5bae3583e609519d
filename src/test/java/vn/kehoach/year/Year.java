package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The Bắc Ninh 2023 plan on its way through the year: what the parts of the script hand on to each other. */
final class Year {

    static final String FOCAL = "so-noi-vu";
    static final String PROVINCE = "ubnd-tinh";
    static final String OFFICE = "van-phong-ubnd";
    static final String NEWSPAPER = "bao-bac-ninh";

    final Desk desk;
    final Letters letters = new Letters();
    long planId;
    String planKey;

    Year(Desk desk) {
        this.desk = desk;
    }

    /** The round of a duty by its title; they are there from the day on which the plan is issued. */
    long round(String title) {
        for (JsonNode round : desk.officer(FOCAL).get("/api/rounds?plan=" + planId)) {
            if (round.path("title").asText().startsWith(title)) {
                return round.path("id").asLong();
            }
        }
        throw new AssertionError("no round " + title);
    }

    String state(long round) {
        return desk.round(round).path("state").asText();
    }

    /** The boxes of the statistics: on time, late, in time, overdue; invited bodies, and how many of them answered. */
    List<Integer> boxes(long round) {
        JsonNode figures = desk.round(round).path("figures");
        return List.of("doneOnTime", "doneLate", "openInTime", "openOverdue", "invited", "invitedAnswered").stream()
                .map(box -> figures.path(box).asInt())
                .toList();
    }

    void assertLine(long round, String unit, String bucket, int lateness) {
        JsonNode line = desk.lines(round).get(unit);
        assertThat(line.path("bucket").asText()).as(unit).isEqualTo(bucket);
        assertThat(line.path("lateness").asInt())
                .as("days that %s is late", unit)
                .isEqualTo(lateness);
    }

    /** To the unit's clerk, for each document of a unit that has to answer. */
    void expectReceipt(String hour, String unit) {
        letters.expect(hour, Letters.RECEIPT, desk.posts.clerk(unit));
    }

    void expectToHolder(String hour, String letter, List<String> units) {
        units.forEach(unit -> letters.expect(hour, letter, desk.posts.officer(unit)));
    }

    void expectToHolderAndHead(String hour, String letter, List<String> units) {
        expectToHolder(hour, letter, units);
        expectToHead(hour, letter, units);
    }

    void expectToHead(String hour, String letter, List<String> units) {
        units.forEach(unit -> letters.expect(hour, letter, desk.posts.head(unit)));
    }

    /** The focal officer drafts the letter, his Director releases it: to the heads of exactly these units. */
    void chase(long round, String hour, List<String> units) {
        String key = "DOT-" + round;
        Person officer = desk.officer(FOCAL);
        JsonNode listed =
                officer.sees(key, "UserTask_ChaseLateUnits").path("view").path("units");
        Map<String, JsonNode> lines = desk.lines(round);
        assertThat(listed.findValuesAsText("key"))
                .containsExactlyInAnyOrderElementsOf(units.stream()
                        .map(unit -> "TL-" + lines.get(unit).path("id").asLong())
                        .toList());
        officer.does(key, "UserTask_ChaseLateUnits", "submit");
        desk.head(FOCAL).does(key, "UserTask_ReleaseChase", "release");
        expectToHead(hour, Letters.CHASE, units);
    }
}
