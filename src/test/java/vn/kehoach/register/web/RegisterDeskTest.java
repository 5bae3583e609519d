package vn.kehoach.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.register.Registers;

/** What a clerk and a head do on the page of the registers, over HTTP. Each test has a body or a year of its own. */
@KehoachTest
class RegisterDeskTest {

    private static final String CLERK = "langngam.vanphong";
    private static final String HEAD = "langngam.chutich";
    private static final String UNIT = "ubnd-gia-binh-lang-ngam";
    private static final LocalDate TODAY = LocalDate.of(2023, 2, 1);

    @Autowired
    private Registers registers;

    @Autowired
    private IncomingRegister incoming;

    @Autowired
    private RegisterWorkbook workbook;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @TempDir
    private Path directory;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void a_number_is_kept_used_once_or_cancelled_with_its_reason() throws IOException {
        String unit = "ubnd-gia-binh-cao-duc";
        String clerk = "caoduc.vanphong";
        assertThat(text(send(clerk, "POST", "/outgoing", typed(unit, "", "QĐ", "QĐ-UBND", "2023-01-30"))))
                .isEqualTo("01/QĐ-UBND");
        assertThat(text(send(clerk, "POST", "/outgoing/reserved", typed(unit, "", "CV", "UBND-VP", null))))
                .isEqualTo("02/UBND-VP");
        assertThat(text(send(clerk, "POST", "/outgoing/reserved", typed(unit, "", "CV", "UBND-VP", null))))
                .isEqualTo("03/UBND-VP");
        assertThat(text(send(clerk, "POST", "/outgoing", typed(unit, "", "BC", "BC-UBND", "2023-02-01"))))
                .isEqualTo("04/BC-UBND");
        JsonNode lines = outgoing(clerk, unit);
        String second = "/outgoing/" + lines.get(1).path("id").asLong();
        String third = "/outgoing/" + lines.get(2).path("id").asLong();

        // 02 stands between a document of 30 January and one of 1 February.
        assertThat(error(
                        send(clerk, "PUT", second, typed(unit, "", "CV", "UBND-VP", "2023-01-29")), "registrationDate"))
                .startsWith("Số 2 chỉ dùng được cho văn bản ban hành từ ngày 30/01/2023");
        assertThat(text(send(clerk, "PUT", second, typed(unit, "", "CV", "UBND-VP", "2023-01-31"))))
                .isEqualTo("02/UBND-VP");
        assertThat(error(send(clerk, "PUT", second, typed(unit, "", "CV", "UBND-VP", "2023-01-31")), "reserved"))
                .startsWith("Số đã giữ không còn");

        var noReason = Map.of("unit", unit, "reason", " ");
        assertThat(error(send(clerk, "POST", third + "/cancel", noReason), "reason"))
                .startsWith("Chưa nhập nội dung");
        var reason = Map.of("unit", unit, "reason", "Văn bản không ban hành");
        assertThat(status(clerk, "POST", third + "/cancel", reason)).isEqualTo(204);
        assertThat(send(clerk, "POST", third + "/cancel", reason)
                        .path("message")
                        .asText())
                .startsWith("Số 03/UBND-VP đã được hủy");

        lines = outgoing(clerk, unit);
        assertThat(lines.findValuesAsText("state")).containsExactly("USED", "USED", "CANCELLED", "USED");
        assertThat(lines.get(2).path("cancelReason").asText()).isEqualTo("Văn bản không ban hành");
        // The next one goes on after all of them: a cancelled number is never given again.
        assertThat(text(send(clerk, "POST", "/outgoing", typed(unit, "", "QĐ", "QĐ-UBND", "2023-02-01"))))
                .isEqualTo("05/QĐ-UBND");
        // Numbers follow the order of time of issue.
        assertThat(error(
                        send(clerk, "POST", "/outgoing", typed(unit, "", "QĐ", "QĐ-UBND", "2023-01-31")),
                        "registrationDate"))
                .contains("trước ngày 01/02/2023 của số liền trước 5");
    }

    @Test
    void the_head_cuts_the_series_and_advisory_bodies_have_their_own() throws IOException {
        assertThat(status(CLERK, "PUT", "/numbering", decision("COMMON", List.of())))
                .isEqualTo(403);
        JsonNode wrong = send(
                HEAD,
                "PUT",
                "/numbering",
                Map.of("unit", UNIT, "year", 2023, "shape", "GROUPS", "groups", List.of("KH,BC", "BC", "*")));
        assertThat(error(wrong, "groups[1]")).startsWith("Loại văn bản \"BC\" có ở hai nhóm");
        assertThat(error(wrong, "groups[2]")).startsWith("Loại văn bản chưa đúng");
        assertThat(error(wrong, "symbol")).startsWith("Chưa nhập nội dung");
        assertThat(error(wrong, "date")).startsWith("Chưa nhập ngày của quyết định");
        assertThat(error(wrong, "givenHere")).startsWith("Chưa nhập nội dung");

        assertThat(send(HEAD, "PUT", "/numbering", decision("GROUPS", List.of("KH,BC")))
                        .path("symbol")
                        .asText())
                .isEqualTo("01/QĐ-UBND");
        assertThat(text(send(CLERK, "POST", "/outgoing", typed(UNIT, "", "KH", "KH-UBND", "2023-02-01"))))
                .isEqualTo("01/KH-UBND");
        assertThat(text(send(CLERK, "POST", "/outgoing", typed(UNIT, "", "BC", "BC-UBND", "2023-02-01"))))
                .isEqualTo("02/BC-UBND");
        assertThat(text(send(CLERK, "POST", "/outgoing", typed(UNIT, "", "TB", "TB-UBND", "2023-02-01"))))
                .isEqualTo("01/TB-UBND");
        assertThat(text(send(CLERK, "POST", "/outgoing", typed(UNIT, "BCĐ", "KH", "KH-BCĐ", "2023-02-01"))))
                .isEqualTo("01/KH-BCĐ");
        assertThat(text(send(CLERK, "POST", "/outgoing", typed(UNIT, "BCĐ", "TB", "TB-BCĐ", "2023-02-01"))))
                .isEqualTo("02/TB-BCĐ");

        assertThat(error(send(CLERK, "POST", "/outgoing", typed(UNIT, "", "KH", "KH-BCĐ", "2023-02-01")), "symbol"))
                .startsWith("Ký hiệu \"KH-BCĐ\" là của tổ chức tư vấn \"BCĐ\"");
        assertThat(error(send(CLERK, "POST", "/outgoing", typed(UNIT, "BCĐ", "KH", "KH-UBND", "2023-02-01")), "symbol"))
                .contains("không có \"BCĐ\"");
        assertThat(error(send(CLERK, "POST", "/outgoing", typed(UNIT, "HĐ", "KH", "KH-HĐ", "2023-02-01")), "body"))
                .startsWith("Không có tổ chức tư vấn \"HĐ\"");
        // What has numbers of the year keeps its series.
        assertThat(error(send(HEAD, "PUT", "/numbering", decision("KINDS", List.of())), "shape"))
                .contains("đã được cấp số trong năm 2023; tách ra sẽ làm trùng số");
        var next = new HashMap<>(decision("KINDS", List.of()));
        next.put("year", 2024);
        assertThat(send(HEAD, "PUT", "/numbering", next).path("fromYear").asInt())
                .isEqualTo(2024);
        assertThat(kinds("BC", 2023)).isEqualTo("BC,KH");
        for (int year : new int[] {2024, 2025}) {
            assertThat(kinds("BC", year)).isEqualTo("BC");
            assertThat(kinds("QĐ", year)).isEqualTo("QĐ");
        }
        assertThat(outgoing(HEAD, UNIT).findValuesAsText("text"))
                .containsExactly("01/TB-UBND", "01/KH-UBND", "02/BC-UBND", "01/KH-BCĐ", "02/TB-BCĐ");
    }

    @Test
    void what_the_other_system_numbers_is_neither_kept_nor_given_here() throws IOException {
        String unit = "ubnd-gia-binh-gia-binh";
        String all = "ttgiabinh.chutich";
        var elsewhere = new HashMap<>(decision("COMMON", List.of()));
        elsewhere.put("unit", unit);
        elsewhere.put("givenHere", false);
        send(all, "PUT", "/numbering", elsewhere);
        assertThat(send(all, "POST", "/outgoing/reserved", typed(unit, "", "CV", "UBND", null))
                        .path("message")
                        .asText())
                .startsWith("Số của loại văn bản này do phần mềm khác của cơ quan cấp");
        assertThat(error(send(all, "POST", "/outgoing", typed(unit, "", "CV", "UBND", "2023-02-01")), "number"))
                .startsWith("Chưa nhập số văn bản");
        var typed = new HashMap<>(typed(unit, "", "CV", "UBND", "2023-02-01"));
        typed.put("number", 41);
        assertThat(text(send(all, "POST", "/outgoing", typed))).isEqualTo("41/UBND");
        assertThat(error(send(all, "POST", "/outgoing", typed), "number")).startsWith("Số 41/UBND đã cấp");
    }

    @Test
    void a_body_writes_in_its_own_registers_only() throws IOException {
        String unit = "ubnd-tu-son-tan-hong";
        String clerk = "tanhong.vanphong";
        var arrived = Map.of(
                "unit",
                unit,
                "sender",
                "UBND tỉnh",
                "symbol",
                "36/KH-UBND",
                "date",
                "2023-01-31",
                "subject",
                "Kế hoạch");
        assertThat(send(clerk, "POST", "/incoming", arrived).path("number").asInt())
                .isEqualTo(1);
        assertThat(error(send(clerk, "POST", "/incoming", arrived), "symbol"))
                .contains("đã vào sổ, số đến 1 ngày 01/02/2023");
        assertThat(text(send(clerk, "POST", "/outgoing", typed(unit, "", "CV", "UBND", "2023-02-01"))))
                .isEqualTo("01/UBND");
        long in = json.readTree(as(clerk)
                        .get("/api/registers/incoming?unit=" + unit + "&year=2023")
                        .body())
                .get(0)
                .path("id")
                .asLong();
        long out = outgoing(clerk, unit).get(0).path("id").asLong();
        var handling = Map.of("receiver", "Đ/c Hùng", "movedOn", "2023-02-01", "signedFor", "Hùng", "note", "Hỏa tốc");
        String incomingPath = "/incoming/" + in + "/handling?unit=" + unit;
        String outgoingPath = "/outgoing/" + out + "/handling?unit=" + unit;
        assertThat(status(clerk, "PUT", incomingPath, handling)).isEqualTo(204);
        assertThat(status(clerk, "PUT", outgoingPath, handling)).isEqualTo(204);
        assertThat(error(send(clerk, "PUT", incomingPath, Map.of("movedOn", "2023-02-02")), "movedOn"))
                .startsWith("Ngày chuyển phải");
        assertThat(error(send(clerk, "PUT", outgoingPath, Map.of("movedOn", "31/02/2023")), "movedOn"))
                .startsWith("Chưa nhập ngày");
        JsonNode line = json.readTree(as(clerk)
                        .get("/api/registers/incoming?unit=" + unit + "&year=2023")
                        .body())
                .get(0);
        assertThat(line.path("receiver").asText()).isEqualTo("Đ/c Hùng");
        assertThat(outgoing(clerk, unit).get(0).path("signedFor").asText()).isEqualTo("Hùng");

        // The head reads, the clerk of another body sees nothing, not even through his own register.
        assertThat(status("tanhong.chutich", "PUT", outgoingPath, handling)).isEqualTo(403);
        for (String stranger : List.of(CLERK, "giamsat", "quantri")) {
            assertThat(status(stranger, "PUT", incomingPath, handling)).isEqualTo(404);
            assertThat(status(stranger, "PUT", outgoingPath, handling)).isEqualTo(404);
            assertThat(status(stranger, "POST", "/outgoing", typed(unit, "", "CV", "UBND", "2023-02-01")))
                    .isEqualTo(404);
            assertThat(as(stranger)
                            .get("/api/registers/outgoing.xlsx?unit=" + unit + "&year=2023")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(status(CLERK, "PUT", "/outgoing/" + out + "/handling?unit=" + UNIT, handling))
                .isEqualTo(404);
        assertThat(status(CLERK, "POST", "/outgoing/" + out + "/cancel", Map.of("unit", UNIT, "reason", "x")))
                .isEqualTo(404);
        assertThat(status(CLERK, "PUT", "/outgoing/" + out, typed(UNIT, "", "CV", "UBND", "2023-02-01")))
                .isEqualTo(404);
        HttpResponse<String> file =
                as("tanhong.chutich").get("/api/registers/incoming.xlsx?unit=" + unit + "&year=2023");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("so-van-ban-den-ubnd-tu-son-tan-hong-2023.xlsx"));
        // What work of Kehoach made is not cancelled behind its back.
        var ours = new OutgoingDocument(unit, "KH", "KH-UBND", TODAY, "Kế hoạch", "A", "B", "VT", 1, "KH-17");
        transaction.execute(s -> registers.register(ours, null, clerk));
        long planned = outgoing(clerk, unit).get(1).path("id").asLong();
        assertThat(send(clerk, "POST", "/outgoing/" + planned + "/cancel", Map.of("unit", unit, "reason", "x"))
                        .path("message")
                        .asText())
                .startsWith("Văn bản 02/KH-UBND được lập trong hệ thống");
    }

    @Test
    void the_workbooks_hold_what_the_registers_hold_and_no_formula() throws IOException {
        String unit = "ubnd-tu-son-tuong-giang";
        String[] hostile = {
            "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", "<f>1</f>", "Kế hoạch \"năm\" & <b>"
        };
        for (String text : hostile) {
            var document =
                    new OutgoingDocument(unit, "KH", "KH-UBND", TODAY, text, text, text + "\n" + text, text, 7, "SO");
            transaction.execute(s -> registers.register(document, null, "x"));
            transaction.execute(
                    s -> incoming.register(new IncomingRegister.Arrival(unit, text, text, TODAY, text, text), "x"));
        }
        var out = registers.outgoing(unit, 2023);
        byte[] outgoing = workbook.outgoing("=UBND", 2023, out);
        List<List<String>> rows = rows(outgoing);
        assertThat(rows.get(0).get(0)).isEqualTo("'=UBND");
        assertThat(rows.get(1).get(0)).isEqualTo("Sổ đăng ký văn bản đi, năm 2023");
        assertThat(rows.get(3))
                .containsExactly(
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Người ký",
                        "Nơi nhận văn bản",
                        "Đơn vị, người nhận bản lưu",
                        "Số lượng bản",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
        assertThat(rows.get(4)).containsExactly("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)");
        for (int n = 0; n < hostile.length; n++) {
            List<String> row = rows.get(5 + n);
            String safe = "=+-@\t\r".indexOf(hostile[n].charAt(0)) < 0 ? hostile[n] : "'" + hostile[n];
            assertThat(row.subList(0, 3)).containsExactly("0" + (n + 1) + "/KH-UBND", "01/02/2023", safe);
            assertThat(row.get(4)).isEqualTo(safe + "\n" + hostile[n]);
            assertThat(row.subList(6, 8)).containsExactly("7", "01/02/2023");
        }
        assertThat(rows).hasSize(5 + hostile.length);
        byte[] arrivals = workbook.incoming("UBND", 2023, incoming.incoming(unit, 2023));
        assertThat(rows(arrivals).get(3))
                .containsExactly(
                        "Ngày đến",
                        "Số đến",
                        "Tác giả",
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Đơn vị hoặc người nhận",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
        assertThat(rows(arrivals).get(5).subList(0, 4)).containsExactly("01/02/2023", "1", "'=1+1", "'=1+1");
        for (byte[] file : List.of(outgoing, arrivals)) {
            assertThat(sheetXml(file))
                    .doesNotContain("<f>")
                    .doesNotContain("<f ")
                    .contains("landscape");
        }
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getFirstSheet().read()) {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    assertThat(cell == null || cell.getType() != CellType.FORMULA)
                            .isTrue();
                    cells.add(cell == null ? "" : cell.getText());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private String sheetXml(byte[] file) throws IOException {
        Path written = Files.write(directory.resolve("book.xlsx"), file);
        try (var zip = new ZipFile(written.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> typed(String unit, String body, String kind, String symbol, String date) {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "unit",
                unit,
                "body",
                body,
                "kind",
                kind,
                "symbol",
                symbol,
                "subject",
                "Văn bản",
                "signer",
                "Nguyễn A",
                "recipients",
                "Như trên"));
        typed.put("date", date);
        return typed;
    }

    private static Map<String, Object> decision(String shape, List<String> groups) {
        return Map.of(
                "unit",
                UNIT,
                "year",
                2023,
                "shape",
                shape,
                "groups",
                groups,
                "advisoryBodies",
                List.of(Map.of("name", "Ban Chỉ đạo cải cách hành chính", "symbol", "BCĐ")),
                "givenHere",
                true,
                "symbol",
                "01/QĐ-UBND",
                "date",
                "2023-01-03");
    }

    private String kinds(String kind, int year) {
        return transaction.execute(s -> registers.seriesFor(UNIT, kind, year).kinds());
    }

    private JsonNode outgoing(String login, String unit) throws IOException {
        return json.readTree(as(login)
                .get("/api/registers/outgoing?unit=" + unit + "&year=2023")
                .body());
    }

    private JsonNode send(String login, String method, String path, Object body) throws IOException {
        return json.readTree(answer(login, method, path, body).body());
    }

    private int status(String login, String method, String path, Object body) throws IOException {
        return answer(login, method, path, body).statusCode();
    }

    private HttpResponse<String> answer(String login, String method, String path, Object body) throws IOException {
        return as(login).send(method, "/api/registers" + path, json.writeValueAsString(body), "application/json");
    }

    private static String text(JsonNode answer) {
        return answer.has("text") ? answer.path("text").asText() : answer.toString();
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
