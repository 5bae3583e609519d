package vn.kehoach.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kehoach.KehoachTest;
import vn.kehoach.document.Uploads;
import vn.kehoach.engine.Visitor;

/** Who may have what checked, and how it is told. */
@KehoachTest
class LayoutWebTest {

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Visitor officer;

    @BeforeEach
    void logIn() {
        officer = Visitor.loggedIn(port, "snv.chuyenvien");
    }

    @Test
    void a_plan_and_its_attachment_are_checked_for_those_who_may_read_them() throws IOException {
        JsonNode plan = json.readTree(officer.post("/api/plans", "{\"definitionId\":\"bac-ninh-2023\"}")
                .body());
        String own = "/api/plans/" + plan.path("id").asLong() + "/layout";
        JsonNode report = json.readTree(officer.get(own).body());
        assertThat(report.path("kind").asText()).isEqualTo("KẾ HOẠCH");
        assertThat(report.path("findings").findValuesAsText("rule")).containsExactly("pointOrder", "annexTitle");

        String task = "/api/tasks/" + plan.path("taskId").asText() + "/files";
        byte[] spoilt = Word.change(Specimens.LETTER, word -> word.size("V/v", 15));
        JsonNode file = json.readTree(send(task, "cong van.docx", spoilt).body());
        String attached = "/api/files/" + file.path("id").asLong() + "/layout";
        JsonNode finding =
                json.readTree(officer.get(attached).body()).path("findings").get(0);
        assertThat(finding.path("rule").asText()).isEqualTo("subjectSize");
        assertThat(finding.path("asked").asText()).isEqualTo("Trích yếu công văn cỡ chữ 12 - 13.");
        assertThat(finding.path("article").asText()).isEqualTo("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5");
        JsonNode place = finding.path("places").get(0);
        assertThat(place.path("where").asText()).isEqualTo("Ô số 5b, trích yếu công văn");
        assertThat(place.path("quote").asText()).startsWith("V/v đôn đốc");
        assertThat(place.path("found").asText()).isEqualTo("Cỡ chữ 15.");

        Visitor stranger = Visitor.loggedIn(port, "dinhbang.chutich");
        assertThat(stranger.get(own).statusCode()).isEqualTo(404);
        assertThat(stranger.get(attached).statusCode()).isEqualTo(404);
        JsonNode picture = json.readTree(send(task, "anh.png", Uploads.png()).body());
        assertThat(officer.get("/api/files/" + picture.path("id").asLong() + "/layout")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_of_ones_own_is_checked_and_what_is_no_good_docx_is_refused() throws IOException {
        HttpResponse<String> good = send("/api/layout/check", "Kế hoạch.docx", Specimens.PLAN);
        assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
        assertThat(json.readTree(good.body()).path("findings")).isEmpty();
        assertThat(json.readTree(good.body()).path("name").asText()).isEqualTo("Kế hoạch.docx");
        assertThat(json.readTree(good.body()).path("rules").asInt()).isEqualTo(Rules.ALL.size());

        for (byte[] bad : new byte[][] {Uploads.pdf(), Uploads.png(), Uploads.docx("word/vbaProject.bin"), {}}) {
            HttpResponse<String> refused = send("/api/layout/check", "ke hoach.docx", bad);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("ke hoach.docx");
        }
        assertThat(send("/api/layout/check", "ke hoach.pdf", Uploads.pdf()).statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(port).get("/kiem-tra-the-thuc").statusCode()).isNotEqualTo(200);
        assertThat(officer.page("/kiem-tra-the-thuc").body()).contains("layout.js");
    }

    private HttpResponse<String> send(String path, String name, byte[] content) throws IOException {
        String boundary = "kehoach-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return officer.send(officer.request("POST", path, null, "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", officer.cookie("XSRF-TOKEN").orElseThrow())
                .build());
    }
}
