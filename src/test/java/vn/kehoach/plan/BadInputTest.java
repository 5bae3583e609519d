package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.document.Uploads;
import vn.kehoach.engine.Visitor;

/** Whatever is sent over HTTP that is wrong: an answer in words says what and where, and what was typed stays. */
@KehoachTest
class BadInputTest {

    private static final String REASON = "Đề nghị sửa phụ lục.";
    private static final String NOT_FOUND = "Không tìm thấy nội dung này hoặc nội dung không thuộc phạm vi được giao."
            + " Nếu cần, đề nghị liên hệ quản trị hệ thống.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private PlanScript script;

    @BeforeEach
    void script() {
        script = new PlanScript(context);
    }

    @Test
    void empty_fields_are_named_one_by_one() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        JsonNode answer = hand("snv.chuyenvien", "submit", fields -> {
            fields.put("title", "  ");
            fields.putArray("legalBases");
            fields.putArray("recipients");
            ((ObjectNode) fields.path("sections").get(0)).put("body", "");
            fields.put("proposalText", "");
        });

        assertThat(answer.path("code").asText()).isEqualTo("invalid");
        assertThat(answer.path("message").asText())
                .isEqualTo("Một số nội dung chưa đúng. Đề nghị xem các mục được nêu và nhập lại.");
        assertThat(error(answer, "title")).isEqualTo("Chưa nhập nội dung. Đề nghị nhập mục này.");
        assertThat(error(answer, "legalBases")).isEqualTo("Chưa có căn cứ ban hành. Đề nghị nhập ít nhất một căn cứ.");
        assertThat(error(answer, "recipients")).isEqualTo("Chưa có nơi nhận. Đề nghị nhập ít nhất một nơi nhận.");
        assertThat(error(answer, "sections[0].body")).isEqualTo("Chưa nhập nội dung. Đề nghị nhập mục này.");
        assertThat(error(answer, "proposalText")).isEqualTo("Chưa nhập nội dung. Đề nghị nhập mục này.");
        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
        assertThat(typed("snv.chuyenvien").path("title").asText()).isEqualTo("  ");
    }

    @Test
    void ten_thousand_characters_are_counted_and_kept() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        String long10 = "Ộ".repeat(10_000);
        JsonNode answer = hand("snv.chuyenvien", "submit", fields -> {
            fields.put("title", long10);
            ((ObjectNode) fields.path("legalBases").get(0)).put("text", long10);
            ((ObjectNode) fields.path("annex").path("rows").get(3)).put("content", long10);
        });

        assertThat(error(answer, "title"))
                .isEqualTo("Nội dung có 10000 ký tự, dài hơn mức 500 ký tự. Đề nghị rút gọn hoặc chuyển vào tài liệu"
                        + " kèm theo.");
        assertThat(error(answer, "legalBases[0].text")).startsWith("Nội dung có 10000 ký tự, dài hơn mức 5000 ký tự.");
        assertThat(error(answer, "annex.rows[3].content")).startsWith("Nội dung có 10000 ký tự");
        assertThat(typed("snv.chuyenvien").path("title").asText()).isEqualTo(long10);
    }

    @Test
    void a_last_day_has_to_lie_between_the_issue_and_the_end_of_the_year() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        String title =
                typed("snv.chuyenvien").path("duties").get(1).path("title").asText();

        JsonNode missing = hand("snv.chuyenvien", "submit", fields -> day(fields, null));
        assertThat(error(missing, "duties[1].dueDate"))
                .isEqualTo("Chưa có hạn cuối cho nội dung \"" + title + "\". Kế hoạch không nêu thời hạn; đề nghị nhập"
                        + " ngày từ 01/02/2023 đến 31/12/2023.");
        JsonNode past = hand("snv.chuyenvien", "submit", fields -> day(fields, "2023-01-15"));
        assertThat(error(past, "duties[1].dueDate"))
                .isEqualTo("Hạn cuối 15/01/2023 của \"" + title + "\" trước ngày ban hành. Đề nghị nhập lại ngày.");
        JsonNode late = hand("snv.chuyenvien", "submit", fields -> day(fields, "2024-03-05"));
        assertThat(error(late, "duties[1].dueDate"))
                .isEqualTo("Hạn cuối 05/3/2024 của \"" + title + "\" sau năm kế hoạch 2023. Đề nghị nhập lại ngày.");
        JsonNode never = hand("snv.chuyenvien", "submit", fields -> day(fields, "2023-02-31"));
        assertThat(error(never, "duties[1].dueDate"))
                .isEqualTo("Nội dung mục này không đọc được (ngày không có trong lịch hoặc không phải số). Đề nghị nhập"
                        + " lại.");
        assertThat(typed("snv.chuyenvien").path("duties").get(1).path("dueDate").asText())
                .isEqualTo("2023-02-31");
        assertThat(script.plan().state()).isEqualTo(PlanState.DRAFTING);
    }

    @Test
    void a_recipient_is_named_once_and_is_known() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        int lines = typed("snv.chuyenvien").path("recipients").size();
        JsonNode answer = hand("snv.chuyenvien", "submit", fields -> {
            line(fields, "unit:so-tai-chinh");
            line(fields, "group:huyen-thanh-pho");
            line(fields, "unit:so-khong-co");
            line(fields, "unit:toa-an-tinh-x");
            line(fields, "unit:toa-an-tinh-x");
        });

        assertThat(error(answer, "recipients[" + lines + "].to"))
                .matches("Nơi nhận \"Sở Tài chính\" đã có ở dòng \\d+\\. Đề nghị bỏ một dòng\\.");
        assertThat(error(answer, "recipients[" + (lines + 1) + "].to"))
                .matches("Nơi nhận \"UBND .*\" đã có ở dòng \\d+, qua nhóm đơn vị\\. Đề nghị bỏ một dòng\\.");
        assertThat(error(answer, "recipients[" + (lines + 2) + "].to"))
                .isEqualTo(
                        "Không có đơn vị \"so-khong-co\" trong danh mục tại ngày 01/02/2023. Đề nghị chọn lại từ danh"
                                + " mục.");
    }

    @Test
    void a_quota_is_a_number() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        JsonNode answer = hand("snv.chuyenvien", "submit", fields -> {
            ObjectNode quota = fields.withArray("quotas").addObject();
            quota.put("unit", "unit:dai-ptth")
                    .put("object", "Tin, bài")
                    .put("op", ">=")
                    .put("amount", -1.5);
        });
        int last = typed("snv.chuyenvien").path("quotas").size() - 1;

        assertThat(error(answer, "quotas[" + last + "].amount"))
                .isEqualTo("Chỉ tiêu \"Tin, bài\": giá trị \"-1,5\" chưa đúng. Đề nghị nhập số từ 0 trở lên; phần thập"
                        + " phân dùng dấu phẩy.");
    }

    @Test
    void what_the_form_does_not_offer_is_refused_before_anybody_signs_it() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        JsonNode answer = hand("snv.chuyenvien", "submit", fields -> {
            ((ObjectNode) fields.path("recipients").get(0)).put("purpose", "IMPLEMENT");
            ((ObjectNode) fields.path("duties").get(0))
                    .put("acceptance", "x".repeat(10_000))
                    .put("judges", "y");
        });

        assertThat(error(answer, "recipients[0].purpose"))
                .isEqualTo("Giá trị \"IMPLEMENT\" không có trong các lựa chọn. Đề nghị chọn lại.");
        assertThat(error(answer, "duties[0].acceptance"))
                .isEqualTo("Giá trị \"" + "x".repeat(40) + "…\" không có trong các lựa chọn. Đề nghị chọn lại.");
        assertThat(error(answer, "duties[0].judges")).startsWith("Giá trị \"y\"");
    }

    @Test
    void a_return_has_a_reason_and_english_readers_read_english() throws IOException {
        script.bacNinhIsSubmitted();
        JsonNode answer = hand("snv.truongphong", "return", fields -> fields.put("reason", " \n "));
        assertThat(error(answer, "reason"))
                .isEqualTo("Chưa nêu lý do trả lại. Đề nghị ghi rõ nội dung cần sửa để người nhận thực hiện.");

        var english = as("snv.truongphong")
                .send(request("snv.truongphong", "POST", "/api/tasks/" + task() + "/check", """
                                {"outcome":"return","fields":{}}""")
                        .header("Accept-Language", "en")
                        .build());
        assertThat(json.readTree(english.body())
                        .path("errors")
                        .get(0)
                        .path("message")
                        .asText())
                .isEqualTo(
                        "The reason for the return is missing. Please say clearly what has to be changed, so that the"
                                + " next person can act on it.");
        assertThat(script.step()).isEqualTo("UserTask_ReviewInSection");
    }

    @Test
    void who_comes_second_learns_who_was_first_and_keeps_what_he_typed() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        script.drafter().does("submit", fields -> {
            PlanScript.fillInDays(fields);
            fields.put("signer", "DEPUTY");
        });
        script.unitAgrees();
        script.draftersClerk().numbers();
        script.specialistAgrees();
        script.chiefOfOffice().approves();
        String id = task();
        String draft = "{\"version\":0,\"fields\":{\"reason\":\"" + REASON + "\"}}";
        assertThat(as("ubnd.pct1")
                        .send("PUT", "/api/tasks/" + id + "/draft", draft, "application/json")
                        .statusCode())
                .isEqualTo(200);
        script.who("ubnd.pct2", "UserTask_SignPlan").signs();

        var late =
                as("ubnd.pct1").post("/api/tasks/" + id + "/complete", "{\"outcome\":\"return\",\"draftVersion\":1}");
        assertThat(late.statusCode()).isEqualTo(409);
        JsonNode answer = json.readTree(late.body());
        assertThat(answer.path("code").asText()).isEqualTo("alreadyDone");
        assertThat(answer.path("message").asText())
                .matches(
                        "Việc này đã được đồng chí Vũ Thế Hùng hoàn thành lúc \\d\\d giờ \\d\\d ngày 01/02/2023\\. Nội dung"
                                + " đồng chí vừa nhập chưa được gửi và còn ở \"Bản lưu tạm\"\\.");
        var more = as("ubnd.pct1")
                .send(
                        "PUT",
                        "/api/tasks/" + id + "/draft",
                        draft.replace(":0", ":1").replace("sửa", "xem"),
                        "*/*");
        assertThat(more.statusCode()).isEqualTo(409);
        JsonNode kept =
                json.readTree(as("ubnd.pct1").get("/api/tasks/" + id + "/draft").body());
        assertThat(kept.path("fields").path("reason").asText()).isEqualTo("Đề nghị xem phụ lục.");
        // Who was not typing into it learns nothing.
        assertThat(as("ubnd.pct3").get("/api/tasks/" + id).statusCode()).isEqualTo(404);
        assertThat(as("ubnd.pct3").get("/api/tasks/" + id + "/draft").statusCode())
                .isEqualTo(404);
    }

    @Test
    void variables_that_are_not_of_the_task_are_refused_in_words_and_change_nothing() throws IOException {
        script.bacNinhIsSubmitted();
        String route = "/camunda/api/engine/engine/default/task/" + task();

        for (String way : List.of("/submit-form", "/complete")) {
            var foreign = button(route + way, "approve", 0, ",\"planId\":{\"value\":1,\"type\":\"Long\"}");
            assertThat(foreign.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(foreign.body()).contains("Dữ liệu \\\"planId\\\" không thuộc việc này nên không được nhận.");
            var forged = button(route + way, "sign", 0, "");
            assertThat(forged.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(forged.body()).contains("Kết quả xử lý \\\"sign\\\" không có trong việc này.");
            var stale = button(route + way, "approve", 7, "");
            assertThat(stale.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(stale.body()).contains("Bản lưu tạm đã được sửa ở một cửa sổ khác.");
            assertThat(script.step()).isEqualTo("UserTask_ReviewInSection");
        }
        assertThat(script.initials()).isEmpty();
        // With what belongs to it, Tasklist's own button goes the same way as ours.
        var right = button(route + "/submit-form", "approve", 0, "");
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(script.initials()).hasSize(1);
    }

    /** Tasklist's own Complete, with whatever variables. */
    private HttpResponse<String> button(String path, String outcome, int version, String more) {
        String body = """
                {"variables":{"outcome":{"value":"%s","type":"String"},
                 "draftVersion":{"value":%d,"type":"Integer"}%s}}""".formatted(outcome, version, more);
        return as("snv.truongphong")
                .send(request("snv.truongphong", "POST", path, body)
                        .header("Accept-Language", "vi")
                        .build());
    }

    @Test
    void a_foreign_task_reads_like_one_that_does_not_exist() throws IOException {
        script.bacNinhIsSubmitted();
        for (String stranger : List.of("stc.chuyenvien", "ubnd.chutich", "snv.vanthu", "quantri")) {
            for (String id : List.of(task(), "9f1c0000-0000-11ee-0000-000000000000")) {
                for (String[] request : new String[][] {
                    {"GET", "", null},
                    {"GET", "/draft", null},
                    {"PUT", "/draft", "{\"version\":0,\"fields\":{}}"},
                    {"POST", "/check", "{\"outcome\":\"approve\",\"fields\":{}}"},
                    {"POST", "/claim", "{}"},
                    {"POST", "/complete", "{\"outcome\":\"approve\",\"draftVersion\":0}"}
                }) {
                    var answer = as(stranger)
                            .send(request[0], "/api/tasks/" + id + request[1], request[2], "application/json");
                    assertThat(answer.statusCode())
                            .as(stranger + " " + request[0] + request[1])
                            .isEqualTo(404);
                    assertThat(json.readTree(answer.body()))
                            .isEqualTo(json.createObjectNode()
                                    .put("code", "notFound")
                                    .put("message", NOT_FOUND)
                                    .set("errors", json.createArrayNode()));
                }
            }
        }
        for (String id : List.of(String.valueOf(script.plan().id()), "999999")) {
            var answer = as("stc.chuyenvien").get("/api/plans/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json.readTree(answer.body()).path("message").asText()).isEqualTo(NOT_FOUND);
        }
        assertThat(script.step()).isEqualTo("UserTask_ReviewInSection");
    }

    @Test
    void a_second_window_does_not_overwrite_the_first_unseen() throws IOException {
        script.bacNinhIsSubmitted();
        String route = "/api/tasks/" + task() + "/draft";
        var first = as("snv.truongphong").send("PUT", route, "{\"version\":0,\"fields\":{\"reason\":\"một\"}}", "*/*");
        assertThat(first.statusCode()).isEqualTo(200);
        var second = as("snv.truongphong").send("PUT", route, "{\"version\":0,\"fields\":{\"reason\":\"hai\"}}", "*/*");

        assertThat(second.statusCode()).isEqualTo(409);
        JsonNode answer = json.readTree(second.body());
        assertThat(answer.path("code").asText()).isEqualTo("draftConflict");
        assertThat(answer.path("message").asText())
                .isEqualTo("Bản lưu tạm đã được sửa ở một cửa sổ khác. Đề nghị chọn giữ bản nào rồi thực hiện lại.");
        assertThat(answer.path("current").path("version").asInt()).isEqualTo(1);
        assertThat(answer.path("current").path("fields").path("reason").asText())
                .isEqualTo("một");
    }

    @Test
    void what_was_typed_outlives_the_log_in() throws IOException {
        script.bacNinhIsSubmitted();
        String route = "/api/tasks/" + task();
        String draft = "{\"version\":0,\"fields\":{\"reason\":\"" + REASON + "\",\"odd\":[1,{\"a\":null}]}}";
        as("snv.truongphong").send("PUT", route + "/draft", draft, "*/*");
        as("snv.truongphong").cookies().getCookieStore().removeAll();

        var lost = as("snv.truongphong").get(route);
        assertThat(lost.statusCode()).isEqualTo(401);
        assertThat(json.readTree(lost.body()).path("message").asText())
                .isEqualTo("Phiên làm việc đã hết. Đề nghị đăng nhập lại để làm tiếp.");
        visitors.clear();
        assertThat(typed("snv.truongphong")).isEqualTo(json.readTree(draft).path("fields"));
    }

    @Test
    void unreadable_requests_get_an_answer() throws IOException {
        script.bacNinhIsSubmitted();
        for (String body : List.of("", "{", "[]", "\"x\"", "{\"version\":\"x\",\"fields\":{}}")) {
            var answer = as("snv.truongphong").send("PUT", "/api/tasks/" + task() + "/draft", body, "application/json");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json.readTree(answer.body()).path("message").asText())
                    .isEqualTo("Yêu cầu gửi lên không đọc được. Đề nghị tải lại trang và thực hiện lại.");
        }
        var plan = as("snv.chuyenvien").get("/api/plans/x");
        assertThat(plan.statusCode()).isEqualTo(400);
    }

    @Test
    void uploads_are_refused_with_the_reason_and_the_others_stay() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        JsonNode good = json.readTree(
                upload("snv.chuyenvien", "Tờ trình.pdf", Uploads.pdf()).body());
        assertThat(good.path("name").asText()).isEqualTo("Tờ trình.pdf");

        assertThat(refused("a.exe", new byte[] {'M', 'Z', 0}))
                .isEqualTo(
                        "Không nhận tệp \"a.exe\": định dạng thực của tệp không thuộc các loại được nhận hoặc không khớp"
                                + " với tên tệp. Hệ thống nhận tệp PDF, DOCX, XLSX, PNG, JPG, mỗi tệp không quá 30 MB. Các tệp"
                                + " khác vẫn được giữ.");
        assertThat(refused("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))).contains("định dạng thực của tệp");
        assertThat(refused("a.docx", Uploads.docx("word/vbaProject.bin"))).contains(": tệp có mã macro.");
        assertThat(refused("a.pdf", Uploads.pdf("/Encrypt 5 0 R"))).contains(": tệp có mật khẩu.");
        assertThat(refused("a.pdf", new byte[0])).contains(": tệp không có nội dung.");
        assertThat(refused("a.pdf", Uploads.pdf(30_000_001))).contains(": tệp vượt dung lượng cho phép.");
        var huge = upload("snv.chuyenvien", "a.pdf", Uploads.pdf(33_000_000));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(json.readTree(huge.body()).path("message").asText())
                .isEqualTo("Tệp quá lớn nên không nhận được. Mỗi tệp không quá 30 MB. Các tệp khác vẫn được giữ.");
        assertThat(refused("../../etc/passwd.pdf", Uploads.pdf())).contains(": tên tệp có đường dẫn");
        JsonNode whole = json.readTree(upload("snv.chuyenvien", "D:\\\\Ke hoach\\\\ban ky.pdf", Uploads.pdf(30_000_000))
                .body());
        assertThat(whole.path("name").asText()).isEqualTo("ban ky.pdf");
        assertThat(script.drafter().sees().get("files")).asList().hasSize(2);
    }

    @Test
    void a_download_says_what_it_is_and_is_only_for_those_who_may() throws IOException {
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        long pdf = json.readTree(upload("snv.chuyenvien", "Tờ trình 1.pdf", Uploads.pdf())
                        .body())
                .path("id")
                .asLong();
        long word = json.readTree(
                        upload("snv.chuyenvien", "a.docx", Uploads.docx()).body())
                .path("id")
                .asLong();

        var download = as("snv.giamdoc").get("/api/files/" + pdf);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%201.pdf");
        assertThat(download.headers().allValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(download.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        assertThat(download.headers().firstValue("Cross-Origin-Resource-Policy"))
                .hasValue("same-origin");
        assertThat(as("snv.giamdoc")
                        .get("/api/files/" + pdf + "?preview=true")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("inline;");
        assertThat(as("snv.giamdoc")
                        .get("/api/files/" + word + "?preview=true")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;");
        for (long id : new long[] {pdf, 999_999}) {
            var foreign = as("stc.chuyenvien").get("/api/files/" + id);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(json.readTree(foreign.body()).path("message").asText()).isEqualTo(NOT_FOUND);
        }
        assertThat(upload("stc.chuyenvien", "a.pdf", Uploads.pdf()).statusCode())
                .isEqualTo(404);
        assertThat(as("snv.chuyenvien2")
                        .send("DELETE", "/api/tasks/" + task() + "/files/" + pdf, null, "*/*")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("snv.chuyenvien")
                        .send("DELETE", "/api/tasks/" + task() + "/files/" + pdf, null, "*/*")
                        .statusCode())
                .isEqualTo(204);
        assertThat(as("snv.giamdoc").get("/api/files/" + pdf).statusCode()).isEqualTo(404);
    }

    @Test
    void a_plan_begins_where_one_may_and_below_whom_one_is() throws IOException {
        assertThat(begin("snv.chuyenvien", "{\"definitionId\":\"khong-co\"}")
                        .path("errors")
                        .get(0)
                        .path("message")
                        .asText())
                .isEqualTo("Không có mẫu kế hoạch \"khong-co\". Đề nghị chọn lại.");
        assertThat(begin("snv.chuyenvien", "{\"issuingUnit\":\"khong-co\"}")
                        .path("errors")
                        .get(0)
                        .path("message")
                        .asText())
                .isEqualTo(
                        "Không có đơn vị \"khong-co\" trong danh mục tại ngày 01/02/2023. Đề nghị chọn lại từ danh mục.");
        assertThat(begin("snv.chuyenvien", "{\"issuingUnit\":\"so-tai-chinh\"}")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("issuingUnit");
        assertThat(begin("snv.chuyenvien", "{\"draftingUnit\":\"so-tai-chinh\"}")
                        .path("message")
                        .asText())
                .isEqualTo("Đồng chí không có vai trò soạn thảo ở đơn vị này.");
        assertThat(begin("snv.vanthu", "{\"definitionId\":\"bac-ninh-2023\"}")
                        .path("message")
                        .asText())
                .isEqualTo("Đồng chí không có vai trò soạn thảo ở đơn vị này.");
        assertThat(begin("stc.chuyenvien", "{\"copyOf\":999999}")
                        .path("message")
                        .asText())
                .isEqualTo(NOT_FOUND);
    }

    private JsonNode begin(String login, String request) throws IOException {
        return json.readTree(as(login).post("/api/plans", request).body());
    }

    private static void day(ObjectNode fields, String day) {
        ((ObjectNode) fields.path("duties").get(1)).put("dueDate", day).put("bound", "INCLUSIVE");
    }

    private static void line(ObjectNode fields, String to) {
        fields.withArray("recipients")
                .addObject()
                .put("line", "- Nơi nhận;")
                .putArray("to")
                .add(to);
    }

    /** Saves the draft, tries to complete, expects 422. */
    private JsonNode hand(String login, String outcome, Consumer<ObjectNode> typing) throws IOException {
        String route = "/api/tasks/" + task();
        JsonNode draft = json.readTree(as(login).get(route).body()).path("draft");
        ObjectNode fields = draft.path("fields").deepCopy();
        typing.accept(fields);
        ObjectNode change =
                json.createObjectNode().put("version", draft.path("version").asInt());
        change.set("fields", fields);
        var saved = as(login).send("PUT", route + "/draft", change.toString(), "application/json");
        assertThat(saved.statusCode()).isEqualTo(200);
        int version = json.readTree(saved.body()).path("version").asInt();
        var answer = as(login)
                .post(route + "/complete", "{\"outcome\":\"" + outcome + "\",\"draftVersion\":" + version + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json.readTree(answer.body());
    }

    private JsonNode typed(String login) throws IOException {
        return json.readTree(as(login).get("/api/tasks/" + task()).body())
                .path("draft")
                .path("fields");
    }

    private static String error(JsonNode answer, String field) {
        for (JsonNode error : answer.path("errors")) {
            if (error.path("field").asText().equals(field)) {
                return error.path("message").asText();
            }
        }
        return "nothing about " + field + " in " + answer;
    }

    private String refused(String name, byte[] content) throws IOException {
        var answer = upload("snv.chuyenvien", name, content);
        assertThat(answer.statusCode()).isEqualTo(422);
        return error(json.readTree(answer.body()), "files");
    }

    private HttpResponse<String> upload(String login, String name, byte[] content) throws IOException {
        String boundary = "----boundary";
        var body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = as(login)
                .request("POST", "/api/tasks/" + task() + "/files", null, "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", as(login).cookie("XSRF-TOKEN").orElseThrow())
                .build();
        return as(login).send(request);
    }

    private HttpRequest.Builder request(String login, String method, String path, String body) {
        return as(login)
                .request(method, path, body, "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", as(login).cookie("XSRF-TOKEN").orElseThrow());
    }

    private String task() {
        return script.taskId();
    }

    private Visitor as(String login) {
        return visitors.computeIfAbsent(login, l -> Visitor.loggedIn(port, l));
    }
}
