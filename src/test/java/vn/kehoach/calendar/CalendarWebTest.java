package vn.kehoach.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;
import vn.kehoach.time.CalendarBook;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.DayKind;
import vn.kehoach.time.WorkingCalendar;

/** Keeping the calendar over HTTP. Each test has a year of its own, far from those of other tests' plans. */
@KehoachTest
class CalendarWebTest {

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CalendarBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Visitor administrator;

    @BeforeEach
    void logIn() {
        administrator = Visitor.loggedIn(port, "quantri");
    }

    @Test
    void a_day_is_added_changed_and_removed_and_counts_at_once() throws IOException {
        LocalDate thursday = LocalDate.of(2041, 1, 3);
        assertThat(calendar.isWorkingDay(thursday)).isTrue();
        JsonNode year = write("POST", "2041/days", day("2041-01-03", "HOLIDAY", "Ngày thử", "TB 1"), 200);
        assertThat(year.path("days").get(0).path("weekday").asText()).isEqualTo("thứ Năm");
        assertThat(calendar.isWorkingDay(thursday)).isFalse();

        write("PUT", "2041/days/2041-01-03", day("2041-01-04", "SWAP_OFF", "Ngày thử", "TB 2"), 200);
        assertThat(calendar.isWorkingDay(thursday)).isTrue();
        assertThat(calendar.isWorkingDay(thursday.plusDays(1))).isFalse();

        year = write("DELETE", "2041/days/2041-01-04", null, 200);
        assertThat(year.path("days")).isEmpty();
        assertThat(calendar.isWorkingDay(thursday.plusDays(1))).isTrue();
        assertThat(year.path("history").findValuesAsText("action")).containsExactly("Bỏ ngày", "Sửa ngày", "Thêm ngày");
        assertThat(year.path("history").get(1).path("text").asText())
                .isEqualTo("03/01/2041: Nghỉ lễ, tết, Ngày thử (TB 1) → 04/01/2041: Nghỉ hoán đổi, Ngày thử (TB 2)");
        assertThat(year.path("history").get(1).path("by").asText()).isNotBlank();
        assertThat(write("DELETE", "2041/days/2041-01-04", null, 409)
                        .path("message")
                        .asText())
                .startsWith("Ngày 04/01/2041 không còn trong bảng");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() throws IOException {
        write("POST", "2042/days", day("2042-01-01", "HOLIDAY", "Tết", "TB"), 200);
        assertThat(errors("2042/days", day("2042-02-30", "", " ", null)))
                .containsOnlyKeys("date", "kind", "name", "basis")
                .containsEntry("date", "Ngày \"2042-02-30\" không có trong lịch. Đề nghị nhập lại ngày.");
        assertThat(errors("2042/days", day("2043-01-02", "HOLIDAY", "Tết", "TB")))
                .containsOnlyKeys("date")
                .containsEntry(
                        "date",
                        "Ngày 02/01/2043 không thuộc năm 2042. Đề nghị nhập ngày của năm 2042 hoặc chọn năm khác.");
        assertThat(errors("2042/days", day("2042-01-01", "HOLIDAY", "Tết", "TB"))
                        .get("date"))
                .startsWith("Ngày 01/01/2042 đã có trong bảng.");
        assertThat(errors("2042/days", day("2042-01-02", "SWAP_WORK", "Làm bù", "TB"))
                        .get("date"))
                .startsWith("Ngày 02/01/2042 là thứ Năm, vốn là ngày làm việc.");
        assertThat(errors("2042/days", day("2042-01-04", "MAKEUP_OFF", "Nghỉ bù", "TB"))
                        .get("date"))
                .startsWith("Ngày 04/01/2042 là thứ Bảy, vốn là ngày nghỉ hằng tuần.");
        assertThat(errors("2042/days", day("2042-01-06", "HOLIDAY", "x".repeat(201), "x".repeat(501))))
                .containsOnlyKeys("name", "basis");
        assertThat(write("GET", "2042", null, 200).path("days")).hasSize(1);
        assertThat(administrator.get("/api/calendar/1999").statusCode()).isEqualTo(404);
    }

    @Test
    void suggestions_are_taken_over_in_the_language_of_the_administration() throws IOException {
        JsonNode year = write("GET", "2027", null, 200);
        assertThat(year.path("confirmed").asBoolean()).isFalse();
        int all = year.path("suggestions").size();
        assertThat(year.path("warnings").get(0).asText()).startsWith("Còn " + all + " ngày gợi ý");
        year = write("POST", "2027/suggestions", Map.of("dates", new String[] {"2027-02-06"}), 200);
        assertThat(year.path("days").get(0).path("name").asText()).isEqualTo("Tết Nguyên đán");
        assertThat(year.path("days").get(0).path("basis").asText()).isEqualTo("Điều 112 Bộ luật Lao động 2019");
        write("POST", "2027/suggestions", Map.of("dates", new String[] {"2027-02-06"}), 409);
        year = write("POST", "2027/suggestions", Map.of(), 200);
        assertThat(year.path("days")).hasSize(all);
        assertThat(year.path("suggestions")).isEmpty();
        assertThat(year.path("warnings")).isEmpty();
        year.path("days").forEach(day -> remove(day.path("date").asText()));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 4))).isTrue();
    }

    private void remove(String date) {
        assertThat(administrator
                        .send("DELETE", "/api/calendar/2027/days/" + date, null, "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_confirmed_year_is_closed_until_somebody_says_why() throws IOException {
        assertThat(errors("2044/confirm", Map.of("notice", "TB 1", "noticeOn", "2023-01-05")))
                .containsOnlyKeys("notice");
        write("POST", "2044/days", day("2044-01-01", "HOLIDAY", "Tết", "TB"), 200);
        assertThat(errors("2044/confirm", Map.of("notice", "", "noticeOn", "2044-01-05")))
                .containsOnlyKeys("notice", "noticeOn");
        JsonNode year = write("POST", "2044/confirm", Map.of("notice", " TB 1/TB-BNV ", "noticeOn", "2023-01-05"), 200);
        assertThat(year.path("confirmed").asBoolean()).isTrue();
        assertThat(year.path("notice").asText()).isEqualTo("TB 1/TB-BNV");
        assertThat(year.path("noticeOn").asText()).isEqualTo("2023-01-05");
        assertThat(calendar.confirmed(2044)).isTrue();

        assertThat(write("POST", "2044/days", day("2044-01-04", "HOLIDAY", "Tết", "TB"), 409)
                        .path("message")
                        .asText())
                .startsWith("Lịch năm 2044 đã được xác nhận.");
        write("DELETE", "2044/days/2044-01-01", null, 409);
        write("POST", "2044/confirm", Map.of("notice", "TB 2", "noticeOn", "2023-01-05"), 409);
        assertThat(errors("2044/reopen", Map.of("reason", " "))).containsOnlyKeys("reason");
        year = write("POST", "2044/reopen", Map.of("reason", "Có thông báo mới"), 200);
        assertThat(year.path("confirmed").asBoolean()).isFalse();
        assertThat(year.path("history").get(0).path("text").asText()).isEqualTo("Có thông báo mới");
        assertThat(calendar.confirmed(2044)).isFalse();
        write("POST", "2044/reopen", Map.of("reason", "Có thông báo mới"), 409);
    }

    @Test
    void a_change_that_is_rolled_back_is_seen_by_its_own_transaction_only() {
        LocalDate day = LocalDate.of(2045, 1, 3);
        transaction.executeWithoutResult(status -> {
            book.add(2045, List.of(new CalendarDay(day, DayKind.HOLIDAY, "Tên", "Căn cứ")));
            assertThat(calendar.isWorkingDay(day)).isFalse();
            status.setRollbackOnly();
        });
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void only_administrators_keep_it() {
        Visitor head = Visitor.loggedIn(port, "snv.giamdoc");
        assertThat(head.get("/api/calendar/2026").statusCode()).isEqualTo(403);
        assertThat(head.page("/quan-tri/lich").statusCode()).isEqualTo(403);
        assertThat(head.post("/api/calendar/2046/reopen", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(administrator.page("/quan-tri/lich").body()).contains("calendar.js");
    }

    private static Map<String, Object> day(String date, String kind, String name, String basis) {
        Map<String, Object> day = new TreeMap<>();
        day.put("date", date);
        day.put("kind", kind);
        day.put("name", name);
        day.put("basis", basis);
        return day;
    }

    private Map<String, String> errors(String path, Map<String, Object> body) throws IOException {
        Map<String, String> errors = new TreeMap<>();
        write("POST", path, body, 422)
                .path("errors")
                .forEach(e ->
                        errors.put(e.path("field").asText(), e.path("message").asText()));
        return errors;
    }

    private JsonNode write(String method, String path, Object body, int status) throws IOException {
        String text = body == null ? null : json.writeValueAsString(body);
        HttpResponse<String> answer = administrator.send(method, "/api/calendar/" + path, text, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
