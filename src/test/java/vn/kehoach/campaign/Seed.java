package vn.kehoach.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.time.BusinessClock;

/** Writes an organisation and a plan that asks all of it for a report. The engine is told by the probe. */
final class Seed {

    private static final int EIGHT = 8;

    private final JdbcClient jdbc;

    Seed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units that have a mailbox and no people: {@code xa-1@don-vi.example} and so on. */
    Seed units(int count) {
        jdbc.sql("update organization_stamp set stamp = ?")
                .param(UUID.randomUUID().toString())
                .update();
        jdbc.sql("""
                insert into unit (code, name, short_name, tier, symbol, place, seq_no) values
                ('ubnd-tinh', 'UBND tỉnh', 'UBND tỉnh', 'Tỉnh', 'UBND', 'Bắc Ninh', 1),
                ('so-noi-vu', 'Sở Nội vụ', 'Sở Nội vụ', 'Sở', 'SNV', 'Bắc Ninh', 2)""").update();
        jdbc.sql("""
                insert into unit (code, name, short_name, tier, symbol, place, email, seq_no)
                select 'xa-' || n, 'UBND xã ' || n, 'UBND xã ' || n, 'Xã', 'UBND', 'Bắc Ninh',
                    'xa-' || n || '@don-vi.example', 10000 + n from generate_series(1, ?) n""").param(count).update();
        jdbc.sql("""
                insert into unit_relation (unit_code, relation)
                select code, 'SUBORDINATE' from unit where seq_no > 10000""").update();
        return this;
    }

    /** One person does everything in every unit. */
    Seed onePerson(String login) {
        jdbc.sql("insert into person (login, name, supervisor, administrator, demo, enabled, seq_no)"
                        + " values (?, 'Nguyễn Một Người', false, false, false, true, 1)")
                .param(login)
                .update();
        for (String role : new String[] {"OFFICER", "HEAD", "CLERK"}) {
            jdbc.sql("insert into post (login, unit_code, role_code, title, seq_no)"
                            + " select ?, code, ?, 'Chức danh', 1 from unit where seq_no > 10000")
                    .params(login, role)
                    .update();
        }
        return this;
    }

    /**
     * A plan in force whose units are to be asked at once.
     *
     * @param today the day of the nodes
     * @return its business key, for the probe's {@code start-plan}
     */
    String plan(LocalDate today, LocalDate lastDay) {
        jdbc.sql("""
                insert into plan (business_key, document_kind, title, plan_year, plan_state, issuing_unit,
                    drafting_unit, focal_unit, symbol, place, content, file_version, drafter, issued_number, issued_on,
                    dispatched_at, created_at)
                values ('KH-0', 'KH', 'tuyên truyền cải cách hành chính', ?, 'ISSUED', 'ubnd-tinh', 'so-noi-vu',
                    'so-noi-vu', 'KH-UBND', 'Bắc Ninh', '{}', 1, 'can.bo', 36, ?, now(), now())""").params(today.getYear(), today.minusDays(1)).update();
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, opens_on, acceptance,
                    head_approval, judges, consolidate)
                select id, 'report', 'REPORT', 'Báo cáo', 'chậm nhất', ?, ?, 'CHECKED', true, 'SIGNED', false
                from plan where business_key = 'KH-0'""").params(lastDay, today.minusDays(1)).update();
        jdbc.sql("""
                insert into duty_respondent (duty_id, unit_code, unit_name, obligation)
                select d.id, u.code, u.name, 'ORDER' from plan_duty d, unit u where u.seq_no > 10000""").update();
        return "KH-0";
    }

    /**
     * All units are late at this instant: the last day was a working day ago, and the watch is due now.
     *
     * @return how many units
     */
    int late() {
        LocalDate lastDay = lastDayJustMissed(ZonedDateTime.now(BusinessClock.ZONE));
        int units = jdbc.sql("update response set last_day = ?, asked_at = now() - interval '60 days'")
                .param(lastDay)
                .update();
        jdbc.sql("update round set last_day = ?").param(lastDay).update();
        watchIsDue();
        return units;
    }

    /** The timer of the watch fires with the next acquisition. */
    void watchIsDue() {
        jdbc.sql("""
                update act_ru_job set duedate_ = localtimestamp at time zone current_setting('TimeZone')
                    at time zone 'Asia/Ho_Chi_Minh' - interval '1 second'
                where handler_cfg_ like 'Timer_NextRung%'""").update();
    }

    /** The latest day whose "overdue" (the first working day after it, 8 o'clock) has come; weekends are enough here. */
    static LocalDate lastDayJustMissed(ZonedDateTime now) {
        LocalDate told = now.getHour() < EIGHT ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        while (weekend(told)) {
            told = told.minusDays(1);
        }
        LocalDate last = told.minusDays(1);
        while (weekend(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
