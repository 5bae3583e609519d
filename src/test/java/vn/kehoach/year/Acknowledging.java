package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 56 bodies take the plan in: most on the day of dispatch, some late, some after a call. */
final class Acknowledging {

    private static final String REGISTER = "UserTask_RegisterIncoming";
    private static final String ASSIGN = "UserTask_AssignWork";

    /** Registered in time, but not assigned. */
    private static final String HALF_DONE = "so-cong-thuong";

    private static final List<String> LATE = List.of("so-y-te", "ubnd-que-vo", "ubnd-tu-son-dong-nguyen");
    private static final String CALLED = "so-xay-dung";
    private static final String COMMUNE_CALLED = "ubnd-gia-binh-van-ninh";

    private final Year year;
    private final Desk desk;
    private final Collecting round;

    Acknowledging(Year year) {
        this.year = year;
        this.desk = year.desk;
        this.round = new Collecting(year, "Tiếp nhận");
    }

    void onTheDayOfDispatch() {
        assertThat(round.units()).hasSize(56);
        assertThat(year.boxes(round.round)).containsExactly(0, 0, 56, 0, 0, 0);
        List<String> prompt = new ArrayList<>(round.units());
        prompt.removeAll(late());
        prompt.remove(HALF_DONE);
        prompt.forEach(this::acknowledge);
        register(HALF_DONE);
        assertThat(year.boxes(round.round)).containsExactly(50, 0, 6, 0, 0, 0);
    }

    void remindedAtFourAndNextMorning() {
        desk.goTo("2023-02-09T09:00");
        late().forEach(unit -> year.letters.expect("2023-02-08T16", Letters.REMINDER, desk.posts.clerk(unit)));
        for (String unit : late()) {
            year.letters.expect("2023-02-09T08", Letters.REMINDER, desk.posts.clerk(unit), desk.posts.head(unit));
        }
        // Its clerk has done his part.
        year.letters.expect("2023-02-09T08", Letters.REMINDER, desk.posts.head(HALF_DONE));
        LATE.forEach(this::acknowledge);
        assign(HALF_DONE);
        assertThat(year.boxes(round.round)).containsExactly(50, 4, 0, 2, 0, 0);
        year.assertLine(round.round, HALF_DONE, "DONE_LATE", 1);
    }

    void calledOnTheThirdWorkingDay() {
        desk.goTo("2023-02-13T09:00");
        // A district calls its own communes; the province's clerk has the other one on his list.
        year.letters.expect("2023-02-13T08", Letters.REMINDER, desk.posts.clerk("ubnd-gia-binh"));
        Person clerk = desk.clerk(Year.PROVINCE);
        JsonNode view = clerk.sees(round.key, "UserTask_CallUnits").path("view");
        assertThat(view.path("units").findValuesAsText("key")).containsExactly(round.key(CALLED));
        assertThat(view.path("districts").get(0).path("units").findValuesAsText("unitName"))
                .containsExactly("UBND xã Vạn Ninh");
        clerk.does(
                round.key,
                "UserTask_CallUnits",
                "called",
                Map.of("results", Map.of(round.key(CALLED), "Văn thư nghỉ ốm, tiếp nhận trong sáng nay.")));
        acknowledge(CALLED);
        acknowledge(COMMUNE_CALLED);
        assertThat(year.boxes(round.round)).containsExactly(50, 6, 0, 0, 0, 0);
        year.assertLine(round.round, CALLED, "DONE_LATE", 3);
        assertThat(year.state(round.round)).isEqualTo("CLOSED");
    }

    private static List<String> late() {
        List<String> late = new ArrayList<>(LATE);
        late.add(CALLED);
        late.add(COMMUNE_CALLED);
        return late;
    }

    /** In most communes one person is clerk and head, and does both on one page. */
    private void acknowledge(String unit) {
        if (desk.posts.clerk(unit).equals(desk.posts.head(unit))) {
            desk.clerk(unit).does(round.key(unit), REGISTER, "assign", (fields, view) -> assignee(unit, fields));
        } else {
            register(unit);
            assign(unit);
        }
    }

    private void register(String unit) {
        desk.clerk(unit).does(round.key(unit), REGISTER, "register");
    }

    private void assign(String unit) {
        desk.head(unit).does(round.key(unit), ASSIGN, "assign", (fields, view) -> assignee(unit, fields));
    }

    private void assignee(String unit, ObjectNode fields) {
        fields.put("assignee", desk.posts.officer(unit));
    }
}
