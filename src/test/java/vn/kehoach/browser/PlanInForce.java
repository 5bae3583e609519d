package vn.kehoach.browser;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kehoach.time.BusinessClock;

/** A plan in force that asks one unit, without the way there: its jobs open the round and ask. */
final class PlanInForce {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final BusinessClock clock;

    PlanInForce(JdbcClient jdbc, RuntimeService runtime, BusinessClock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * @return the number of its round, once the unit is asked
     */
    long asks(Building building, int number, String title, String unit, String unitName) {
        GeneratedKeyHolder plan = new GeneratedKeyHolder();
        LocalDate today = clock.today();
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values (?, 'KH', ?, 2023, 'ISSUED', 'ubnd-tinh', 'so-noi-vu',
                    'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.chuyenvien', ?, ?, ?, ?)""")
                .params("new-" + number, title, number, today, Timestamp.from(clock.now()), Timestamp.from(clock.now()))
                .update(plan, "id");
        long id = plan.getKey().longValue();
        jdbc.sql("update plan set business_key = ? where id = ?")
                .params("KH-" + id, id)
                .update();
        GeneratedKeyHolder duty = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                values (?, 'report', 'REPORT', ?, '', ?, ?, 'RECORDED', true, 'SIGNED', false)""").params(id, "Báo cáo " + title, today.plusDays(20), today).update(duty, "id");
        jdbc.sql("insert into duty_respondent (duty_id, unit_code, unit_name, obligation) values (?, ?, ?, 'ORDER')")
                .params(duty.getKey().longValue(), unit, unitName)
                .update();
        runtime.createProcessInstanceByKey("plan-issuance")
                .businessKey("KH-" + id)
                .startBeforeActivity("SubProcess_InForce")
                .execute();
        String round = building.key(
                "select cast(r.id as varchar(20)) from round r join response s on s.round_id = r.id "
                        + "where r.plan_id = ? and s.state = 'ASKED'",
                id);
        return Long.parseLong(round);
    }
}
