package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of {@code processes/} keep the house rules, and the engine takes them. */
class ModelsTest {

    private static final Path FOLDER = Path.of("processes");

    static Stream<String> models() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsTheHouseRules(String fileName) throws IOException {
        assertThat(findings(fileName, text(fileName))).isEmpty();
    }

    /** A rule that cannot fail proves nothing: each is broken once here, in the text of a sound model. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            process id="plan-issuance"                    | process id="issuance"                 | issuance: the file name differs from the process id
            isExecutable="true"                           | isExecutable="false"                  | plan-issuance: not executable
            camunda:historyTimeToLive="P3650D"            | camunda:historyTimeToLive="P180D"     | plan-issuance: wrong history time to live
            camunda:isStartableInTasklist="false"         | ``                                    | plan-issuance: can be started in Tasklist
            "Gateway_SectionPassed"                       | "Gateway_0x9j1kd"                     | Gateway_0x9j1kd: the id is not Type_Meaning
            name="Message_DutyOpens"                      | name="DutyOpens"                      | Message_DutyOpens: the message's name differs from its id
            name="Đã qua phòng"                           | ``                                    | Gateway_SectionPassed: no Vietnamese name
            name="Đã qua phòng"                           | name="Section passed"                 | Gateway_SectionPassed: no Vietnamese name
            name="Đã qua phòng"                           | name="Đã qua task"                    | Gateway_SectionPassed: a technical word in the name
            name="Bỏ dự thảo"                             | ``                                    | Flow_DraftDropped: no Vietnamese name
            name="Đã ký?"                                 | name="Đã ký"                          | Gateway_PlanSigned: the decision is no question
            targetRef="Gateway_SectionPassed"             | targetRef="Gateway_NeedsProposal"     | Gateway_SectionPassed: lists an incoming flow that ends elsewhere
            targetRef="Gateway_SectionPassed"             | targetRef="Gateway_NeedsProposal"     | Flow_SectionSkipped: not listed by its target
            sourceRef="Gateway_SectionPassed"             | sourceRef="UserTask_SignPlan"         | Gateway_SectionPassed: lists an outgoing flow that begins elsewhere
            sourceRef="Gateway_SectionPassed"             | sourceRef="UserTask_SignPlan"         | Flow_SectionPassedToNeedsProposal: not listed by its source
            <bpmn:incoming>Flow_DraftDropped</bpmn:incoming> | ``                                 | EndEvent_DraftDropped: nothing leads here, or something leads to a beginning
            <bpmn:outgoing>Flow_BackToDrafting</bpmn:outgoing> | ``                               | BoundaryEvent_FileWithdrawn: nothing leads on, or something leads on from an end
            targetRef="Gateway_SectionApproved"           | targetRef="Gateway_PlanSigned"        | Flow_ReviewInSectionToSectionApproved: not listed by its target
            default="Flow_PlanSigned"                     | ``                                    | Gateway_PlanSigned: no default flow
            default="Flow_PlanSigned"                     | default="Flow_ReturnedBySigner"       | Flow_PlanSigned: a default with, or a way without one
            ${outcome == 'drop'}                          | ${dropped}                            | Flow_DraftDropped: the condition is neither the outcome nor a bean's answer
            camunda:asyncBefore="true"                    | ``                                    | ServiceTask_OpenDuties: not async before
            ${planTasks.openDuties(execution)}            | ${other.open()}                       | ServiceTask_OpenDuties: calls no bean
            embedded:/forms/sign-plan.html                | embedded:app:forms/sign-plan.html     | UserTask_SignPlan: no form of ours
            camunda:candidateGroups="${planTasks.signers(execution)}" | ``                        | UserTask_SignPlan: no candidate groups
            camunda:dueDate="${planTasks.dueAt(execution)}" | ``                                  | UserTask_SignPlan: no due date
            ${planTasks.drafter(execution)}               | demo                                  | UserTask_DraftPlan: the assignee is not asked of a bean
            <bpmn:documentation>Lãnh đạo phòng xem toàn bộ dự thảo, ký nháy và trình tiếp, hoặc trả lại người soạn thảo, nêu lý do.</bpmn:documentation> | `` | UserTask_ReviewInSection: no documentation
            ${roundTasks.nextRungAt(execution)}           | 2023-06-08T08:00:00                   | TimerEventDefinition_NextRung: the instant is not asked of a bean
            <bpmn:incoming>Flow_SectionPassedToNeedsProposal</bpmn:incoming> | <bpmn:incoming>Flow_SectionPassedToNeedsProposal</bpmn:incoming><bpmn:incoming>Flow_DraftDropped</bpmn:incoming> | Gateway_NeedsProposal: joins and decides at once
            sourceRef="Gateway_DraftSubmitted" targetRef="EndEvent_DraftDropped" | sourceRef="UserTask_DraftPlan" targetRef="EndEvent_DraftDropped" | Flow_DraftDropped: a condition away from a decision
            <dc:Bounds x="1423" y="280" width="45" height="14" /> | `` | Gateway_PlanSigned: its label has no place
            bpmnElement="Gateway_PlanSigned"              | bpmnElement="Gateway_FileInOrder"     | Gateway_PlanSigned: not drawn
            bpmnElement="Flow_PlanSigned"                 | bpmnElement="Flow_FileInOrder"        | Flow_PlanSigned: not drawn
            x="1450" y="225"                              | x="1300" y="225"                      | Gateway_PlanSigned: drawn upon UserTask_SignPlan
            x="1450" y="225"                              | x="1300" y="225"                      | Flow_PlanSigned: does not meet the border of Gateway_PlanSigned
            x="1450" y="225"                              | x="1450" y="-225"                     | Gateway_PlanSigned: drawn outside of SubProcess_PrepareFile
            """)
    void aBrokenRuleIsFound(String sound, String broken, String finding) throws IOException {
        String fileName = text("plan-issuance.bpmn").contains(sound) ? "plan-issuance.bpmn" : "collection-round.bpmn";
        String text = text(fileName);
        assertThat(text).contains(sound);

        assertThat(findings(fileName, text.replace(sound, broken))).contains(finding);
    }

    @Test
    void theEngineTakesThemAll() throws IOException {
        var engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:models")
                .buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            for (String fileName : models().toList()) {
                deployment.addString(fileName, text(fileName));
            }
            assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
                    .extracting(ProcessDefinition::getKey)
                    .containsExactlyInAnyOrder(
                            "plan-issuance", "collection-round", "unit-response", "mail-outage", "document-issuance");
        } finally {
            engine.close();
        }
    }

    private static String text(String fileName) throws IOException {
        return Files.readString(FOLDER.resolve(fileName));
    }

    private static List<String> findings(String fileName, String text) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var findings = new ArrayList<>(ModelLint.findings(fileName, model));
        findings.addAll(DiagramLint.findings(model));
        return findings;
    }
}
