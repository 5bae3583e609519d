package vn.kehoach.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.KehoachTest;
import vn.kehoach.engine.Visitor;

/** What supervisors see in Cockpit, what coordinators do there, and what nobody does: over HTTP, with the real doors. */
@KehoachTest
class CockpitWebTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String REASON = "Lãnh đạo phòng đi công tác dài ngày";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Visitor coordinator;
    private Visitor supervisor;
    private String key;
    private String instance;

    @BeforeEach
    void aDraftOfTheDepartment() throws IOException {
        coordinator = Visitor.loggedIn(port, "dieuphoi");
        supervisor = Visitor.loggedIn(port, "giamsat");
        JsonNode begun = json.readTree(Visitor.loggedIn(port, "snv.chuyenvien")
                .post("/api/plans", "{\"definitionId\":\"bac-ninh-2023\"}")
                .body());
        key = begun.path("businessKey").asText();
        instance = instance(key);
    }

    @Test
    void aCoordinatorPassesOverAReviewWithAReasonAndNobodyElseDoes() throws IOException {
        String task = inSection();
        String skip = "/api/cockpit/cases/" + instance + "/skip";

        JsonNode seen = read(supervisor, "/api/cockpit/cases/" + instance);
        assertThat(seen.path("link").path("label").asText()).startsWith("Dự thảo: Tuyên truyền cải cách hành chính");
        assertThat(seen.path("steps").get(0).path("maySkip").asBoolean()).isTrue();
        assertThat(seen.path("coordinator").asBoolean()).isFalse();
        assertThat(send(supervisor, skip, Map.of("task", task, "reason", REASON))
                        .statusCode())
                .isEqualTo(403);
        // An administrator passes the door, but deciding is not his, and neither is reading.
        assertThat(send(Visitor.loggedIn(port, "quantri"), skip, Map.of("task", task, "reason", REASON))
                        .statusCode())
                .isEqualTo(403);
        assertThat(read(Visitor.loggedIn(port, "quantri"), "/api/cockpit/cases/" + instance)
                        .path("readable")
                        .asBoolean())
                .isFalse();

        HttpResponse<String> without = send(coordinator, skip, Map.of("task", task, "reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("\"field\":\"reason\"");
        assertThat(send(coordinator, skip, Map.of("task", task, "reason", REASON))
                        .statusCode())
                .isEqualTo(204);

        assertThat(open().getTaskDefinitionKey()).isEqualTo("UserTask_ApproveContent");
        JsonNode last = last(read(supervisor, "/api/cockpit/cases/" + instance).path("history"));
        assertThat(last.path("step").asText()).isEqualTo("UserTask_ReviewInSection");
        assertThat(last.path("action").asText()).isEqualTo("Bỏ qua bước");
        assertThat(last.path("by").asText()).isEqualTo("Lều Khánh Toàn");
        assertThat(last.path("reason").asText()).isEqualTo(REASON);
        assertThat(send(coordinator, skip, Map.of("task", task, "reason", REASON))
                        .statusCode())
                .isEqualTo(409);
        // The Director's agreement is his.
        assertThat(send(coordinator, skip, Map.of("task", open().getId(), "reason", REASON))
                        .statusCode())
                .isEqualTo(409);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aDraftGoesToAnotherOfficerWithWhatWasTyped() throws IOException {
        String task = open().getId();
        Visitor first = Visitor.loggedIn(port, "snv.chuyenvien");
        first.send(
                "PUT",
                "/api/tasks/" + task + "/draft",
                "{\"version\":0,\"fields\":{\"title\":\"Đã gõ dở\"}}",
                "application/json");
        String reassign = "/api/cockpit/cases/" + instance + "/reassign";

        assertThat(send(coordinator, reassign, Map.of("task", task, "person", "stc.chuyenvien", "reason", REASON))
                        .body())
                .contains("\"field\":\"person\"");
        assertThat(send(coordinator, reassign, Map.of("task", task, "person", "snv.chuyenvien2", "reason", REASON))
                        .statusCode())
                .isEqualTo(204);

        assertThat(open().getAssignee()).isEqualTo("snv.chuyenvien2");
        assertThat(text("select drafter from plan where business_key = ?", key)).isEqualTo("snv.chuyenvien2");
        assertThat(read(Visitor.loggedIn(port, "snv.chuyenvien2"), "/api/tasks/" + task)
                        .path("draft")
                        .path("fields")
                        .path("title")
                        .asText())
                .isEqualTo("Đã gõ dở");
        assertThat(text("select reason from decision where business_key = ? order by id desc", key))
                .isEqualTo("Lê Công Đạt: " + REASON);
    }

    @Test
    void aDraftThatNobodyGoesOnWithEnds() throws IOException {
        String callOff = "/api/cockpit/cases/" + instance + "/call-off";
        assertThat(read(coordinator, "/api/cockpit/cases/" + instance)
                        .path("mayCallOff")
                        .asBoolean())
                .isTrue();
        assertThat(send(supervisor, callOff, Map.of("reason", REASON)).statusCode())
                .isEqualTo(403);
        assertThat(send(coordinator, callOff, Map.of("reason", REASON)).statusCode())
                .isEqualTo(204);

        assertThat(text("select plan_state from plan where business_key = ?", key))
                .isEqualTo("DROPPED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(send(coordinator, callOff, Map.of("reason", REASON)).statusCode())
                .isEqualTo(404);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aUnitIsFoundByNameAndNothingMoreIsAskedOfIt() throws IOException {
        String unit = asked();
        String response = instance(unit);

        JsonNode names = read(supervisor, "/api/cockpit/names?keys=" + unit + "," + key);
        assertThat(names.path(unit).path("label").asText())
                .isEqualTo("88/KH-UBND 2023 · Sở Tài chính · Báo cáo quý I năm 2023");
        assertThat(names.path(unit).path("instance").asText()).isEqualTo(response);
        assertThat(read(supervisor, "/api/cockpit/find?q=88/kh-ubnd%20so%20tai%20chinh")
                        .findValuesAsText("key"))
                .containsExactly(unit);
        assertThat(supervisor
                        .page("/giam-sat/" + unit)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("#/process-instance/" + response + "/runtime");
        JsonNode risk = read(supervisor, "/api/cockpit/risks");
        assertThat(risk.findValuesAsText("words"))
                .anySatisfy(words -> assertThat(words).isEqualTo("Báo cáo quý I năm 2023: 1/1 đơn vị quá hạn"));

        String prepares = tasks.createTaskQuery()
                .processInstanceId(response)
                .singleResult()
                .getId();
        assertThat(send(
                                coordinator,
                                "/api/cockpit/cases/" + response + "/reassign",
                                Map.of("task", prepares, "person", "stc.giamdoc", "reason", REASON))
                        .statusCode())
                .isEqualTo(204);
        assertThat(text("select assignee from response where business_key = ?", unit))
                .isEqualTo("stc.giamdoc");
        assertThat(tasks.createTaskQuery().taskId(prepares).singleResult().getAssignee())
                .isEqualTo("stc.giamdoc");
        // What nobody did can be looked up by the words of the unit alone.
        assertThat(read(supervisor, "/api/cockpit/find?q=88%20tài%20chính").findValuesAsText("key"))
                .contains(unit);

        assertThat(send(coordinator, "/api/cockpit/cases/" + response + "/call-off", Map.of("reason", REASON))
                        .statusCode())
                .isEqualTo(204);
        assertThat(text("select state from response where business_key = ?", unit))
                .isEqualTo("CALLED_OFF");
        assertThat(text("select end_reason from response where business_key = ?", unit))
                .isEqualTo(REASON);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(response)
                        .count())
                .isZero();
        JsonNode after = read(supervisor, "/api/cockpit/cases/" + response);
        assertThat(after.path("link").path("instance").isNull()).isTrue();
        assertThat(last(after.path("history")).path("reason").asText()).isEqualTo(REASON);
    }

    @Test
    void nobodyDeletesOrModifiesAnInstanceThroughTheEngine() {
        List<String[]> harm = List.of(
                new String[] {"DELETE", "/process-instance/" + instance, null},
                new String[] {"POST", "/process-instance/delete", "{\"processInstanceIds\":[\"" + instance + "\"]}"},
                new String[] {
                    "POST",
                    "/process-instance/" + instance + "/modification",
                    "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"UserTask_DraftPlan\"}]}"
                },
                new String[] {"PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"},
                new String[] {"PUT", "/process-instance/" + instance + "/variables/outcome", "{\"value\":\"drop\"}"},
                new String[] {"POST", "/task/" + open().getId() + "/assignee", "{\"userId\":\"giamsat\"}"},
                new String[] {"PUT", "/job/" + instance + "/retries", "{\"retries\":1}"},
                new String[] {"POST", "/modification/execute", "{}"},
                new String[] {"POST", "/migration/execute", "{}"},
                new String[] {"DELETE", "/history/process-instance/" + instance, null},
                new String[] {"POST", "/message", "{\"messageName\":\"Message_DraftDropped\"}"});
        for (String login : List.of("giamsat", "dieuphoi", "quantri")) {
            Visitor visitor = Visitor.loggedIn(port, login);
            for (String[] one : harm) {
                assertThat(visitor.send(one[0], ENGINE + one[1], one[2], "application/json")
                                .statusCode())
                        .as(login + " " + one[0] + " " + one[1])
                        .isEqualTo(404);
            }
        }
        assertThat(open().getTaskDefinitionKey()).isEqualTo("UserTask_DraftPlan");
    }

    @Test
    void theReportNamesWhereRowsAndInstancesDisagree() throws IOException {
        assertThat(differences()).isEmpty();

        jdbc.sql("update plan set plan_state = 'AWAITING_SIGNATURE' where business_key = ?")
                .param(key)
                .update();
        assertThat(differences()).containsExactly("STEP_AGAINST_STATE");
        jdbc.sql("update plan set plan_state = 'CLOSED' where business_key = ?")
                .param(key)
                .update();
        assertThat(differences()).containsExactlyInAnyOrder("ENDED_ROW_RUNS", "STEP_AGAINST_STATE");
        jdbc.sql("update plan set plan_state = 'DRAFTING' where business_key = ?")
                .param(key)
                .update();
        runtime.deleteProcessInstance(instance, "a restore went wrong");
        assertThat(differences()).containsExactly("ROW_WITHOUT_INSTANCE");

        jdbc.sql("update plan set plan_state = 'DROPPED' where business_key = ?")
                .param(key)
                .update();
        assertThat(differences()).isEmpty();
    }

    @Test
    void anIncidentIsToldInWordsAndTriedAgainWithAReason() throws IOException {
        String lost = runtime.createProcessInstanceByKey("plan-issuance")
                .businessKey("KH-lost")
                .startBeforeActivity("SubProcess_InForce")
                .execute()
                .getId();
        Job job = management.createJobQuery().processInstanceId(lost).singleResult();
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException expected) {
            management.setJobRetries(job.getId(), 0);
        }
        JsonNode told =
                read(supervisor, "/api/cockpit/incidents?instance=" + lost).get(0);
        assertThat(told.path("cause").asText()).isEqualTo("ROW_MISSING");
        assertThat(told.path("step").asText()).isEqualTo("Mở các nội dung yêu cầu");
        assertThat(told.path("retryable").asBoolean()).isFalse();
        Map<String, Object> retry = Map.of("ids", List.of(told.path("id").asText()), "reason", "Đã khôi phục dữ liệu");

        assertThat(send(supervisor, "/api/cockpit/incidents/retry", retry).statusCode())
                .isEqualTo(403);
        Visitor administrator = Visitor.loggedIn(port, "quantri");
        assertThat(send(administrator, "/api/cockpit/incidents/retry", retry).body())
                .isEqualTo("{\"running\":1}");
        assertThat(read(supervisor, "/api/cockpit/incidents?instance=" + lost)).isEmpty();
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(1);
        assertThat(text("select reason from decision where business_key = 'KH-lost'"))
                .isEqualTo("Đã khôi phục dữ liệu");
        assertThat(send(administrator, "/api/cockpit/incidents/retry", retry).statusCode())
                .isEqualTo(409);
        runtime.deleteProcessInstance(lost, "the test is over");
    }

    /** The draft as if it had been handed in: the section head has it. */
    private String inSection() {
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("UserTask_ReviewInSection")
                .cancelAllForActivity("UserTask_DraftPlan")
                .execute();
        return open().getId();
    }

    /** A unit of which a report was asked and is late; returns its key. */
    private String asked() {
        LocalDate day = LocalDate.of(2023, 1, 2);
        String plan = "KH-cockpit-" + key;
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values (?, 'KH', 'theo dõi trong Cockpit', 2023, 'RECALLED', 'ubnd-tinh', 'so-noi-vu', 'so-noi-vu',
                    'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.chuyenvien', 88, ?, current_timestamp, current_timestamp)""").params(plan, day).update();
        long id = jdbc.sql("select id from plan where business_key = ?")
                .param(plan)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                values (?, 'report', 'REPORT', 'Báo cáo quý I năm 2023', 'trước ngày 15/01/2023', ?, ?, 'CHECKED', true,
                    'SIGNED', false)""").params(id, day.plusDays(12), day).update();
        jdbc.sql("""
                insert into round (business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit,
                    opens_at, last_day, due_text, acceptance, head_approval, judges, consolidate, opened_at)
                select ?, plan_id, id, 'REPORT', title, 'OPEN', 'so-noi-vu', 'ubnd-tinh', current_timestamp, last_day,
                    due_text, acceptance, head_approval, judges, consolidate, current_timestamp
                from plan_duty where plan_id = ?""").params("DOT-cockpit-" + key, id).update();
        String unit = "TL-cockpit-" + key;
        jdbc.sql("""
                insert into response (business_key, round_id, unit_code, unit_name, obligation, state, last_day,
                    assignee, asked_at, answer_version, nil_report, more_late, additional)
                select ?, id, 'so-tai-chinh', 'Sở Tài chính', 'ORDER', 'ASKED', last_day, 'stc.chuyenvien',
                    current_timestamp, 0, false, false, false
                from round where plan_id = ?""").params(unit, id).update();
        runtime.startProcessInstanceByKey("unit-response", unit);
        return unit;
    }

    /** What the report says of this test's plan. */
    private List<String> differences() throws IOException {
        JsonNode findings = read(supervisor, "/api/cockpit/reconciliation").path("findings");
        List<String> kinds = new java.util.ArrayList<>();
        findings.forEach(one -> {
            if (one.path("about").path("key").asText().equals(key)) {
                kinds.add(one.path("kind").asText());
            }
        });
        return kinds;
    }

    private Task open() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private String instance(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    private JsonNode read(Visitor visitor, String path) throws IOException {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(Visitor visitor, String path, Map<String, ?> body) throws IOException {
        return visitor.post(path, json.writeValueAsString(body));
    }

    private static JsonNode last(JsonNode lines) {
        return lines.get(lines.size() - 1);
    }

    private String text(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(String.class).list().get(0);
    }
}
