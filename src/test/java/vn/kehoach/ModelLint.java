package vn.kehoach;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The house rules for what a model says; how it is drawn is {@link DiagramLint}. Gives one sentence per finding. */
final class ModelLint {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]+_[A-Z][A-Za-z0-9]*");
    private static final Pattern FORM = Pattern.compile("embedded:/forms/[a-z]+(-[a-z]+)*\\.html");
    private static final Pattern BEAN_CALL = Pattern.compile(
            "\\$\\{!?(planTasks|roundTasks|responseTasks|issuanceTasks)\\.[a-z][A-Za-z]*\\(execution\\)}");
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{outcome == '[a-z]+'}");
    // Hardly a Vietnamese name goes without one of these; an English or unaccented one always does.
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u01B0\\u1EA0-\\u1EF9]");
    private static final Pattern TECHNICAL = Pattern.compile(
            "(?iu)\\b(task|job|timer|async|message|token|bean|user|deadline|service|event|gateway|process)\\b");

    private final List<String> findings = new ArrayList<>();

    private ModelLint() {}

    static List<String> findings(String fileName, BpmnModelInstance model) {
        var lint = new ModelLint();
        model.getModelElementsByType(Process.class).forEach(process -> lint.process(fileName, process));
        model.getModelElementsByType(BaseElement.class).forEach(lint::id);
        model.getModelElementsByType(Message.class)
                .forEach(m -> lint.unless(m.getId().equals(m.getName()), m, "the message's name differs from its id"));
        model.getModelElementsByType(FlowNode.class).forEach(lint::flowNode);
        model.getModelElementsByType(SequenceFlow.class).forEach(lint::sequenceFlow);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(lint::gateway);
        model.getModelElementsByType(ServiceTask.class).forEach(lint::serviceTask);
        model.getModelElementsByType(UserTask.class).forEach(lint::userTask);
        model.getModelElementsByType(TimeDate.class)
                .forEach(t -> lint.unless(
                        BEAN_CALL.matcher(t.getTextContent()).matches(),
                        (BaseElement) t.getParentElement(),
                        "the instant is not asked of a bean"));
        return lint.findings;
    }

    private void process(String fileName, Process process) {
        unless(fileName.equals(process.getId() + ".bpmn"), process, "the file name differs from the process id");
        unless(process.isExecutable(), process, "not executable");
        unless("P3650D".equals(process.getCamundaHistoryTimeToLiveString()), process, "wrong history time to live");
        unless(!process.isCamundaStartableInTasklist(), process, "can be started in Tasklist");
        name(process, process.getName());
    }

    private void id(BaseElement element) {
        if (element.getId() != null && !(element instanceof Process)) {
            unless(ID.matcher(element.getId()).matches(), element, "the id is not Type_Meaning");
        }
    }

    private void flowNode(FlowNode node) {
        name(node, node.getName());
        boolean eventSubProcess = node instanceof SubProcess sub && sub.triggeredByEvent();
        boolean first = node instanceof StartEvent || node instanceof BoundaryEvent || eventSubProcess;
        boolean last = node instanceof EndEvent || eventSubProcess;
        unless(first == node.getIncoming().isEmpty(), node, "nothing leads here, or something leads to a beginning");
        unless(last == node.getOutgoing().isEmpty(), node, "nothing leads on, or something leads on from an end");
        for (SequenceFlow flow : node.getIncoming()) {
            unless(node.equals(flow.getTarget()), node, "lists an incoming flow that ends elsewhere");
        }
        for (SequenceFlow flow : node.getOutgoing()) {
            unless(node.equals(flow.getSource()), node, "lists an outgoing flow that begins elsewhere");
        }
    }

    private void sequenceFlow(SequenceFlow flow) {
        unless(flow.getSource().getOutgoing().contains(flow), flow, "not listed by its source");
        unless(flow.getTarget().getIncoming().contains(flow), flow, "not listed by its target");
        boolean decides = flow.getSource() instanceof ExclusiveGateway gateway && splits(gateway);
        if (decides) {
            name(flow, flow.getName());
        }
        if (flow.getConditionExpression() != null) {
            String condition = flow.getConditionExpression().getTextContent();
            unless(decides, flow, "a condition away from a decision");
            unless(
                    OUTCOME.matcher(condition).matches()
                            || BEAN_CALL.matcher(condition).matches(),
                    flow,
                    "the condition is neither the outcome nor a bean's answer");
        }
    }

    private void gateway(ExclusiveGateway gateway) {
        if (!splits(gateway)) {
            return;
        }
        unless(String.valueOf(gateway.getName()).endsWith("?"), gateway, "the decision is no question");
        unless(gateway.getIncoming().size() == 1, gateway, "joins and decides at once");
        unless(gateway.getDefault() != null, gateway, "no default flow");
        for (SequenceFlow flow : gateway.getOutgoing()) {
            boolean isDefault = flow.equals(gateway.getDefault());
            unless(isDefault == (flow.getConditionExpression() == null), flow, "a default with, or a way without one");
        }
    }

    private void serviceTask(ServiceTask task) {
        unless(task.isCamundaAsyncBefore(), task, "not async before");
        unless(matches(BEAN_CALL, task.getCamundaExpression()), task, "calls no bean");
    }

    private void userTask(UserTask task) {
        unless(matches(FORM, task.getCamundaFormKey()), task, "no form of ours");
        unless(matches(BEAN_CALL, task.getCamundaCandidateGroups()), task, "no candidate groups");
        unless(matches(BEAN_CALL, task.getCamundaDueDate()), task, "no due date");
        unless(
                task.getCamundaAssignee() == null || matches(BEAN_CALL, task.getCamundaAssignee()),
                task,
                "the assignee is not asked of a bean");
        unless(!task.getDocumentations().isEmpty(), task, "no documentation");
        task.getDocumentations().forEach(d -> name(task, d.getTextContent()));
    }

    private void name(BaseElement element, String name) {
        unless(matches(VIETNAMESE, name), element, "no Vietnamese name");
        unless(!matches(TECHNICAL, name), element, "a technical word in the name");
    }

    private static boolean splits(ExclusiveGateway gateway) {
        return gateway.getOutgoing().size() > 1;
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).find();
    }

    private void unless(boolean kept, BaseElement element, String finding) {
        if (!kept) {
            findings.add(element.getId() + ": " + finding);
        }
    }
}
