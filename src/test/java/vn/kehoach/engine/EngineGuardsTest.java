package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine must refuse, through its Java API and over HTTP. */
@DoorTest
class EngineGuardsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String HARM = "${''.getClass().forName('java.lang.System').getProperty('user.name')}";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople.People people;

    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        people.addAll();
    }

    @Test
    void noQueryEvaluatesAnExpressionInAnyBranch() {
        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression(HARM).list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(HARM)
                        .taskName("x")
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskCandidateUserExpression(HARM)
                        .endOr()
                        .count())
                .isInstanceOf(BadUserRequestException.class);
        // Even one that filters may hold.
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${ currentUser() }")
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
        assertThat(tasks.createTaskQuery()
                        .or()
                        .taskAssignee("nobody")
                        .taskOwner("nobody")
                        .endOr()
                        .list())
                .isEmpty();
    }

    @Test
    void noQueryOverHttpEvaluatesAnExpressionInAnyBranch() {
        Visitor officer = Visitor.loggedIn(port, "a.officer");
        String inBranch = "{\"orQueries\":[{\"assigneeExpression\":\"" + HARM + "\"}]}";
        String atTop = "{\"assigneeExpression\":\"" + HARM + "\"}";
        String filter = filter("mine", "taskAssignee", "${ currentUser() }").getId();

        for (String query : List.of(inBranch, atTop)) {
            for (String path : List.of(
                    "/task?maxResults=5",
                    "/task/count",
                    "/filter/" + filter + "/list?maxResults=5",
                    "/filter/" + filter + "/count")) {
                var answer = officer.post(ENGINE + path, query);
                assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
                assertThat(answer.body()).contains("orbidden");
            }
        }
        assertThat(officer.post(ENGINE + "/filter/" + filter + "/list?maxResults=5", "{}")
                        .statusCode())
                .isEqualTo(200);
        filters.deleteFilter(filter);
    }

    @Test
    void aFilterHoldsOnlyTheExpressionsThatOursNeedWordForWord() {
        assertThatThrownBy(() -> filter("harm", "taskAssignee", HARM)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filter("near", "taskAssignee", "${currentUser() }"))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filter("elsewhere", "taskOwner", "${ currentUser() }"))
                .isInstanceOf(BadUserRequestException.class);

        Filter mine = filter("mine", "taskAssignee", "${ currentUser() }");
        identity.setAuthenticatedUserId("a.officer");
        try {
            assertThat(filters.listPage(mine.getId(), 0, 10)).isEmpty();
        } finally {
            identity.clearAuthentication();
        }

        // Slipped into the table behind the engine's back, in a branch.
        jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?")
                .params("{\"orQueries\":[{\"assigneeExpression\":\"" + HARM + "\"}]}", mine.getId())
                .update();
        assertThatThrownBy(() -> filters.list(mine.getId())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count(mine.getId())).isInstanceOf(BadUserRequestException.class);
        filters.deleteFilter(mine.getId());
    }

    @Test
    void nobodySetsUpAnAdministrator() {
        Visitor nobody = new Visitor(port);
        nobody.get(AccessGuard.LOG_IN);
        String user = """
                {"profile": {"id": "evil"}, "credentials": {"password": "Evil@2023evil"}}""";

        assertThat(nobody.post("/camunda/api/admin/setup/default/user/create", user)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.page("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(404);
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    @Test
    void officersDeployStartAndChangeNothing() {
        Visitor officer = Visitor.loggedIn(port, "a.officer");

        assertThat(List.of(
                        officer.post(ENGINE + "/deployment/create", "{}"),
                        officer.post(ENGINE + "/process-definition/key/plan-issuance/start", "{}"),
                        officer.post(ENGINE + "/filter/create", "{}"),
                        officer.post(ENGINE + "/message", "{\"messageName\":\"x\"}"),
                        officer.post(ENGINE + "/authorization/create", "{}"),
                        officer.post(ENGINE + "/user/create", "{}"),
                        officer.post(ENGINE + "/task/create", "{}"),
                        officer.post(ENGINE + "/external-task/fetchAndLock", "{}"),
                        officer.post(ENGINE + "/decision-definition/key/escalation-ladder/evaluate", "{}")))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(404));
        // The same through the engine, should a door ever be left open.
        identity.setAuthentication("a.officer", List.of("unit-a.officer"));
        try {
            assertThatThrownBy(() -> deploy(process().userTask(TestPeople.TASK).done()))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("does not have 'CREATE' permission");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void aModelRunsNothingButNamedBeans() {
        assertRefused(
                process().scriptTask("s").scriptFormat("groovy").scriptText("1").done());
        assertRefused(process()
                .scriptTask("s")
                .scriptFormat("juel")
                .scriptText("${1}")
                .done());
        assertRefused(
                process().serviceTask("s").camundaClass("java.lang.Object").done());
        assertRefused(process()
                .userTask(TestPeople.TASK)
                .camundaTaskListenerClass("create", "java.lang.Object")
                .done());
        repository.deleteDeployment(
                deploy(process()
                        .userTask(TestPeople.TASK)
                        .camundaAssignee("a.officer")
                        .done()),
                true);
    }

    @Test
    void aConditionInAScriptLanguageIsRefused() {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="guarded" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/>
                    <sequenceFlow id="f" sourceRef="s" targetRef="e">
                      <conditionExpression xsi:type="tFormalExpression" language="%s">true</conditionExpression>
                    </sequenceFlow>
                    <endEvent id="e"/>
                  </process>
                </definitions>
                """;
        for (String language : List.of("juel", "groovy", "javascript")) {
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addString("guarded.bpmn", model.formatted(language))
                            .deploy())
                    .hasMessageContaining("a condition in a script language");
        }
    }

    @Test
    void noBeanButModelBeansIsVisibleToExpressions() {
        for (String bean : List.of("dataSource", "identityService", "environment", "sessionUser")) {
            BpmnModelInstance model =
                    process().userTask(TestPeople.TASK).name("${" + bean + "}").done();
            String deployment = deploy(model);
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("guarded"))
                    .as(bean)
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Unknown property used in expression");
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aSerializedObjectIsRefused() {
        String deployment = deploy(process().userTask(TestPeople.TASK).done());
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "guarded",
                        Map.of(
                                "x",
                                Variables.serializedObjectValue("rO0ABXNy")
                                        .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                        .objectTypeName("java.util.HashMap")
                                        .create())))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Java");
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aUnitSeesItsOwnTasksOnly() {
        String deployment = deploy(process()
                .userTask(TestPeople.TASK)
                .camundaCandidateGroups("unit-a.officer")
                .done());
        var instance = runtime.startProcessInstanceByKey("guarded", Map.of("secret", "of unit a"));
        String task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        Visitor own = Visitor.loggedIn(port, "a.officer");
        Visitor foreign = Visitor.loggedIn(port, "b.officer");
        Visitor supervisor = Visitor.loggedIn(port, "test.supervisor");

        assertThat(own.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(own.get(ENGINE + "/task?maxResults=10").body()).contains(task);
        assertThat(foreign.get(ENGINE + "/task?maxResults=10").body()).isEqualTo("[]");
        for (String what : List.of("", "/form", "/form-variables", "/identity-links", "/comment")) {
            assertThat(foreign.get(ENGINE + "/task/" + task + what).statusCode())
                    .as(what)
                    .isEqualTo(404);
            assertThat(foreign.get(ENGINE + "/task/" + task + what).body())
                    .isEqualTo(foreign.get(ENGINE + "/task/no-such-task" + what).body());
        }
        for (String what : List.of("/claim", "/unclaim", "/complete", "/submit-form")) {
            assertThat(foreign.post(ENGINE + "/task/" + task + what, "{}").body())
                    .isEqualTo(foreign.post(ENGINE + "/task/no-such-task" + what, "{}")
                            .body());
        }
        assertThat(foreign.get(ENGINE + "/history/task?maxResults=10").body()).isEqualTo("[]");
        assertThat(foreign.get(ENGINE + "/history/user-operation?maxResults=10").body())
                .isEqualTo("[]");
        assertThat(foreign.get(ENGINE + "/process-instance/" + instance.getId() + "/variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(supervisor
                        .get(ENGINE + "/process-instance/" + instance.getId() + "/variables")
                        .body())
                .contains("of unit a");
        assertThat(supervisor.post(ENGINE + "/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);

        people.add("a.second", List.of("unit-a.officer"));
        Visitor second = Visitor.loggedIn(port, "a.second");
        assertThat(own.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"a.officer\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(second.post(ENGINE + "/task/" + task + "/unclaim", null).statusCode())
                .isEqualTo(403);
        assertThat(own.post(ENGINE + "/task/" + task + "/unclaim", null).statusCode())
                .isEqualTo(204);
        repository.deleteDeployment(deployment, true);
    }

    private Filter filter(String name, String property, String expression) {
        var query = tasks.createTaskQuery();
        switch (property) {
            case "taskAssignee" -> query.taskAssigneeExpression(expression);
            case "taskOwner" -> query.taskOwnerExpression(expression);
            default -> throw new IllegalArgumentException(property);
        }
        return filters.saveFilter(filters.newTaskFilter(name).setQuery(query));
    }

    private void assertRefused(BpmnModelInstance model) {
        assertThatThrownBy(() -> deploy(model))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("models may use expressions and named beans only");
    }

    private static StartEventBuilder process() {
        ProcessBuilder process = Bpmn.createExecutableProcess("guarded");
        return process.camundaHistoryTimeToLiveString("P1D").startEvent();
    }

    private String deploy(BpmnModelInstance model) {
        return repository
                .createDeployment()
                .addModelInstance("guarded.bpmn", model)
                .deploy()
                .getId();
    }
}
