package vn.kehoach.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.WeekendRule;

/** What an issued plan froze: recipients, tasks, quotas, duties, with the units as they were on the day of issue. */
@Repository
public class IssuedPlans {

    private final JdbcClient jdbc;

    IssuedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A recipient (nơi nhận).
     *
     * @param line number of its line, from 1
     * @param lineText as printed
     * @param purpose mục đích gửi
     * @param unit code
     * @param unitName name on the day of issue
     * @param obligation order, request or none
     * @param channel {@code ELECTRONIC} or {@code PAPER}
     */
    public record Recipient(
            int line,
            String lineText,
            String purpose,
            String unit,
            String unitName,
            Obligation obligation,
            String channel) {}

    /**
     * A task (nhiệm vụ) that concerns a unit.
     *
     * @param id of the row
     * @param annexNumber number of the annex row, empty for a task of the running text
     * @param actor who, as printed
     * @param text what
     * @param time when, as printed
     * @param part {@code LEAD} or {@code COORDINATE}
     */
    public record UnitTask(long id, String annexNumber, String actor, String text, String time, String part) {}

    /**
     * A task (nhiệm vụ) of the plan.
     *
     * @param id of the row
     * @param annexNumber number of the annex row, empty for a task of the running text
     * @param text what
     */
    public record PlanTask(long id, String annexNumber, String text) {}

    /**
     * A quota (chỉ tiêu) that binds a unit.
     *
     * @param id of the row
     * @param line which of the plan's quotas it is, from 1; one that binds many units has a row for each
     * @param unit code
     * @param object what is counted
     * @param operator {@code >=}, {@code =} or {@code range}
     * @param amount or null
     * @param min or null
     * @param max or null
     * @param unitText what the number counts
     * @param period {@code WEEK}, {@code MONTH}, {@code QUARTER}, {@code YEAR}, {@code EACH} or {@code UNKNOWN}
     * @param feeds id of the quota of the asking plan into which the figures go, or null
     */
    public record UnitQuota(
            long id,
            int line,
            String unit,
            String object,
            String operator,
            BigDecimal amount,
            BigDecimal min,
            BigDecimal max,
            String unitText,
            String period,
            Long feeds) {}

    /**
     * @param planId the plan
     * @return its recipients in order of the lines
     */
    public List<Recipient> recipients(long planId) {
        return jdbc.sql("select * from plan_recipient where plan_id = ? order by line_no, id")
                .param(planId)
                .query((rs, n) -> new Recipient(
                        rs.getInt("line_no"),
                        rs.getString("line_text"),
                        rs.getString("purpose"),
                        rs.getString("unit_code"),
                        rs.getString("unit_name"),
                        Obligation.valueOf(rs.getString("obligation")),
                        rs.getString("channel")))
                .list();
    }

    /**
     * @param planId the plan
     * @param unit code
     * @return the tasks that the unit leads or takes part in
     */
    public List<UnitTask> tasksOf(long planId, String unit) {
        return jdbc.sql("""
                select t.*, u.part from plan_task t join plan_task_unit u on u.task_id = t.id
                where t.plan_id = ? and u.unit_code = ? order by t.seq_no""")
                .params(planId, unit)
                .query((rs, n) -> new UnitTask(
                        rs.getLong("id"),
                        rs.getString("annex_number"),
                        rs.getString("actor"),
                        rs.getString("task_text"),
                        rs.getString("time_text"),
                        rs.getString("part")))
                .list();
    }

    /**
     * @param planId the plan
     * @return all its tasks, in its order
     */
    public List<PlanTask> tasks(long planId) {
        return jdbc.sql("select id, annex_number, task_text from plan_task where plan_id = ? order by seq_no")
                .param(planId)
                .query((rs, n) ->
                        new PlanTask(rs.getLong("id"), rs.getString("annex_number"), rs.getString("task_text")))
                .list();
    }

    /**
     * @param planId the plan
     * @return all its quotas
     */
    public List<UnitQuota> quotas(long planId) {
        return jdbc.sql("select * from plan_quota where plan_id = ? order by seq_no, id")
                .param(planId)
                .query((rs, n) -> new UnitQuota(
                        rs.getLong("id"),
                        rs.getInt("seq_no"),
                        rs.getString("unit_code"),
                        rs.getString("quota_object"),
                        rs.getString("operator"),
                        rs.getBigDecimal("amount"),
                        rs.getBigDecimal("amount_min"),
                        rs.getBigDecimal("amount_max"),
                        rs.getString("unit_text"),
                        rs.getString("period"),
                        rs.getObject("feeds_quota", Long.class)))
                .list();
    }

    /**
     * @param planId the plan
     * @param unit code
     * @return the quotas that bind the unit
     */
    public List<UnitQuota> quotasOf(long planId, String unit) {
        return quotas(planId).stream().filter(q -> q.unit().equals(unit)).toList();
    }

    /**
     * @param planId the plan
     * @return its duties with their respondents, in the plan's order; without those that {@linkplain #waiting wait}
     */
    public List<Duty> duties(long planId) {
        return jdbc.sql("select * from plan_duty where plan_id = ? and last_day is not null order by id")
                .param(planId)
                .query(this::dutyRow)
                .list();
    }

    /**
     * @param planId the plan
     * @return its duties that wait for the day of an event: without last day and opening, and so without a round
     */
    public List<Duty> waiting(long planId) {
        return jdbc.sql("""
                select * from plan_duty where plan_id = ? and last_day is null and let_go_at is null
                order by id""").param(planId).query(this::dutyRow).list();
    }

    /**
     * @param dutyId a duty's id
     * @return the duty, or empty
     */
    public Optional<Duty> duty(long dutyId) {
        return jdbc.sql("select * from plan_duty where id = ?")
                .param(dutyId)
                .query(this::dutyRow)
                .optional();
    }

    private Duty dutyRow(ResultSet rs, int n) throws SQLException {
        long id = rs.getLong("id");
        return new Duty(
                id,
                rs.getLong("plan_id"),
                rs.getString("duty_key"),
                DutyKind.valueOf(rs.getString("duty_kind")),
                rs.getString("title"),
                rs.getString("due_text"),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("due_bound") == null ? null : DueBound.valueOf(rs.getString("due_bound")),
                rs.getObject("due_date", LocalDate.class),
                rs.getString("due_hour") == null ? null : LocalTime.parse(rs.getString("due_hour")),
                WeekendRule.valueOf(rs.getString("weekend_rule")),
                event(rs),
                rs.getObject("data_from", LocalDate.class),
                rs.getObject("data_to", LocalDate.class),
                rs.getObject("closes_after", LocalDate.class),
                rs.getString("embedded_in") == null ? "" : rs.getString("embedded_in"),
                rs.getObject("opens_on", LocalDate.class),
                rs.getString("acceptance"),
                rs.getBoolean("head_approval"),
                rs.getString("judges"),
                rs.getBoolean("consolidate"),
                rs.getObject("consolidation_last_day", LocalDate.class),
                rs.getString("feeds"),
                respondents(id));
    }

    private static PlanContent.Event event(ResultSet rs) throws SQLException {
        return rs.getString("event_name") == null
                ? null
                : new PlanContent.Event(
                        rs.getString("event_name"),
                        rs.getObject("event_date", LocalDate.class),
                        rs.getInt("event_offset"),
                        rs.getString("event_unit"));
    }

    private List<Duty.Respondent> respondents(long dutyId) {
        return jdbc.sql("""
                select r.unit_code, r.unit_name, r.obligation, coalesce(r.last_day, d.last_day) as last_day
                from duty_respondent r join plan_duty d on d.id = r.duty_id where r.duty_id = ? order by r.unit_code""")
                .param(dutyId)
                .query((rs, n) -> new Duty.Respondent(
                        rs.getString("unit_code"),
                        rs.getString("unit_name"),
                        Obligation.valueOf(rs.getString("obligation")),
                        rs.getObject("last_day", LocalDate.class)))
                .list();
    }
}
