package vn.kehoach.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.organization.Role;
import vn.kehoach.work.TaskDesk;

/**
 * c: the last day. Every unit's clerk gives number and date and sends the signed report, 16 at a time, against the plain
 * completion of the same task of the same model.
 */
final class SubmissionCase {

    private static final int THREADS = 16;
    private static final int MOST_SESSIONS = 500;

    private final Program program;
    private final PlainEngine plain;
    private final int units;

    SubmissionCase(Program program, PlainEngine plain, int units) {
        this.program = program;
        this.plain = plain;
        this.units = Math.min(2_000, units);
    }

    void run(Options options, Results results) {
        // Both sides compiled and warm.
        ours(units / 4);
        baseline(units / 4);
        List<Crowd> mine = new ArrayList<>();
        List<Crowd> theirs = new ArrayList<>();
        Medians p50 = Medians.interleaved(
                options.repetitions(), () -> kept(mine, ours(units), 0.5), () -> kept(theirs, baseline(units), 0.5));
        results.add(Line.of("c-p50", units, p50, "ms"));
        results.add(Line.of("c-p95", units, median(mine, 0.95), median(theirs, 0.95), "ms"));
        results.add(Line.of("c-failures", units, failures(mine), failures(theirs), "submissions"));
        Crowd http = http(Math.min(MOST_SESSIONS, units));
        for (double share : new double[] {0.5, 0.95}) {
            results.addApart(Line.of(
                    "c over HTTP against c in process, p" + Math.round(share * 100) + ", failures " + http.failures(),
                    http.millis().size(),
                    Medians.quantile(http.millis(), share),
                    median(mine, share),
                    "ms"));
        }
    }

    private static double kept(List<Crowd> all, Crowd crowd, double share) {
        all.add(crowd);
        return Medians.quantile(crowd.millis(), share);
    }

    private static double median(List<Crowd> all, double share) {
        return Medians.median(all.stream()
                .map(crowd -> Medians.quantile(crowd.millis(), share))
                .toList());
    }

    private static double failures(List<Crowd> all) {
        return all.stream().mapToInt(Crowd::failures).sum();
    }

    private Crowd ours(int count) {
        List<SendingUnits.Waiting> waiting =
                SendingUnits.ready(program, count, LocalDate.now().plusDays(30));
        TaskDesk desk = program.bean(TaskDesk.class);
        return Crowd.of(
                THREADS,
                waiting,
                one -> program.as(Province.officer(one.unit()), one.unit(), Set.of(Role.OFFICER), () -> {
                    desk.complete(one.task(), "send", 1);
                    return one;
                }));
    }

    // Each clerk has a session of his own; logging in takes no part in the measurement.
    private Crowd http(int count) {
        program.bean(JdbcClient.class)
                .sql("""
                update act_id_user set pwd_ = (select a.pwd_ from act_id_user a where a.id_ = ?),
                    salt_ = (select a.salt_ from act_id_user a where a.id_ = ?)
                where pwd_ is null""")
                .params(Program.ADMINISTRATOR, Program.ADMINISTRATOR)
                .update();
        List<SendingUnits.Waiting> waiting =
                SendingUnits.ready(program, count, LocalDate.now().plusDays(30));
        Map<String, Clerk> clerks = waiting.stream()
                .collect(Collectors.toMap(
                        SendingUnits.Waiting::unit,
                        one -> Clerk.loggedIn(program.port(), Province.officer(one.unit()), Program.PASSWORD)));
        return Crowd.of(THREADS, waiting, one -> clerks.get(one.unit()).completes(one.task()));
    }

    private Crowd baseline(int count) {
        ProcessEngine engine = plain.engine();
        List<String> units = Program.communes(1, count);
        List<SendingUnits.Waiting> waiting = new ArrayList<>();
        for (String unit : units) {
            String instance = engine.getRuntimeService()
                    .createProcessInstanceByKey("unit-response")
                    .setVariable(LeanAnswers.UNIT, unit)
                    .startBeforeActivity("UserTask_SendResponse")
                    .execute()
                    .getId();
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            engine.getTaskService().setAssignee(task.getId(), Province.officer(unit));
            waiting.add(new SendingUnits.Waiting(unit, task.getId()));
        }
        return Crowd.of(THREADS, waiting, one -> {
            engine.getIdentityService()
                    .setAuthentication(Province.officer(one.unit()), List.of(Role.OFFICER.groupOf(one.unit())));
            try {
                engine.getTaskService().complete(one.task(), Map.of("outcome", "send", "draftVersion", 1));
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        });
    }
}
