package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;

/** What can be wrong with the days of a duty, over HTTP: each field is named, and what is right is computed. */
@KehoachTest
class DutyInputTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private PlanScript script;

    @BeforeEach
    void begin() {
        script = new PlanScript(context);
        script.drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
    }

    private JsonNode post(String login, String path, JsonNode body, int status) throws IOException {
        var answer = visitors.computeIfAbsent(login, name -> Visitor.loggedIn(port, name))
                .post(path, body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private ObjectNode draft() {
        ObjectNode fields = json.valueToTree(script.content());
        PlanScript.fillInDays(fields);
        return fields;
    }

    private static ObjectNode duty(ObjectNode fields, int index) {
        return (ObjectNode) fields.path("duties").get(index);
    }

    /** Field and message of all that stands in the way. */
    private Map<String, String> wrong(Consumer<ObjectNode> typing) throws IOException {
        ObjectNode fields = draft();
        typing.accept(fields);
        ObjectNode request = json.createObjectNode().put("outcome", "submit");
        request.set("fields", fields);
        Map<String, String> errors = new HashMap<>();
        post("snv.chuyenvien", "/api/tasks/" + script.taskId() + "/check", request, 200)
                .path("errors")
                .forEach(error -> errors.put(
                        error.path("field").asText(), error.path("message").asText()));
        errors.keySet().removeIf(field -> field.startsWith("answers."));
        return errors;
    }

    private JsonNode preview(Consumer<ObjectNode> typing) throws IOException {
        ObjectNode fields = draft();
        typing.accept(fields);
        return post("snv.chuyenvien", "/api/plans/" + script.plan().id() + "/preview", fields, 200);
    }

    @Test
    void nothingIsWrongWithTheDraftItself() throws IOException {
        assertThat(wrong(fields -> {})).isEmpty();
    }

    @Test
    void severalFieldsAreNamedAtOnce() throws IOException {
        Map<String, String> errors = wrong(fields -> {
            duty(fields, 1).put("hour", "25:00").put("dueDate", "2023-02-30");
            duty(fields, 2)
                    .put("opensOn", "2023-07-01")
                    .put("closesAfter", "2023-06-10")
                    .put("dataFrom", "2023-06-14")
                    .put("dataTo", "2022-12-15")
                    .put("weekendRule", "SOMETIMES");
            duty(fields, 3).put("judges", "ASK").put("closesAfter", "31/12");
        });
        assertThat(errors)
                .containsOnlyKeys(
                        "duties[1].hour",
                        "duties[1].dueDate",
                        "duties[2].opensOn",
                        "duties[2].closesAfter",
                        "duties[2].dataTo",
                        "duties[2].weekendRule",
                        "duties[3].judges",
                        "duties[3].closesAfter");
        assertThat(errors.get("duties[1].hour"))
                .isEqualTo(
                        "Giờ \"25:00\" không có trong ngày. Đề nghị nhập từ 00:01 đến 23:59, ví dụ 17:00; hết ngày thì"
                                + " để trống.");
        assertThat(errors.get("duties[1].dueDate")).startsWith("Nội dung mục này không đọc được");
        assertThat(errors.get("duties[2].opensOn"))
                .isEqualTo("Ngày mở đợt 01/7/2023 sau hạn cuối 14/6/2023 của \"Báo cáo 6 tháng đầu năm 2023\". Đề nghị"
                        + " nhập lại.");
        assertThat(errors.get("duties[2].closesAfter")).startsWith("Ngày thôi nhận 10/6/2023 trước hạn cuối 14/6/2023");
        assertThat(errors.get("duties[3].judges")).startsWith("Chưa chọn thời điểm xét đúng hạn");
    }

    @Test
    void anEventIsCountedFromInDays() throws IOException {
        Map<String, String> errors = wrong(fields -> {
            ObjectNode event = duty(fields, 1)
                    .put("dueDate", (String) null)
                    .put("dueText", "sau ngày kết thúc Hội nghị")
                    .putObject("event");
            event.put("name", "kết thúc Hội nghị").put("offset", 4000).put("unit", "MOONS");
        });
        assertThat(errors).containsOnlyKeys("duties[1].event.offset", "duties[1].event.unit");
    }

    @Test
    void anEventWithoutADayNeedsWordsAndNothingThatIsCountedFromIt() throws IOException {
        Consumer<ObjectNode> unknown = fields -> duty(fields, 2)
                .put("dueDate", (String) null)
                .putNull("consolidationDue")
                .put("dueText", "")
                .putObject("event")
                .put("name", "kết thúc Hội nghị")
                .put("offset", 1);
        assertThat(wrong(unknown)).containsOnlyKeys("duties[2].dueText");
        assertThat(wrong(unknown.andThen(fields -> duty(fields, 2)
                        .put("dueText", "sau 01 ngày kể từ ngày kết thúc Hội nghị")
                        .put("opensOn", "2023-06-01")
                        .put("closesAfter", "2023-06-10"))))
                .containsOnlyKeys("duties[2].opensOn", "duties[2].closesAfter");
        JsonNode seen = preview(
                unknown.andThen(fields -> duty(fields, 2).put("dueText", "sau 01 ngày kể từ ngày kết thúc Hội nghị")));
        assertThat(seen.path("duties").get(2).path("text").asText())
                .isEqualTo("sau 01 ngày kể từ ngày kết thúc Hội nghị (hạn cuối: xác định khi có ngày của sự kiện)");
        assertThat(seen.path("warnings").findValuesAsText("message"))
                .anyMatch(words -> words.startsWith("Chưa biết ngày của sự kiện \"kết thúc Hội nghị\""));
    }

    @Test
    void aLevelIsOneOfTheRespondentsAndHasADay() throws IOException {
        Map<String, String> errors = wrong(fields -> {
            ArrayNode levels = duty(fields, 2).putArray("levels");
            levels.addObject().put("to", "group:xa-phuong-thi-tran").put("date", "2023-06-09");
            levels.addObject().put("to", "group:huyen-thanh-pho");
        });
        assertThat(errors).containsOnlyKeys("duties[2].levels[0].to", "duties[2].levels[1].date");
    }

    @Test
    void aNameAndAKeyStandOnce() throws IOException {
        Map<String, String> errors = wrong(fields -> {
            duty(fields, 3).put("title", "Báo cáo 6 tháng đầu năm 2023");
            duty(fields, 2).put("dutyKey", "sub-plan");
        });
        assertThat(errors).containsOnlyKeys("duties[2].title", "duties[3].title");
    }

    @Test
    void whoSignsByOrderNamesWhatAllowsIt() throws IOException {
        assertThat(wrong(fields -> fields.put("signer", "AUTHORISED")))
                .containsOnlyKeys("signing.title", "signing.basis");
        JsonNode block = preview(fields -> fields.put("signer", "BY_ORDER")
                        .putObject("signing")
                        .put("title", "Chánh Văn phòng")
                        .put("basis", "Điều 5 Quy chế làm việc"))
                .path("signerBlock");
        assertThat(block.path("authority").asText()).isEmpty();
        assertThat(block.path("lines").get(0).asText()).isEqualTo("TL. CHỦ TỊCH");
        assertThat(block.path("lines").get(1).asText()).isEqualTo("CHÁNH VĂN PHÒNG");
        JsonNode deputy = preview(fields -> fields.put("signer", "DEPUTY")).path("signerBlock");
        assertThat(deputy.path("authority").asText()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
        assertThat(deputy.path("lines").get(0).asText()).isEqualTo("KT. CHỦ TỊCH");
    }

    @Test
    void aParentOfElsewhereIsTypedWhole() throws IOException {
        assertThat(wrong(fields -> fields.putObject("parentPlan").put("symbol", "14/KH-UBND")))
                .containsOnlyKeys("parentPlan.date", "parentPlan.issuer");
        assertThat(wrong(fields -> fields.putObject("parentPlan").put("planId", 999_999)))
                .containsOnlyKeys("parentPlan.planId");
    }

    @Test
    void thePreviewSaysTheDaysOfEachDuty() throws IOException {
        JsonNode duties = preview(fields -> {
                    duty(fields, 1)
                            .put("bound", "INCLUSIVE")
                            .put("dueDate", "2023-03-15")
                            .put("hour", "17:00");
                    ObjectNode event = duty(fields, 2).put("bound", "INCLUSIVE").putObject("event");
                    event.put("name", "Hội nghị")
                            .put("date", "2023-06-16")
                            .put("offset", 1)
                            .put("unit", "WORKING_DAYS");
                    duty(fields, 2).put("dueText", "sau 01 ngày làm việc kể từ ngày kết thúc Hội nghị");
                    duty(fields, 3).put("weekendRule", "NEXT_WORKING_DAY");
                })
                .path("duties");
        assertThat(duties.get(1).path("text").asText())
                .isEqualTo("chậm nhất 17 giờ 00 ngày 15/3/2023 (hạn cuối: 17 giờ 00 ngày 15/3/2023, thứ Tư)");
        assertThat(duties.get(2).path("text").asText())
                .isEqualTo("sau 01 ngày làm việc kể từ ngày kết thúc Hội nghị (hạn cuối: hết ngày 19/6/2023, thứ Hai)");
        assertThat(duties.get(3).path("lastDay").asText()).isEqualTo("2023-11-20");
    }

    @Test
    void periodicReportsBecomeNamedRounds() throws IOException {
        ObjectNode request =
                json.createObjectNode().put("every", "MONTH").put("dueDay", "3").put("monthOffset", "1");
        request.put("first", "02/2023").put("last", "tháng 4 năm 2023");
        request.putObject("duty").put("dutyKey", "duty-9").put("kind", "REPORT").put("title", "Báo cáo tuyên truyền");
        JsonNode duties = post("snv.chuyenvien", periods(), request, 200).path("duties");
        assertThat(duties).hasSize(3);
        JsonNode march = duties.get(1);
        assertThat(march.path("title").asText()).isEqualTo("Báo cáo tuyên truyền tháng 3 năm 2023");
        assertThat(march.path("dueText").asText()).isEqualTo("trước ngày 03/4/2023");
        assertThat(march.path("dataFrom").asText()).isEqualTo("2023-02-15");
        assertThat(march.path("dataTo").asText()).isEqualTo("2023-03-14");
        assertThat(march.path("dutyKey").asText()).isEqualTo("duty-9-2023-03");
    }

    @Test
    void whatIsWrongWithAPeriodIsNamedByField() throws IOException {
        ObjectNode request = json.createObjectNode().put("every", "FORTNIGHT").put("dueDay", "32");
        request.put("first", "13/2023")
                .put("last", "2023-04")
                .putObject("duty")
                .put("title", " ")
                .put("hour", "9h");
        JsonNode errors = post("snv.chuyenvien", periods(), request, 422).path("errors");
        assertThat(errors.findValuesAsText("field"))
                .containsExactlyInAnyOrder("duty.title", "duty.hour", "every", "dueDay", "first");
        assertThat(errors.findValuesAsText("message"))
                .contains("Tháng \"13/2023\" chưa đúng. Đề nghị nhập tháng và năm, ví dụ 01/2023 hoặc tháng 01/2023.");
    }

    @Test
    void nobodyElseAsksAboutADraft() throws IOException {
        ObjectNode fields = draft();
        post("stc.chuyenvien", "/api/plans/" + script.plan().id() + "/preview", fields, 404);
        post("stc.chuyenvien", periods(), json.createObjectNode(), 404);
        script.drafterSubmits();
        post("snv.chuyenvien", "/api/plans/" + script.plan().id() + "/preview", fields, 404);
    }

    private String periods() {
        return "/api/plans/" + script.plan().id() + "/periods";
    }
}
