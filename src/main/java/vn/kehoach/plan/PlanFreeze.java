package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;

/**
 * Freezes what a plan says into rows on the day of issue, with the groups resolved and the units named as they are on
 * that day. What is issued is not edited afterwards.
 */
@Component
class PlanFreeze {

    private final JdbcClient jdbc;
    private final UnitRefs refs;
    private final DutyFreeze duties;

    PlanFreeze(JdbcClient jdbc, UnitRefs refs, DutyFreeze duties) {
        this.jdbc = jdbc;
        this.refs = refs;
        this.duties = duties;
    }

    /** Writes everything; {@code channels} names the units that get paper. */
    void freeze(Plan plan, PlanContent content, LocalDate day, Map<String, String> channels) {
        recipients(plan, content, day, channels);
        tasks(plan, content, day);
        quotas(plan, content, day);
        content.duties().forEach(duty -> duties.freeze(plan, content, duty, day));
    }

    private void recipients(Plan plan, PlanContent content, LocalDate day, Map<String, String> channels) {
        int line = 0;
        for (PlanContent.Recipient recipient : content.recipients()) {
            line++;
            for (Unit unit : refs.resolveAll(recipient.to(), day)) {
                jdbc.sql("""
                        insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name,
                            obligation, channel) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                plan.id(),
                                line,
                                recipient.line(),
                                recipient.purpose(),
                                unit.code(),
                                unit.name(),
                                refs.obligation(unit, plan.issuingUnit(), day).name(),
                                channels.getOrDefault(unit.code(), recipient.channel()))
                        .update();
            }
        }
    }

    private void tasks(Plan plan, PlanContent content, LocalDate day) {
        int seqNo = 0;
        List<String> numbers = AnnexNumbers.of(content.annex().rows());
        int at = 0;
        for (PlanContent.Row row : content.annex().rows()) {
            String number = numbers.get(at++);
            if (row.heading()) {
                continue;
            }
            String text = Stream.of(row.form(), row.content(), row.product())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
            long id = task(plan, ++seqNo, "ANNEX", number, row.lead(), text, row.time());
            units(id, row.leadUnits(), "LEAD", day);
            units(id, row.coordinatingUnits(), "COORDINATE", day);
        }
        for (PlanContent.Task task : content.tasks()) {
            units(task(plan, ++seqNo, "TEXT", "", task.actor(), task.text(), ""), task.units(), "LEAD", day);
        }
    }

    private long task(Plan plan, int seqNo, String origin, String number, String actor, String text, String time) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into plan_task (plan_id, seq_no, origin, annex_number, actor, task_text, time_text)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(plan.id(), seqNo, origin, number, actor, text, time)
                .update(key, "id");
        return key.getKey().longValue();
    }

    private void units(long taskId, List<String> references, String part, LocalDate day) {
        for (Unit unit : refs.resolveAll(references, day)) {
            jdbc.sql("insert into plan_task_unit (task_id, unit_code, part) values (?, ?, ?)")
                    .params(taskId, unit.code(), part)
                    .update();
        }
    }

    private void quotas(Plan plan, PlanContent content, LocalDate day) {
        int seqNo = 0;
        for (PlanContent.Quota quota : content.quotas()) {
            seqNo++;
            for (Unit unit : refs.resolve(quota.unit(), day)) {
                jdbc.sql("""
                        insert into plan_quota (plan_id, seq_no, unit_code, quota_object, operator, amount, amount_min,
                            amount_max, unit_text, period, feeds_quota) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(Arrays.asList(
                                plan.id(),
                                seqNo,
                                unit.code(),
                                quota.object(),
                                quota.op(),
                                quota.amount(),
                                quota.min(),
                                quota.max(),
                                quota.unitText(),
                                quota.period(),
                                quota.feeds().isEmpty() ? null : Long.valueOf(quota.feeds())))
                        .update();
            }
        }
    }
}
