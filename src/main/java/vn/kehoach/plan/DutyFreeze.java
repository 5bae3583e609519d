package vn.kehoach.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.DueRule;

/** Freezes one duty on the day of issue: its days, and its units with the last day of the level of each. */
@Component
class DutyFreeze {

    private final JdbcClient jdbc;
    private final UnitRefs refs;
    private final DutyDates dates;

    DutyFreeze(JdbcClient jdbc, UnitRefs refs, DutyDates dates) {
        this.jdbc = jdbc;
        this.refs = refs;
        this.dates = dates;
    }

    /** A respondent before it has its row. */
    private record Asked(Unit unit, Obligation obligation, LocalDate lastDay) {}

    void freeze(Plan plan, PlanContent content, PlanContent.Duty duty, LocalDate day) {
        LocalDate general =
                DutyDates.awaitsEvent(duty) ? null : dates.lastDay(duty, day).orElseThrow();
        List<Asked> asked = asked(plan, content, duty, general, day);
        // The round waits for the last of its levels.
        LocalDate latest = general == null
                ? null
                : asked.stream().map(Asked::lastDay).max(LocalDate::compareTo).orElse(general);
        long id = insert(plan, duty, latest, day);
        for (Asked one : asked) {
            jdbc.sql("""
                    insert into duty_respondent (duty_id, unit_code, unit_name, obligation, last_day)
                    values (?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            one.unit().code(),
                            one.unit().name(),
                            one.obligation().name(),
                            one.lastDay())
                    .update();
        }
    }

    /** Who would be asked, were the plan issued on a day. */
    List<Duty.Respondent> wouldAsk(Plan plan, PlanContent content, PlanContent.Duty duty, LocalDate day) {
        LocalDate general = dates.lastDay(duty, day).orElse(null);
        return asked(plan, content, duty, general, day).stream()
                .map(one -> new Duty.Respondent(one.unit().code(), one.unit().name(), one.obligation(), one.lastDay()))
                .toList();
    }

    LocalDate wouldOpen(PlanContent.Duty duty, LocalDate lastDay, LocalDate day) {
        return dates.opensOn(duty, earliest(duty, lastDay, day), day);
    }

    /** What freezing it would give; no row is written. */
    Duty look(Plan plan, PlanContent content, PlanContent.Duty duty, LocalDate day) {
        LocalDate general = dates.lastDay(duty, day).orElseThrow();
        List<Duty.Respondent> asked = asked(plan, content, duty, general, day).stream()
                .map(one -> new Duty.Respondent(one.unit().code(), one.unit().name(), one.obligation(), one.lastDay()))
                .toList();
        LocalDate latest = asked.stream()
                .map(Duty.Respondent::lastDay)
                .max(LocalDate::compareTo)
                .orElse(general);
        DueRule rule = dates.rule(duty).orElse(null);
        return new Duty(
                0,
                plan.id(),
                duty.dutyKey(),
                duty.kind(),
                duty.title(),
                dates.written(duty),
                latest,
                rule == null ? null : rule.bound(),
                rule == null ? null : rule.written(),
                rule == null ? null : rule.hour(),
                DutyDates.weekendRule(duty),
                duty.event(),
                duty.dataFrom(),
                duty.dataTo(),
                duty.closesAfter(),
                duty.embeddedIn(),
                dates.opensOn(duty, earliest(duty, latest, day), day),
                duty.acceptance(),
                duty.headApproval(),
                duty.judges(),
                duty.consolidate(),
                duty.consolidationDue(),
                duty.feeds(),
                asked);
    }

    private List<Asked> asked(Plan plan, PlanContent content, PlanContent.Duty duty, LocalDate general, LocalDate day) {
        Map<String, LocalDate> own = ofLevels(duty, day);
        return respondents(duty, day)
                .filter(unit -> !addsItsOwnPart(duty, unit, content))
                .map(unit -> new Asked(
                        unit, refs.obligation(unit, plan.issuingUnit(), day), own.getOrDefault(unit.code(), general)))
                .filter(one -> one.obligation() != Obligation.NONE)
                .toList();
    }

    /** Who is asked: those named without those excepted. */
    Stream<Unit> respondents(PlanContent.Duty duty, LocalDate day) {
        Set<String> except =
                refs.resolveAll(duty.except(), day).stream().map(Unit::code).collect(Collectors.toSet());
        return refs.resolveAll(duty.respondents(), day).stream().filter(unit -> !except.contains(unit.code()));
    }

    /** The last day of each unit whose level has one; what names a unit goes before what names a group. */
    Map<String, LocalDate> ofLevels(PlanContent.Duty duty, LocalDate day) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        Stream.concat(
                        duty.levels().stream().filter(level -> !UnitRefs.isGroup(level.to())),
                        duty.levels().stream().filter(level -> UnitRefs.isGroup(level.to())))
                .forEach(level -> dates.lastDay(duty, level)
                        .ifPresent(last ->
                                refs.resolve(level.to(), day).forEach(unit -> days.putIfAbsent(unit.code(), last))));
        return days;
    }

    private long insert(Plan plan, PlanContent.Duty duty, LocalDate lastDay, LocalDate day) {
        DueRule rule = dates.rule(duty).orElse(null);
        PlanContent.Event event = duty.event();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into plan_duty (plan_id, duty_key, duty_kind, title, due_text, last_day, due_bound, due_date,
                    due_hour, weekend_rule, event_name, event_date, event_offset, event_unit, data_from, data_to,
                    closes_after, embedded_in, opens_on, acceptance, head_approval, judges, consolidate,
                    consolidation_last_day, feeds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        plan.id(),
                        duty.dutyKey(),
                        duty.kind().name(),
                        duty.title(),
                        dates.written(duty),
                        lastDay,
                        bound(duty, rule),
                        rule == null ? null : rule.written(),
                        hour(duty, rule),
                        DutyDates.weekendRule(duty).name(),
                        event == null ? null : event.name(),
                        event == null ? null : event.date(),
                        event == null ? null : event.offset(),
                        event == null ? null : event.unit(),
                        duty.dataFrom(),
                        duty.dataTo(),
                        duty.closesAfter(),
                        duty.embeddedIn().isBlank() ? null : duty.embeddedIn(),
                        lastDay == null ? null : dates.opensOn(duty, earliest(duty, lastDay, day), day),
                        duty.acceptance(),
                        duty.headApproval(),
                        duty.judges(),
                        duty.consolidate(),
                        duty.consolidationDue(),
                        duty.feeds()))
                .update(key, "id");
        return key.getKey().longValue();
    }

    // Of a duty that waits for its event bound and hour are known before the day.
    private static String bound(PlanContent.Duty duty, DueRule rule) {
        return rule != null ? rule.bound().name() : DutyDates.awaitsEvent(duty) ? duty.bound() : null;
    }

    private static String hour(PlanContent.Duty duty, DueRule rule) {
        LocalTime hour = rule != null
                ? rule.hour()
                : DutyDates.awaitsEvent(duty) ? DutyDates.hour(duty).orElse(null) : null;
        return hour == null ? null : hour.toString();
    }

    // The level that is due first has its 30 days too.
    private LocalDate earliest(PlanContent.Duty duty, LocalDate lastDay, LocalDate day) {
        return Stream.concat(ofLevels(duty, day).values().stream(), dates.lastDay(duty, day).stream())
                .min(LocalDate::compareTo)
                .orElse(lastDay);
    }

    // The focal body does not report to itself: it adds its own part when it consolidates.
    private static boolean addsItsOwnPart(PlanContent.Duty duty, Unit unit, PlanContent content) {
        return duty.consolidate() && unit.code().equals(content.focalUnit());
    }
}
