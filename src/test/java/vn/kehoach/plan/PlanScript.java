package vn.kehoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.layout.LayoutCheck;
import vn.kehoach.paper.PaperDesk;
import vn.kehoach.paper.PaperText;
import vn.kehoach.register.OutgoingEntry;
import vn.kehoach.register.Registers;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/**
 * A plan and the people of the demonstration who take it through its steps. Each acts as himself, through the same
 * services as the forms; the real model runs behind them.
 */
public class PlanScript {

    private static final Set<String> HANDING_IN = Set.of("submit", "initial", "approve", "sign");

    static final String SEEN = "Đã xem, giữ nguyên theo kế hoạch.";

    private final ApplicationContext context;
    private final IdentityService identity;
    private final TaskService tasks;
    private final TaskDesk desk;
    private final PlanDesk plans;
    private final ObjectMapper json;
    private Plan begun;

    /**
     * @param context the whole program
     */
    public PlanScript(ApplicationContext context) {
        this.context = context;
        this.identity = context.getBean(IdentityService.class);
        this.tasks = context.getBean(TaskService.class);
        this.desk = context.getBean(TaskDesk.class);
        this.plans = context.getBean(PlanDesk.class);
        this.json = context.getBean(ObjectMapper.class);
    }

    /** Somebody with his log-in. */
    public final class Actor {
        private final String login;
        private final String step;

        private Actor(String login, String step) {
            this.login = login;
            this.step = step;
        }

        /** Begins the plan; the script is about it from here on. */
        void begins(PlanDesk.Request request) {
            begun = as(login, () -> plans.begin(request));
        }

        /** What his form shows. */
        Map<String, Object> sees() {
            return as(login, () -> map(desk.view(open())));
        }

        /** The reason that his form shows above everything, or null. */
        String reasonSeen() {
            Object returned = sees().get("returned");
            return returned == null
                    ? null
                    : json.valueToTree(returned).path("reason").asText();
        }

        /** Names on the file that his form shows as initials. */
        List<String> initialsSeen() {
            return json.valueToTree(sees().get("initials")).findValuesAsText("by");
        }

        void submits() {
            does("submit", fields -> {});
        }

        void approves() {
            does("approve", fields -> {});
        }

        void numbers() {
            does("number", fields -> {});
        }

        void signs() {
            does("sign", fields -> {});
        }

        void dispatches() {
            does("dispatch", fields -> fields.put("checked", true));
        }

        void closes() {
            does("close", fields -> {});
        }

        void drops(String reason) {
            does("drop", fields -> fields.put("reason", reason));
        }

        void returns(String reason) {
            does("return", fields -> fields.put("reason", reason));
        }

        void withdraws(String reason) {
            as(login, () -> plans.withdraw(begun.id(), reason));
        }

        void recalls(String reason) {
            as(login, () -> plans.recall(begun.id(), reason));
        }

        /** Types into the form and completes the task. */
        void does(String outcome, Consumer<ObjectNode> typing) {
            as(login, () -> {
                WorkItem item = open();
                ObjectNode fields = desk.draft(item).fields().deepCopy();
                typing.accept(fields);
                answerWarnings(item, outcome, fields);
                int version = desk.save(item.taskId(), desk.draft(item).version(), fields)
                        .orElseThrow()
                        .version();
                desk.complete(item.taskId(), outcome, version);
            });
        }

        /** As a drafter does who has looked at everything again: what keeps the draft is answered. */
        private void answerWarnings(WorkItem item, String outcome, ObjectNode fields) {
            if (!item.key().equals("UserTask_DraftPlan") || !HANDING_IN.contains(outcome)) {
                return;
            }
            for (Problem problem : desk.check(item.taskId(), outcome, fields)) {
                if (problem.field().startsWith("answers.")) {
                    fields.withObject("/answers").put(problem.field().substring("answers.".length()), SEEN);
                }
            }
        }

        private WorkItem open() {
            assertThat(step()).isEqualTo(step);
            return desk.open(task().getId());
        }
    }

    Actor who(String login, String step) {
        return new Actor(login, step);
    }

    Actor drafter() {
        return who("snv.chuyenvien", "UserTask_DraftPlan");
    }

    Actor sectionHead() {
        return who("snv.truongphong", "UserTask_ReviewInSection");
    }

    Actor director() {
        return who("snv.giamdoc", "UserTask_ApproveContent");
    }

    Actor draftersClerk() {
        return who("snv.vanthu", "UserTask_NumberProposal");
    }

    Actor specialist() {
        return who("vp.chuyenvien", "UserTask_OfficeReview");
    }

    Actor chiefOfOffice() {
        return who("vp.chanhvp", "UserTask_OfficeChiefReview");
    }

    Actor chair() {
        return who("ubnd.chutich", "UserTask_SignPlan");
    }

    Actor deputyChair() {
        return who("ubnd.pct1", "UserTask_SignPlan");
    }

    Actor clerk() {
        return who("ubnd.vanthu", "UserTask_NumberAndDispatch");
    }

    /** The plan of Bắc Ninh with the days that its text leaves open, handed in. */
    void bacNinhIsSubmitted() {
        drafter().begins(new PlanDesk.Request("bac-ninh-2023", null, null, null, null));
        drafterSubmits();
    }

    void drafterSubmits() {
        drafter().does("submit", PlanScript::fillInDays);
    }

    /** The Tờ trình is signed, its file not yet numbered. */
    void unitAgrees() {
        sectionHead().approves();
        director().approves();
    }

    void specialistAgrees() {
        specialist().does("submit", PlanScript::agreeOnEveryPoint);
    }

    /** All the way to the Chair's table. */
    void fileReachesTheChair() {
        bacNinhIsSubmitted();
        unitAgrees();
        draftersClerk().numbers();
        specialistAgrees();
        chiefOfOffice().approves();
    }

    static void fillInDays(ObjectNode fields) {
        fields.path("duties").forEach(duty -> {
            if (duty.path("kind").asText().equals("SUB_PLAN")) {
                ((ObjectNode) duty).put("dueDate", "2023-03-15");
            }
            if (duty.path("consolidate").asBoolean()) {
                boolean first = duty.path("dueDate").asText().compareTo("2023-07-01") < 0;
                ((ObjectNode) duty).put("consolidationDue", first ? "2023-06-25" : "2023-12-05");
            }
        });
    }

    static void agreeOnEveryPoint(ObjectNode fields) {
        for (String point : List.of("authority", "procedure", "content", "form")) {
            fields.putObject(point).put("ok", true);
        }
        fields.putObject("slip")
                .put("issue", "Ban hành kế hoạch")
                .put("opinion", "Nhất trí")
                .put("proposal", "Ký");
    }

    /** A small plan of one's own from a blank: no annex, no duties. */
    static Consumer<ObjectNode> smallPlan(String focalUnit, String recipient) {
        return fields -> {
            fields.put("title", "Tuyên truyền cải cách hành chính năm 2023");
            ((ObjectNode) fields.withArray("legalBases").get(0)).put("text", "Kế hoạch của UBND tỉnh");
            fields.path("sections").forEach(s -> ((ObjectNode) s).put("body", "Thực hiện theo quy định."));
            fields.put("focalUnit", focalUnit);
            fields.put("proposalText", "Kính trình xem xét, ban hành.");
            ObjectNode line = fields.withArray("recipients").addObject();
            line.put("line", "- Như trên;")
                    .put("purpose", "EXECUTE")
                    .putArray("to")
                    .add("unit:" + recipient);
        };
    }

    /** The row as it is now. */
    Plan plan() {
        return context.getBean(Plans.class).byKey(begun.businessKey());
    }

    PlanContent content() {
        return context.getBean(Plans.class).content(begun.id());
    }

    List<Decision> decisions() {
        return context.getBean(Decisions.class).of(begun.businessKey());
    }

    /** Who has initialled the present version of the file. */
    List<Initials.Initial> initials() {
        return context.getBean(Initials.class).of(plan());
    }

    /** This plan's lines in the register of a unit, in the order of the numbers. */
    List<OutgoingEntry> register(String unit) {
        return context.getBean(TransactionTemplate.class)
                .execute(s -> context.getBean(Registers.class).outgoing(unit, 2023).stream()
                        .filter(line -> line.ownerKey().equals(begun.businessKey()))
                        .toList());
    }

    /** Which user task is open, or null. */
    String step() {
        return task() == null ? null : task().getTaskDefinitionKey();
    }

    /** Which ways the page of the open task offers to somebody, the usual one first. */
    List<String> outcomes(String login) {
        return as(
                login,
                () -> desk.outcomes(desk.open(task().getId())).stream()
                        .map(way -> way.id())
                        .toList());
    }

    /** What a document of the open task says, for somebody who holds it. */
    String paperOfTask(String login, String path) {
        return as(login, () -> laidOut(context.getBean(PaperDesk.class).takeOfTask(taskId(), path, "docx")));
    }

    /** What a document of the plan says. */
    String paper(String login, String path, Map<String, String> typed) {
        return as(
                login, () -> laidOut(context.getBean(PaperDesk.class).take(begun.businessKey(), path, "docx", typed)));
    }

    /** The text of a file, after the program's own check of the layout had nothing to say about it. */
    private String laidOut(PaperDesk.Taken taken) {
        byte[] file = taken.rendered().content();
        assertThat(context.getBean(LayoutCheck.class).check(taken.name(), file).findings())
                .isEmpty();
        return PaperText.of(file);
    }

    /** A draft is begun that is to take the place of the plan; the script stays with the old one. */
    void replacementBegins(String login) {
        as(login, () -> {
            context.getBean(PlanSuccession.class).begin(begun.id(), true);
        });
    }

    /** Which documents of the plan somebody is offered. */
    List<String> papers(String login) {
        return as(
                login,
                () -> context.getBean(PaperDesk.class).offers(begun.businessKey()).stream()
                        .map(PaperDesk.Offer::path)
                        .toList());
    }

    /** Id of the open user task. */
    String taskId() {
        return task().getId();
    }

    /** Runs the timer of the open step's last day. */
    void lastDayComes() {
        ManagementService jobs = context.getBean(ManagementService.class);
        String instance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(begun.businessKey(), "plan-issuance")
                .singleResult()
                .getId();
        List<Job> due =
                jobs.createJobQuery().processInstanceId(instance).timers().list();
        assertThat(due).as("one step, one timer").hasSize(1);
        assertThat(due.get(0).getDuedate()).isEqualTo(task().getFollowUpDate()).isBefore(task().getDueDate());
        jobs.executeJob(due.get(0).getId());
    }

    boolean isRunning() {
        return context.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(begun.businessKey(), "plan-issuance")
                        .count()
                == 1;
    }

    /** Runs the job that opens the duties. */
    void dutiesAreOpened() {
        ManagementService jobs = context.getBean(ManagementService.class);
        String instance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(begun.businessKey(), "plan-issuance")
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("ServiceTask_OpenDuties")
                .singleResult()
                .getId());
    }

    /** What the rounds tell when the last of them ends; a plan without duties may have gone on by itself. */
    void dutiesAreFulfilled() {
        if (step() == null) {
            context.getBean(PlanProcess.class).dutiesFulfilled(plan());
        }
    }

    private Task task() {
        // The script knows of it whoever acts; whether he may have it the desk decides.
        return context.getBean(Unguarded.class)
                .call(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(begun.businessKey())
                        .processDefinitionKey("plan-issuance")
                        .singleResult());
    }

    private void as(String login, Runnable action) {
        as(login, () -> {
            action.run();
            return null;
        });
    }

    <T> T as(String login, java.util.function.Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(login, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object view) {
        return (Map<String, Object>) view;
    }
}
