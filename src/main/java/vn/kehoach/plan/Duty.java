package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What an issued plan asks of units, with real days and real units.
 *
 * @param id of the row
 * @param planId the plan
 * @param key unique in the plan
 * @param kind what is asked
 * @param title name of the round
 * @param dueText as the plan writes it
 * @param lastDay last day still in time
 * @param opensOn when the units are asked
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
     */
    public record Respondent(String unit, String unitName, Obligation obligation) {}
}
