package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;
import vn.kehoach.plan.definition.PlanDefinitions;

/** Definitions over HTTP: who sees them, what a file must be, and a plan that goes out and comes back. */
@KehoachTest
class DefinitionWebTest {

    private static final String DRAFTER = "snv.chuyenvien";

    @Autowired
    private PlanDefinitions shipped;

    @Autowired
    private Plans plans;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void drafters_and_administrators_see_what_ships_and_to_others_there_is_nothing() throws IOException {
        for (String login : List.of(DRAFTER, "quantri")) {
            JsonNode list = json.readTree(as(login).get("/api/plan-definitions").body());
            assertThat(list.findValuesAsText("id"))
                    .contains(
                            "bac-ninh-2023",
                            "bac-giang-ban-dan-toc-2024",
                            "bac-kan-2025",
                            "binh-thuan-2023",
                            "tu-ky-2023");
            assertThat(as(login).get("/api/plan-definitions/tu-ky-2023").body()).contains("Vũ Thị Hà");
            assertThat(as(login).get("/api/plan-definitions/tu-ky-2023/yaml").body())
                    .isEqualTo(shipped.yaml("tu-ky-2023").orElseThrow());
        }
        for (String path : List.of("", "/tu-ky-2023", "/tu-ky-2023/yaml", "/khong-co")) {
            assertThat(as("stc.vanthu").get("/api/plan-definitions" + path).statusCode())
                    .isEqualTo(404);
        }
        assertThat(send("stc.vanthu", text("khong-duoc"), "dryRun=true").statusCode())
                .isEqualTo(404);
        assertThat(as(DRAFTER).get("/api/plan-definitions/khong-co").statusCode())
                .isEqualTo(404);
        assertThat(as(DRAFTER).page("/ke-hoach/mau").body()).contains("definitions.js");
        assertThat(new Visitor(port).get("/plans/schema.json").body()).contains("2020-12");
    }

    @Test
    void a_file_is_checked_taken_in_and_replaced_only_when_confirmed() throws IOException {
        String file = text("mau-thay-the");
        JsonNode checked = json.readTree(send(DRAFTER, file, "dryRun=true").body());
        assertThat(checked.path("applied").asBoolean()).isFalse();
        assertThat(checked.at("/definition/id").asText()).isEqualTo("mau-thay-the");
        assertThat(as(DRAFTER).get("/api/plan-definitions/mau-thay-the").statusCode())
                .isEqualTo(404);

        assertThat(json.readTree(send(DRAFTER, file, "dryRun=false").body())
                        .path("applied")
                        .asBoolean())
                .isTrue();
        JsonNode entry = json.readTree(
                        as(DRAFTER).get("/api/plan-definitions/mau-thay-the").body())
                .get("entry");
        assertThat(entry.path("imported").asBoolean()).isTrue();
        assertThat(entry.path("importedBy").asText()).isEqualTo("Trịnh Đình Mạnh");
        assertThat(as(DRAFTER).get("/api/plan-beginnings").body()).contains("mau-thay-the");
        assertThat(as("bt.snv.chuyenvien")
                        .get("/api/plan-definitions/mau-thay-the")
                        .statusCode())
                .isEqualTo(404);

        String changed = file.replace("place: Bắc Ninh", "place: Từ Sơn");
        assertThat(json.readTree(send(DRAFTER, changed, "dryRun=true").body())
                        .path("replaces")
                        .asBoolean())
                .isTrue();
        assertThat(send(DRAFTER, changed, "dryRun=false").statusCode()).isEqualTo(409);
        assertThat(yaml("mau-thay-the")).contains("place: Bắc Ninh");
        assertThat(send(DRAFTER, changed, "dryRun=false&replace=true").statusCode())
                .isEqualTo(200);
        assertThat(yaml("mau-thay-the")).contains("place: Từ Sơn");
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "date: 2023-06-15; date: 2023-02-30; duties[2].due.date; không có trong lịch",
                "key: sub-plan; key: acknowledge; duties[1].key; đã có",
                "title: \"Báo cáo năm 2023\"; title: \"Báo cáo 6 tháng đầu năm 2023\"; duties[3].title; có hai lần",
                "to: unit:bo-noi-vu; to: unit:bo-khong-co; recipients[0].bodies[0].to; Không có đơn vị mã \"bo-khong-co\"",
                "{text: \"Cổng thông tin điện tử tỉnh\", to: [unit:cong-ttdt]}; {text: \"Cổng\", to: [group:khong-co]};"
                        + " annex.rows[2].lead[0].to[0]; Không có nhóm đơn vị mã \"khong-co\"",
                "draftingUnit: so-noi-vu; draftingUnit: so-tai-chinh; draftingUnit; chỉ nhập mẫu của cơ quan mình",
                "place: Bắc Ninh; place: *la; -; neo (&)",
            })
    void each_fault_is_named_by_line_and_path_and_nothing_is_kept(
            String part, String wrong, String path, String message) throws IOException {
        HttpResponse<String> answer = send(DRAFTER, text("mau-sai").replace(part, wrong), "dryRun=false&replace=true");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode fault = json.readTree(answer.body()).at("/faults/0");
        assertThat(fault.path("path").asText()).isEqualTo(path.replace("-", ""));
        assertThat(fault.path("message").asText()).contains(message);
        assertThat(fault.path("line").asInt()).isGreaterThan(1);
        assertThat(as(DRAFTER).get("/api/plan-definitions/mau-sai").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_text_of_ours_is_refused_and_what_is_decomposed_is_put_together() throws IOException {
        byte[] windows = "title: B\u0103\u0301c\n".getBytes(Charset.forName("windows-1258"));
        assertThat(message(send(DRAFTER, windows, "dryRun=false"))).contains("Windows-1258");
        assertThat(message(send(DRAFTER, new byte[10 * 1024 * 1024], "dryRun=false")))
                .contains("vượt quá 1.000 KB");
        String decomposed = Normalizer.normalize(text("mau-to-hop"), Normalizer.Form.NFD);
        assertThat(send(DRAFTER, decomposed, "dryRun=false").statusCode()).isEqualTo(200);
        assertThat(yaml("mau-to-hop")).isEqualTo(text("mau-to-hop"));
        assertThat(message(send(DRAFTER, text("bac-ninh-2023"), "dryRun=false")))
                .contains("đặt mã khác");
    }

    @Test
    void plans_do_not_carry_out_one_another_in_a_circle() throws IOException {
        assertThat(send(DRAFTER, text("vong-a"), "dryRun=false").statusCode()).isEqualTo(200);
        assertThat(send(DRAFTER, under("vong-b", "vong-a"), "dryRun=false").statusCode())
                .isEqualTo(200);
        assertThat(message(send(DRAFTER, under("vong-a", "vong-b"), "dryRun=false&replace=true")))
                .contains("vong-a → vong-b → vong-a");
        assertThat(message(send(DRAFTER, under("vong-c", "khong-co"), "dryRun=false")))
                .contains("Không có mẫu");
    }

    @ParameterizedTest
    @CsvSource({
        "bac-ninh-2023, snv.chuyenvien",
        "binh-thuan-2023, bt.snv.chuyenvien",
        "tu-ky-2023, hd.tknv.chuyenvien",
        "bac-kan-2025, bk.snv.chuyenvien",
        "bac-giang-ban-dan-toc-2024, bg.hcth.chuyenvien"
    })
    void a_plan_goes_out_as_a_definition_and_begins_again_as_it_was(String id, String drafter) throws IOException {
        long plan = begin(drafter, id);
        HttpResponse<String> out = as(drafter).get("/api/plans/" + plan + "/definition");
        assertThat(out.headers().firstValue("content-disposition").orElse("")).contains("ke-hoach-" + plan + ".yaml");
        HttpResponse<String> in = send(drafter, out.body(), "dryRun=false");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        String copied = json.readTree(in.body()).at("/definition/id").asText();
        PlanContent before = plans.content(plan);
        PlanContent after = plans.content(begin(drafter, copied));
        assertThat(after.duties()).isEqualTo(before.duties());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("signing.onBehalf", "duties")
                .isEqualTo(before);
        assertThat(as("stc.vanthu").get("/api/plans/" + plan + "/definition").statusCode())
                .isEqualTo(404);
    }

    /** What only a draft has: its words to the signer, what it feeds above, and what its drafter answered. */
    @Test
    void what_the_drafter_wrote_beside_the_text_goes_along() throws IOException {
        long plan = begin(DRAFTER, "bac-ninh-2023");
        ObjectNode content = json.valueToTree(plans.content(plan));
        content.put("proposalText", "Kính trình theo ý kiến tại cuộc họp giao ban.\nXin trân trọng.");
        content.putObject("answers")
                .put("warndayoff-1a2b", "Theo văn bản của Bộ Nội vụ.")
                .put("warnlevelgap-3", " ");
        content.put("signer", "AUTHORISED")
                .putObject("signing")
                .put("title", "Giám đốc Sở Nội vụ")
                .put("basis", "Giấy ủy quyền số 01/GUQ-UBND");
        ((ObjectNode) content.path("duties").get(2)).put("feeds", "bao-cao-6-thang");
        plans.keepDraft(plan, content, content.path("title").asText(), "so-noi-vu");
        HttpResponse<String> out = as(DRAFTER).get("/api/plans/" + plan + "/definition");
        HttpResponse<String> in = send(DRAFTER, out.body(), "dryRun=false");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        PlanContent after = plans.content(
                begin(DRAFTER, json.readTree(in.body()).at("/definition/id").asText()));
        assertThat(after.proposalText()).isEqualTo("Kính trình theo ý kiến tại cuộc họp giao ban.\nXin trân trọng.");
        assertThat(after.answers()).containsExactly(entry("warndayoff-1a2b", "Theo văn bản của Bộ Nội vụ."));
        assertThat(after.duties().get(2).feeds()).isEqualTo("bao-cao-6-thang");
        assertThat(after.signer()).isEqualTo("AUTHORISED");
        assertThat(after.signing())
                .isEqualTo(new PlanContent.Signing("", "Giám đốc Sở Nội vụ", "Giấy ủy quyền số 01/GUQ-UBND"));
    }

    private long begin(String login, String definition) throws IOException {
        var wanted = new PlanDesk.Request(definition, null, null, null, null);
        HttpResponse<String> answer = as(login).post("/api/plans", json.writeValueAsString(wanted));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("id").asLong();
    }

    private String under(String id, String parent) {
        return text(id).replace("relation: SAME_BODY", "definition: " + parent + "\n  relation: SUPERIOR");
    }

    private String text(String id) {
        return shipped.yaml("bac-ninh-2023").orElseThrow().replace("id: bac-ninh-2023", "id: " + id);
    }

    private String yaml(String id) {
        return as(DRAFTER).get("/api/plan-definitions/" + id + "/yaml").body();
    }

    private String message(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json.readTree(answer.body()).at("/faults/0/message").asText();
    }

    private HttpResponse<String> send(String login, String file, String how) {
        return send(login, file.getBytes(StandardCharsets.UTF_8), how);
    }

    private HttpResponse<String> send(String login, byte[] file, String how) {
        String edge = "----mau";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mau.yaml\"\r\n"
                        + "Content-Type: application/yaml\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Visitor visitor = as(login);
        return visitor.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/plan-definitions?" + how))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .header("Accept", "application/json")
                        .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN").orElse(""))
                        .build());
    }

    private Visitor as(String login) {
        return visitors.computeIfAbsent(login, who -> Visitor.loggedIn(port, who));
    }
}
