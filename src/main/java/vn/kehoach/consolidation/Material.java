package vn.kehoach.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.kehoach.round.RoundFigures;

/**
 * What the answers of a round say, side by side with their source.
 *
 * @param asOf the day on which it was drawn up
 * @param figures the four boxes and the invited bodies
 * @param answers one for each unit that answered
 * @param missing ordered units that have not answered
 * @param quotas sums, each with the answers that it comes from
 */
public record Material(
        LocalDate asOf, RoundFigures figures, List<UnitAnswer> answers, List<Missing> missing, List<QuotaSum> quotas) {

    /**
     * One unit's answer.
     *
     * @param unit code
     * @param unitName name on the day of issue of the plan
     * @param invited whether it was asked, not ordered
     * @param document number of its document, or empty
     * @param date its date, or null
     * @param workingDaysLate 0 if in time
     * @param accepted whether the focal body found it in order
     * @param nil không phát sinh
     * @param summary what was done
     * @param difficulties khó khăn, vướng mắc
     * @param recommendations kiến nghị, đề xuất
     */
    public record UnitAnswer(
            String unit,
            String unitName,
            boolean invited,
            String document,
            LocalDate date,
            int workingDaysLate,
            boolean accepted,
            boolean nil,
            String summary,
            String difficulties,
            String recommendations) {}

    /**
     * @param unit code
     * @param unitName name
     * @param lastDay its effective last day
     * @param workingDaysLate as of the day of the material, 0 if still in time
     */
    public record Missing(String unit, String unitName, LocalDate lastDay, int workingDaysLate) {}

    /**
     * A quota summed over the units that it binds.
     *
     * @param object what is counted
     * @param target as the plan sets it, e.g. {@code ≥ 1 lần/tuần}
     * @param unitText what the number counts
     * @param total sum of what was reported
     * @param parts where it comes from
     * @param silent units that it binds and that reported no figure
     * @param feeds id of the quota of the asking plan into which it goes, or null
     */
    public record QuotaSum(
            String object,
            String target,
            String unitText,
            BigDecimal total,
            List<QuotaPart> parts,
            List<String> silent,
            Long feeds) {}

    /**
     * @param unit code
     * @param unitName name
     * @param amount what it reported
     * @param note its remark
     */
    public record QuotaPart(String unit, String unitName, BigDecimal amount, String note) {}
}
