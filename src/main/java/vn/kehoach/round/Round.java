package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.time.DueBound;

/**
 * One question to many units with a last day (đợt).
 *
 * @param id of the row
 * @param businessKey of its process instance, {@code DOT-<id>}
 * @param planId the plan that asks
 * @param dutyId the plan's duty
 * @param kind what is asked
 * @param title e.g. {@code Báo cáo 6 tháng đầu năm 2023}
 * @param state where it stands
 * @param focalUnit code of the body that follows it up
 * @param issuingUnit code of the body whose plan asks
 * @param opensAt when the units are asked
 * @param lastDay last day still in time; a unit's own may be later
 * @param dueText as the plan writes it
 * @param dueHour the hour written, or null for the end of the day
 * @param dueBound whether that very hour is still in time, or null where no day is written
 * @param dataFrom first day whose data are reported, or null
 * @param dataTo last day whose data are reported, or null
 * @param closesAfter day after which units' answers are no longer taken, or null
 * @param embeddedIn the other report that it is a part of, or empty
 * @param acceptance {@code NONE}, {@code RECORDED} or {@code CHECKED}
 * @param headApproval whether the unit's head must approve
 * @param judges which moment the last day judges: {@code SIGNED}, {@code ISSUED} or {@code RECEIVED}
 * @param consolidate whether the answers are made one report
 * @param consolidationLastDay last day of that report, or null
 * @param openedAt when the last unit was asked, or null
 * @param closedAt or null
 * @param closedBy log-in, or null if it closed itself
 * @param closeReason what the officer wrote, or null
 */
public record Round(
        long id,
        String businessKey,
        long planId,
        long dutyId,
        DutyKind kind,
        String title,
        RoundState state,
        String focalUnit,
        String issuingUnit,
        Instant opensAt,
        LocalDate lastDay,
        String dueText,
        LocalTime dueHour,
        DueBound dueBound,
        LocalDate dataFrom,
        LocalDate dataTo,
        LocalDate closesAfter,
        String embeddedIn,
        String acceptance,
        boolean headApproval,
        String judges,
        boolean consolidate,
        LocalDate consolidationLastDay,
        Instant openedAt,
        Instant closedAt,
        String closedBy,
        String closeReason) {

    /**
     * @return whether the focal body checks what units send, and may ask for more
     */
    public boolean checked() {
        return acceptance.equals("CHECKED");
    }
}
