package vn.kehoach.campaign.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.document.Files;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.work.TaskDesk;

/** Every unit's report lies ready to be handed in: typed, with its signed file. Answers with the tasks, one a word. */
@Component
@Profile("campaign")
class PrepareAnswers implements ProbeCommand {

    private final TaskService tasks;
    private final IdentityService identity;
    private final Unguarded unguarded;
    private final Files files;
    private final TaskDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    PrepareAnswers(
            TaskService tasks,
            IdentityService identity,
            Unguarded unguarded,
            Files files,
            TaskDesk desk,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.tasks = tasks;
        this.identity = identity;
        this.unguarded = unguarded;
        this.files = files;
        this.desk = desk;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public String name() {
        return "prepare-answers";
    }

    @Override
    public String run(Map<String, String> parameters) {
        String login = parameters.get("login");
        var fields = json.valueToTree(Map.of(
                "nil", false,
                "summary", "Đã thực hiện.",
                "difficulties", "",
                "recommendations", "",
                "quotas", List.of(),
                "number", "",
                "registrationDate", parameters.get("date")));
        List<Task> all = unguarded.call(() -> tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_PrepareReport")
                .list());
        StringBuilder ids = new StringBuilder();
        for (Task task : all) {
            String subject = jdbc.sql("select e.business_key_ from act_ru_execution e where e.id_ = ?")
                    .param(task.getProcessInstanceId())
                    .query(String.class)
                    .single();
            identity.setAuthentication(login, List.of());
            try {
                transaction.executeWithoutResult(status -> {
                    files.store(subject, task.getId(), "files", "bao-cao.pdf", pdf(), login);
                    desk.save(task.getId(), 0, fields);
                });
            } finally {
                identity.clearAuthentication();
            }
            ids.append(task.getId()).append(' ');
        }
        return ids.toString().strip();
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
