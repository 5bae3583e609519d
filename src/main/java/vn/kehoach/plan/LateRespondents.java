package vn.kehoach.plan;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Unit;

/** Units that join an issued plan: as a respondent of a duty, and as a recipient if they were none. */
@Component
public class LateRespondents {

    private static final String PURPOSE = "EXECUTE";

    private final JdbcClient jdbc;

    LateRespondents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a unit to a duty.
     *
     * @param planId the plan
     * @param dutyId its duty
     * @param unit the unit as it is today
     * @param obligation order or request
     * @param channel {@code ELECTRONIC} or {@code PAPER}: how the plan reaches it, where it was no recipient
     * @param day today
     * @param note why; kept with the recipient
     * @return whether it was no recipient before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(
            long planId, long dutyId, Unit unit, Obligation obligation, String channel, LocalDate day, String note) {
        jdbc.sql("""
                insert into duty_respondent (duty_id, unit_code, unit_name, obligation)
                select cast(? as bigint), cast(? as varchar(64)), cast(? as varchar(300)), cast(? as varchar(10))
                where not exists (select 1 from duty_respondent where duty_id = ? and unit_code = ?)""")
                .params(dutyId, unit.code(), unit.name(), obligation.name(), dutyId, unit.code())
                .update();
        return recipient(planId, unit, obligation, channel, day, note);
    }

    /**
     * @param planId a plan
     * @param unit code of a recipient
     * @return how the plan reached it; electronically where it was no recipient
     */
    public String channel(long planId, String unit) {
        return jdbc
                .sql("select channel from plan_recipient where plan_id = ? and unit_code = ? order by id")
                .params(planId, unit)
                .query(String.class)
                .stream()
                .findFirst()
                .orElse("ELECTRONIC");
    }

    /**
     * Makes a unit a recipient, if it is none.
     *
     * @param planId the plan
     * @param unit the unit as it is today
     * @param obligation order or request
     * @param channel {@code ELECTRONIC} or {@code PAPER}
     * @param day today
     * @param note why
     * @return whether it was no recipient before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recipient(
            long planId, Unit unit, Obligation obligation, String channel, LocalDate day, String note) {
        boolean known = jdbc.sql("select count(*) from plan_recipient where plan_id = ? and unit_code = ?")
                        .params(planId, unit.code())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return false;
        }
        int line = jdbc.sql("select coalesce(max(line_no), 0) + 1 from plan_recipient where plan_id = ?")
                .param(planId)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name, obligation,
                    channel, added_on, added_note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        planId,
                        line,
                        unit.name(),
                        PURPOSE,
                        unit.code(),
                        unit.name(),
                        obligation.name(),
                        channel,
                        day,
                        note)
                .update();
        return true;
    }
}
