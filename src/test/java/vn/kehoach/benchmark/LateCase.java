package vn.kehoach.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/**
 * b: all units are late at one instant. The watch of the round writes into the ledger whom it tells, officer and head of
 * each, from where the mails go; against as many boundary timers in the plain engine, with an executor of 10 threads, a
 * queue of 100 and 100 jobs per acquisition.
 */
final class LateCase {

    private static final int CHUNK = 100;

    private final Program program;
    private final PlainEngine plain;

    LateCase(Program program, PlainEngine plain) {
        this.program = program;
        this.plain = plain;
        plain.deploy("late", model());
    }

    void run(Options options, Results results) {
        // Both sides compiled and warm.
        ours(options.units() / 10);
        timers(options.units() / 10);
        results.add(Line.of(
                "b",
                options.units(),
                Medians.interleaved(options.repetitions(), () -> ours(options.units()), () -> timers(options.units())),
                "s"));
    }

    private double ours(int units) {
        long round =
                IssuedPlan.inForce(program, units, LocalDate.now().plusDays(30)).open();
        late(round);
        int before = overdue();
        double seconds = seconds(() -> program.runJob("DOT-" + round, "ServiceTask_Watch"));
        int told = overdue() - before;
        if (told != 2 * units) {
            throw new IllegalStateException(told + " notices for " + units + " units");
        }
        return seconds;
    }

    // The last day was the last working day; who was reminded before it is in the ledger.
    private void late(long round) {
        JdbcClient jdbc = program.bean(JdbcClient.class);
        BusinessClock clock = program.bean(BusinessClock.class);
        LocalDate lastDay = lastDay(program.bean(WorkingCalendar.class), clock.now());
        jdbc.sql("update response set last_day = ?, asked_at = now() - interval '30 days' where round_id = ?")
                .params(lastDay, round)
                .update();
        jdbc.sql("update round set last_day = ? where id = ?")
                .params(lastDay, round)
                .update();
        for (String rung : new String[] {"reminder", "last-reminder"}) {
            jdbc.sql("""
                    insert into notice (subject_key, occasion, person, payload, gathering, notice_state, created_at, due_at)
                    select business_key, cast(last_day as text) || '/' || ?, '', '{}', '', 'NOTED', now(), now()
                    from response where round_id = ?""").params(rung, round).update();
        }
        program.runJob("DOT-" + round, "Timer_NextRung");
    }

    private static LocalDate lastDay(WorkingCalendar calendar, Instant now) {
        LocalDate day = now.atZone(BusinessClock.ZONE).toLocalDate().minusDays(1);
        while (calendar.plusWorkingDays(day, 1)
                .atTime(LocalTime.of(8, 0))
                .atZone(BusinessClock.ZONE)
                .toInstant()
                .isAfter(now)) {
            day = day.minusDays(1);
        }
        return day;
    }

    // Without a join: of rows that new PostgreSQL has no statistics yet, and would pair each with each.
    private int overdue() {
        return program.bean(JdbcClient.class)
                .sql("select count(*) from notice where notice_state = 'WAITING' and letter = 'OVERDUE'")
                .query(Integer.class)
                .single();
    }

    private double timers(int units) {
        RuntimeService runtime = plain.engine().getRuntimeService();
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(1)));
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) plain.engine().getProcessEngineConfiguration();
        for (int from = 0; from < units; from += CHUNK) {
            int begin = from;
            settings.getCommandExecutorTxRequired().execute(context -> {
                for (int n = begin; n < Math.min(begin + CHUNK, units); n++) {
                    runtime.createProcessInstanceByKey("late")
                            .setVariable("due", past)
                            .execute();
                }
                return null;
            });
        }
        JobExecutor executor = settings.getJobExecutor();
        double seconds = seconds(() -> {
            executor.start();
            while (plain.engine().getManagementService().createJobQuery().count() > 0) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        });
        executor.shutdown();
        return seconds;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("late")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("answer")
                .boundaryEvent("late-timer")
                .cancelActivity(false)
                .timerWithDate("${due}")
                .endEvent("told")
                .moveToActivity("answer")
                .endEvent()
                .done();
    }
}
