package vn.kehoach.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.WeekendRule;

/**
 * What an issued plan asks of units, with real days and real units.
 *
 * @param id of the row
 * @param planId the plan
 * @param key unique in the plan
 * @param kind what is asked
 * @param title name of the round
 * @param dueText as the plan writes it
 * @param lastDay last day still in time; where levels have their own, the latest; null while it waits for its event
 * @param bound whether the day written counts, or null where no day is written
 * @param dueDate the day written or reached from the event, or null
 * @param hour the hour written, or null
 * @param weekendRule what became of a last day on which nobody works
 * @param event what the day was counted from, or null
 * @param dataFrom first day whose data are reported, or null
 * @param dataTo last day whose data are reported, or null
 * @param closesAfter day after which answers are no longer taken, or null
 * @param embeddedIn the other report that it is a part of, or empty
 * @param opensOn when the units are asked; null while it waits for its event
 * @param acceptance {@code NONE}, {@code RECORDED} or {@code CHECKED}
 * @param headApproval whether the unit's head must approve
 * @param judges {@code SIGNED}, {@code ISSUED} or {@code RECEIVED}
 * @param consolidate whether the answers are made one report
 * @param consolidationLastDay last day of that report, or null
 * @param feeds key of the duty of the asking plan whose report the answers go into, or empty
 * @param respondents who is asked
 */
public record Duty(
        long id,
        long planId,
        String key,
        DutyKind kind,
        String title,
        String dueText,
        LocalDate lastDay,
        DueBound bound,
        LocalDate dueDate,
        LocalTime hour,
        WeekendRule weekendRule,
        PlanContent.Event event,
        LocalDate dataFrom,
        LocalDate dataTo,
        LocalDate closesAfter,
        String embeddedIn,
        LocalDate opensOn,
        String acceptance,
        boolean headApproval,
        String judges,
        boolean consolidate,
        LocalDate consolidationLastDay,
        String feeds,
        List<Respondent> respondents) {

    /**
     * @param unit code
     * @param unitName name on the day of issue
     * @param obligation order or request
     * @param lastDay last day of its level
     */
    public record Respondent(String unit, String unitName, Obligation obligation, LocalDate lastDay) {}
}
