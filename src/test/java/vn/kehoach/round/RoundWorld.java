package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.SavedDraft;
import vn.kehoach.work.TaskDesk;

/**
 * An issued plan of UBND tỉnh with one duty, the demonstration's people, a clock that a test sets, and the real models:
 * no job runs by itself, the test says which.
 */
class RoundWorld {

    static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    final JdbcClient jdbc;
    final RuntimeService runtime;
    final TaskService tasks;
    final ManagementService management;
    final IdentityService identity;
    final TaskDesk desk;
    final Plans plans;
    final Rounds rounds;
    final Responses responses;
    final Answers given;
    final ResponseDocuments documents;
    final Files files;
    final IncomingRegister incoming;
    final ObjectMapper json;
    final SetClock clock;

    @Autowired
    RoundWorld(
            JdbcClient jdbc,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            TaskDesk desk,
            Plans plans,
            Rounds rounds,
            Responses responses,
            Answers given,
            ResponseDocuments documents,
            Files files,
            IncomingRegister incoming,
            ObjectMapper json,
            SetClock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.desk = desk;
        this.plans = plans;
        this.rounds = rounds;
        this.responses = responses;
        this.given = given;
        this.documents = documents;
        this.files = files;
        this.incoming = incoming;
        this.json = json;
        this.clock = clock;
    }

    /** A clock that stands where it is put. */
    static class SetClock implements BusinessClock {
        private Instant now = at(LocalDate.of(2023, 3, 1), 8);

        void set(LocalDate day, int hour) {
            now = at(day, hour);
        }

        void set(LocalDate day, int hour, int minute) {
            now = at(day, hour).plusSeconds(60L * minute);
        }

        private static Instant at(LocalDate day, int hour) {
            return LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), hour, 0)
                    .atZone(ZONE)
                    .toInstant();
        }

        @Override
        public Instant now() {
            return now;
        }
    }

    /** The rounds that said they closed, each time they said it. */
    static class Closings {
        final List<Long> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void closed(RoundClosed event) {
            heard.add(event.roundId());
        }
    }

    @TestConfiguration
    static class Beans {
        @Bean
        Closings closings() {
            return new Closings();
        }

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }

        @Bean
        RoundWorld roundWorld(
                JdbcClient jdbc,
                RuntimeService runtime,
                TaskService tasks,
                ManagementService management,
                IdentityService identity,
                TaskDesk desk,
                Plans plans,
                Rounds rounds,
                Responses responses,
                Answers given,
                ResponseDocuments documents,
                Files files,
                IncomingRegister incoming,
                ObjectMapper json,
                SetClock clock) {
            return new RoundWorld(
                    jdbc,
                    runtime,
                    tasks,
                    management,
                    identity,
                    desk,
                    plans,
                    rounds,
                    responses,
                    given,
                    documents,
                    files,
                    incoming,
                    json,
                    clock);
        }
    }

    /** What the plan asks. */
    record Asked(DutyKind kind, LocalDate lastDay, String acceptance, String judges, boolean consolidate) {
        static Asked report(LocalDate lastDay) {
            return new Asked(DutyKind.REPORT, lastDay, "CHECKED", "SIGNED", false);
        }
    }

    /** Numbers follow the order of time, and each test has a time of its own. */
    void freshNumbers() {
        jdbc.sql("delete from outgoing_entry").update();
    }

    /** Issues a plan; {@code units} that begin with {@code ?} are only invited. */
    Plan issue(Asked asked, String... units) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values (?, 'KH', 'tuyên truyền cải cách hành chính', 2023, 'ISSUED', 'ubnd-tinh', 'so-noi-vu',
                    'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.chuyenvien', 36, ?, ?, ?)""")
                .params(
                        "new-" + System.nanoTime(),
                        clock.today(),
                        java.sql.Timestamp.from(clock.now()),
                        java.sql.Timestamp.from(clock.now()))
                .update(key, "id");
        long id = key.getKey().longValue();
        jdbc.sql("update plan set business_key = ? where id = ?")
                .params("KH-" + id, id)
                .update();
        addDuty(id, "duty", asked, units);
        return plans.find(id).orElseThrow();
    }

    void addDuty(long planId, String dutyKey, Asked asked, String... units) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate, consolidation_last_day)
                values (?, ?, ?, 'Báo cáo 6 tháng đầu năm 2023', 'trước ngày 15/6/2023', ?, ?, ?, true, ?, ?, ?)""")
                .params(Arrays.asList(
                        planId,
                        dutyKey,
                        asked.kind().name(),
                        asked.lastDay(),
                        clock.today(),
                        asked.acceptance(),
                        asked.judges(),
                        asked.consolidate(),
                        asked.consolidate() ? asked.lastDay().plusDays(10) : null))
                .update(key, "id");
        for (String unit : units) {
            boolean invited = unit.startsWith("?");
            String code = invited ? unit.substring(1) : unit;
            jdbc.sql("insert into duty_respondent (duty_id, unit_code, unit_name, obligation) values (?, ?, ?, ?)")
                    .params(
                            key.getKey().longValue(),
                            code,
                            code,
                            (invited ? Obligation.REQUEST : Obligation.ORDER).name())
                    .update();
        }
    }

    /** Puts the plan in force, opens its duties and asks the units. */
    Round open(Plan plan) {
        inForce(plan);
        run(plan.businessKey(), "ServiceTask_OpenDuties");
        Round round = rounds.ofPlan(plan.id()).get(0);
        run(round.businessKey(), "Timer_OpensOn");
        while (has(round.businessKey(), "ServiceTask_AskUnits")) {
            run(round.businessKey(), "ServiceTask_AskUnits");
        }
        return rounds.get(round.id());
    }

    void inForce(Plan plan) {
        runtime.createProcessInstanceByKey("plan-issuance")
                .businessKey(plan.businessKey())
                .startBeforeActivity("SubProcess_InForce")
                .execute();
    }

    // ---- jobs

    void run(String key, String activity) {
        Job job = job(key, activity);
        assertThat(job).as("job %s of %s", activity, key).isNotNull();
        management.executeJob(job.getId());
    }

    boolean has(String key, String activity) {
        return job(key, activity) != null;
    }

    Job job(String key, String activity) {
        String instance = instance(key);
        return instance == null
                ? null
                : management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(activity)
                        .singleResult();
    }

    String instance(String key) {
        var found = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        return found == null ? null : found.getId();
    }

    // ---- people

    <T> T as(String login, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(login, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    void does(String login, Runnable work) {
        as(login, () -> {
            work.run();
            return null;
        });
    }

    Task task(String key, String definition) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(definition)
                .singleResult();
    }

    List<String> openTasks(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Types and hands in, as the person's form does. */
    void complete(String login, String key, String definition, String outcome, Map<String, Object> fields) {
        Task task = task(key, definition);
        assertThat(task)
                .as("%s of %s; open are %s", definition, key, openTasks(key))
                .isNotNull();
        does(login, () -> {
            SavedDraft draft = desk.draft(desk.open(task.getId()));
            ObjectNode typed = json.valueToTree(fields);
            desk.check(task.getId(), outcome, typed).stream()
                    .map(problem -> problem.field())
                    .filter(field -> field.startsWith("answers."))
                    .forEach(
                            field -> typed.withObject("/answers").put(field.substring("answers.".length()), "Đã xem."));
            int version = desk.save(task.getId(), draft.version(), typed)
                    .orElseThrow()
                    .version();
            desk.complete(task.getId(), outcome, version);
        });
    }

    StoredFile upload(String login, String key, String definition) {
        Task task = task(key, definition);
        return files.store(key, task == null ? null : task.getId(), "signed", "bao-cao.pdf", PDF, login);
    }

    Answer answers(Response response) {
        return given.latest(response.id()).orElseThrow();
    }

    Response response(Round round, String unit) {
        return responses.ofUnit(round.id(), unit).orElseThrow();
    }

    Round again(Round round) {
        return rounds.get(round.id());
    }
}
