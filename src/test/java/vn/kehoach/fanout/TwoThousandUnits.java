package vn.kehoach.fanout;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.time.BusinessClock;

/** At the first start: generated units, and a plan in force that asks all of them for a report. */
@Component
@Profile("fanout")
class TwoThousandUnits implements ApplicationRunner {

    static final int UNITS = 2_000;

    private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 14);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RuntimeService runtime;
    private final Unguarded unguarded;
    private final BusinessClock clock;

    TwoThousandUnits(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RuntimeService runtime,
            Unguarded unguarded,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.runtime = runtime;
        this.unguarded = unguarded;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.queryForObject("select count(*) from plan", Integer.class) == 0) {
                units();
                plan();
            }
        });
    }

    private void units() {
        jdbc.update("update organization_stamp set stamp = ?", UUID.randomUUID().toString());
        jdbc.batchUpdate(
                """
                insert into unit (code, name, short_name, tier, symbol, place, seq_no)
                values (?, ?, ?, 'Xã', 'UBND', 'Bắc Ninh', ?)""",
                IntStream.rangeClosed(1, UNITS)
                        .mapToObj(n -> new Object[] {code(n), "UBND xã " + n, "UBND xã " + n, 10_000 + n})
                        .toList());
        jdbc.batchUpdate(
                "insert into unit_relation (unit_code, relation) values (?, 'SUBORDINATE')",
                IntStream.rangeClosed(1, UNITS)
                        .mapToObj(n -> new Object[] {code(n)})
                        .toList());
    }

    private void plan() {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.update("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values ('KH-0', 'KH', 'tuyên truyền cải cách hành chính', 2023, 'ISSUED', 'ubnd-tinh', 'so-noi-vu',
                    'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'snv.chuyenvien', 36, ?, ?, ?)""", clock.today(), now, now);
        jdbc.update("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                select id, 'report', 'REPORT', 'Báo cáo 6 tháng', 'trước ngày 15/6/2023', ?, ?, 'CHECKED', true,
                    'SIGNED', false from plan""", LAST_DAY, clock.today());
        jdbc.update("""
                insert into duty_respondent (duty_id, unit_code, unit_name, obligation)
                select d.id, u.code, u.name, 'ORDER' from plan_duty d, unit u where u.seq_no > 10000""");
        unguarded.run(() -> runtime.createProcessInstanceByKey("plan-issuance")
                .businessKey("KH-0")
                .startBeforeActivity("SubProcess_InForce")
                .execute());
    }

    private static String code(int n) {
        return "xa-" + n;
    }
}
