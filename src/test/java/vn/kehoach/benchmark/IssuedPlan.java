package vn.kehoach.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.time.BusinessClock;

/** A plan in force that asks communes for a report; its units have named their officer, as they do when a plan arrives. */
final class IssuedPlan {

    private final Program program;
    private final JdbcClient jdbc;
    private final long id;

    private IssuedPlan(Program program, long id) {
        this.program = program;
        this.jdbc = program.bean(JdbcClient.class);
        this.id = id;
    }

    /** Puts one in force; nobody is asked yet. */
    static IssuedPlan inForce(Program program, int units, LocalDate lastDay) {
        JdbcClient jdbc = program.bean(JdbcClient.class);
        LocalDate today = program.bean(BusinessClock.class).today();
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from plan")
                .query(Long.class)
                .single();
        Timestamp now =
                Timestamp.from(Instant.from(program.bean(BusinessClock.class).now()));
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values ('KH-' || ?, 'KH', 'tuyên truyền cải cách hành chính', ?, 'ISSUED', 'ubnd-tinh', 'so-noi-vu',
                    'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.cv', ?, ?, ?, ?)""").params(id, today.getYear(), id, today, now, now).update();
        acknowledged(jdbc, id, units, today);
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                values (?, 'report', 'REPORT', 'Báo cáo kết quả thực hiện Kế hoạch', '', ?, ?, 'RECORDED', true,
                    'SIGNED', false)""").params(id, lastDay, today).update();
        jdbc.sql("""
                insert into duty_respondent (duty_id, unit_code, unit_name, obligation)
                select d.id, u.code, u.name, 'ORDER' from plan_duty d, unit u
                where d.plan_id = ? and d.duty_key = 'report' and u.seq_no between 101 and 100 + ?""").params(id, units).update();
        program.bean(Unguarded.class)
                .run(() -> program.bean(RuntimeService.class)
                        .createProcessInstanceByKey("plan-issuance")
                        .businessKey("KH-" + id)
                        .startBeforeActivity("SubProcess_InForce")
                        .execute());
        return new IssuedPlan(program, id);
    }

    // The round in which the plan arrived is over: each head has named who follows it up.
    private static void acknowledged(JdbcClient jdbc, long plan, int units, LocalDate today) {
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                values (?, 'acknowledge', 'ACKNOWLEDGE', 'Tiếp nhận Kế hoạch', '', ?, ?, 'NONE', false, 'SIGNED', false)""").params(plan, today, today).update();
        jdbc.sql("""
                insert into round (business_key, plan_id, duty_id, kind, title, state, focal_unit, issuing_unit, opens_at,
                    last_day, due_text, acceptance, head_approval, judges, consolidate, opened_at, closed_at)
                select 'new-' || d.id, d.plan_id, d.id, d.duty_kind, d.title, 'CLOSED', 'so-noi-vu', 'ubnd-tinh', now(),
                    d.last_day, '', d.acceptance, false, d.judges, false, now(), now() from plan_duty d where d.plan_id = ?""").param(plan).update();
        jdbc.sql("update round set business_key = 'DOT-' || id where plan_id = ?")
                .param(plan)
                .update();
        jdbc.sql("""
                insert into response (business_key, round_id, unit_code, unit_name, obligation, state, last_day, assignee,
                    asked_at, answer_version, nil_report, more_late, additional, judged_on, accepted_at)
                select 'ack-' || r.id || '-' || u.code, r.id, u.code, u.name, 'ORDER', 'ACCEPTED', r.last_day,
                    u.code || '.cv', now(), 0, false, false, false, r.last_day, now()
                from round r, unit u where r.plan_id = ? and u.seq_no between 101 and 100 + ?""").params(plan, units).update();
    }

    /** Makes its duty a round and asks every unit, through the jobs of the models. */
    long open() {
        long round = duty();
        askAll(round);
        return round;
    }

    /** Makes its duty a round; nobody is asked yet. */
    long duty() {
        program.runJob("KH-" + id, "ServiceTask_OpenDuties");
        return jdbc.sql("select id from round where plan_id = ? and kind = 'REPORT'")
                .param(id)
                .query(Long.class)
                .single();
    }

    void askAll(long round) {
        String key = "DOT-" + round;
        program.runJob(key, "Timer_OpensOn");
        while (Optional.ofNullable(program.job(key, "ServiceTask_AskUnits")).isPresent()) {
            program.runJob(key, "ServiceTask_AskUnits");
        }
    }
}
