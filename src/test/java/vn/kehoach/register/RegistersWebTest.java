package vn.kehoach.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;
import vn.kehoach.work.Refusal;

/** How numbers are arranged and who reads the registers, over HTTP. Each test has a body of its own. */
@KehoachTest
class RegistersWebTest {

    @Autowired
    private Registers registers;

    @Autowired
    private IncomingRegister incoming;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void a_series_starts_where_it_was_arranged_and_goes_on_from_there() throws IOException {
        String unit = "ubnd-tu-son-trang-ha";
        assertThat(arranged(unit, 2023, "KH,BC", true, 17).path("nextNumber").asInt())
                .isEqualTo(17);
        assertThat(register(unit, "KH", null)).isEqualTo(17);
        assertThat(register(unit, "BC", null)).isEqualTo(18);
        assertThat(register(unit, "TTr", null)).isEqualTo(1);

        assertThat(error(arrange(unit, 2023, "BC,KH", true, 20), "nextNumber"))
                .isEqualTo(
                        "Hệ thống số này đã có văn bản nên số tiếp theo chỉ có thể là 19; số khác sẽ trùng hoặc bỏ trống.");
        assertThat(error(arrange(unit, 2023, "KH,BC", true, 18), "nextNumber")).contains("chỉ có thể là 19");
        assertThat(arranged(unit, 2023, "BC, KH", true, 19).path("nextNumber").asInt())
                .isEqualTo(19);
        assertThat(error(arrange(unit, 2023, "KH", true, 1), "kinds"))
                .isEqualTo(
                        "Loại văn bản \"KH\" đã có trong một hệ thống số khác của năm 2023. Đề nghị bỏ khỏi một hệ thống"
                                + " số.");
        assertThat(error(arrange(unit, 2023, "TTr", true, 1), "kinds"))
                .isEqualTo(
                        "Loại văn bản \"TTr\" đã được cấp số trong năm 2023; tách ra sẽ làm trùng số. Đề nghị sắp xếp cho"
                                + " năm 2024.");
        assertThat(arranged(unit, 2024, "TTr", true, 5).path("nextNumber").asInt())
                .isEqualTo(5);
    }

    @Test
    void numbers_of_the_bodys_other_system_are_entered_once() throws IOException {
        String unit = "ubnd-tu-son-phu-khe";
        arranged(unit, 2023, "*", false, null);
        assertThat(register(unit, "KH", 7)).isEqualTo(7);
        assertThat(register(unit, "KH", 3)).isEqualTo(3);

        assertThat(problem(unit, 7)).isEqualTo("register.numberTaken [07/KH-X, Kế hoạch, 01/02/2023, 8]");
        assertThat(problem(unit, 0)).startsWith("register.numberMissing");
        assertThat(problem(unit, null)).startsWith("register.numberMissing");
        // Given here from now on: after the highest that the other system gave.
        assertThat(arranged(unit, 2023, "*", true, null).path("nextNumber").asInt())
                .isEqualTo(8);
        assertThat(register(unit, "KH", null)).isEqualTo(8);
    }

    @Test
    void what_is_wrong_with_an_arrangement_is_said_per_field() throws IOException {
        JsonNode answer = json.readTree(as("quantri")
                .send("PUT", "/api/registers/series", """
                        {"unit":"khong-co","year":2022,"kinds":"KH;BC","nextNumber":0}""", "application/json")
                .body());
        assertThat(error(answer, "unit"))
                .isEqualTo("Không có đơn vị \"khong-co\" trong danh mục. Đề nghị chọn lại từ danh mục.");
        assertThat(error(answer, "year")).startsWith("Chỉ sắp xếp được hệ thống số của năm 2023 hoặc năm 2024.");
        assertThat(error(answer, "kinds")).startsWith("Loại văn bản chưa đúng.");
        assertThat(error(answer, "givenHere")).startsWith("Chưa nhập nội dung.");
        assertThat(error(answer, "nextNumber")).startsWith("Số tiếp theo chưa đúng.");
    }

    @Test
    void only_the_administrator_arranges_and_only_the_bodys_own_people_read() throws IOException {
        String unit = "ubnd-tu-son-dong-nguyen";
        register(unit, "KH", null);
        transaction.executeWithoutResult(s -> incoming.register(
                new IncomingRegister.Arrival(
                        unit, "UBND tỉnh", "36/KH-UBND", LocalDate.of(2023, 2, 1), "Kế hoạch", "KH-web"),
                "dongnguyen.vanphong"));
        for (String reader : List.of("dongnguyen.vanphong", "dongnguyen.chutich")) {
            assertThat(read(reader, "outgoing", unit)).hasSize(1);
            assertThat(read(reader, "outgoing", unit).get(0).path("text").asText())
                    .isEqualTo("01/KH-X");
            assertThat(read(reader, "incoming", unit).get(0).path("symbol").asText())
                    .isEqualTo("36/KH-UBND");
            assertThat(read(reader, "series", unit)).hasSize(1);
        }
        assertThat(read("quantri", "series", unit)).hasSize(1);
        for (String stranger : List.of("dinhbang.chutich", "snv.chuyenvien", "giamsat", "quantri")) {
            for (String what : List.of("outgoing", "incoming")) {
                assertThat(ask(stranger, what, unit).statusCode()).isEqualTo(404);
                assertThat(ask(stranger, what, unit).body())
                        .isEqualTo(ask(stranger, what, "khong-co").body());
            }
        }
        assertThat(ask("snv.chuyenvien", "series", unit).statusCode()).isEqualTo(404);
        assertThat(as("dongnguyen.vanphong")
                        .send("PUT", "/api/registers/series", "{\"unit\":\"" + unit + "\"}", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("dongnguyen.vanphong").get("/api/registers/outgoing").statusCode())
                .isEqualTo(400);
    }

    private int register(String unit, String kind, Integer entered) {
        var document = new OutgoingDocument(
                unit, kind, kind + "-X", LocalDate.of(2023, 2, 1), "Kế hoạch", "A", "B", "VT", 1, "KH-0");
        return transaction.execute(
                s -> registers.register(document, entered, "x").number());
    }

    private String problem(String unit, Integer entered) {
        try {
            return "registered " + register(unit, "KH", entered);
        } catch (Refusal refusal) {
            var problem = refusal.problems().get(0);
            return problem.code() + " " + problem.args();
        }
    }

    private JsonNode arranged(String unit, int year, String kinds, boolean here, Integer next) throws IOException {
        JsonNode answer = arrange(unit, year, kinds, here, next);
        assertThat(answer.path("id").asLong()).as(answer.toString()).isPositive();
        return answer;
    }

    private JsonNode arrange(String unit, int year, String kinds, boolean here, Integer next) throws IOException {
        var wanted = new SeriesDesk.Arrangement(unit, year, "", kinds, here, next);
        return json.readTree(as("quantri")
                .send("PUT", "/api/registers/series", json.writeValueAsString(wanted), "application/json")
                .body());
    }

    private JsonNode read(String login, String what, String unit) throws IOException {
        return json.readTree(ask(login, what, unit).body());
    }

    private HttpResponse<String> ask(String login, String what, String unit) {
        return as(login).get("/api/registers/" + what + "?unit=" + unit + "&year=2023");
    }

    private static String error(JsonNode answer, String field) {
        for (JsonNode error : answer.path("errors")) {
            if (error.path("field").asText().equals(field)) {
                return error.path("message").asText();
            }
        }
        return "nothing about " + field + " in " + answer;
    }

    private Visitor as(String login) {
        return visitors.computeIfAbsent(login, l -> Visitor.loggedIn(port, l));
    }
}
