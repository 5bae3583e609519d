package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.plan.Obligation;
import vn.kehoach.time.BusinessClock;

/**
 * One unit's side of a round (văn bản đơn vị gửi).
 *
 * @param id of the row
 * @param businessKey of its process instance, {@code TL-<id>}
 * @param roundId the round
 * @param unit code
 * @param unitName name on the day of issue
 * @param obligation order or request
 * @param state where it stands
 * @param lastDay effective last day, after extensions
 * @param dueAt the last moment still in time, where the plan writes an hour; null where the whole last day counts
 * @param extendedUntil the last extension, or null
 * @param assignee log-in of who follows it up in the unit, or null
 * @param internalDue hạn nội bộ, or null
 * @param direction what the head wrote when he assigned it, or null
 * @param incomingNumber số đến, or null
 * @param askedAt or null
 * @param answerVersion counts what was handed to the head, 0 before
 * @param nilReport không phát sinh
 * @param approval the head's, or null
 * @param firstSentAt or null
 * @param lastSentAt or null
 * @param judgedOn the day that is held against the last day, or null before the first sending
 * @param judgedAt its moment, where one is known: a paper and a plan have a day only
 * @param documentText number and symbol of the latest document, or null
 * @param documentDate its date, or null
 * @param more what more is asked for, or null
 * @param moreLate whether more was asked for and came late
 * @param subPlanId the unit's own plan, or null
 * @param proxyName who entered it on the unit's behalf, or null
 * @param acceptedAt or null
 * @param additional whether it came after the round was closed
 * @param endReason why it was called off, or null
 */
public record Response(
        long id,
        String businessKey,
        long roundId,
        String unit,
        String unitName,
        Obligation obligation,
        ResponseState state,
        LocalDate lastDay,
        Instant dueAt,
        LocalDate extendedUntil,
        String assignee,
        LocalDate internalDue,
        String direction,
        Integer incomingNumber,
        Instant askedAt,
        int answerVersion,
        boolean nilReport,
        Approval approval,
        Instant firstSentAt,
        Instant lastSentAt,
        LocalDate judgedOn,
        Instant judgedAt,
        String documentText,
        LocalDate documentDate,
        More more,
        boolean moreLate,
        Long subPlanId,
        String proxyName,
        Instant acceptedAt,
        boolean additional,
        String endReason) {

    /**
     * The signature of the unit's head.
     *
     * @param login who
     * @param name full name
     * @param title post
     * @param form {@code HEAD}, or {@code KT} for a deputy in his place
     * @param at when, by the server's clock
     */
    public record Approval(String login, String name, String title, String form, Instant at) {}

    /**
     * A request for more (đề nghị bổ sung).
     *
     * @param reason what is missing
     * @param lastDay its own last day
     * @param askedAt when
     * @param sentOn when it was answered, or null
     */
    public record More(String reason, LocalDate lastDay, Instant askedAt, LocalDate sentOn) {}

    /**
     * @return the last day that the unit has before it now
     */
    public LocalDate dueOn() {
        return moreOpen() ? more.lastDay() : lastDay;
    }

    /**
     * @return whether more is asked for and has not come
     */
    public boolean moreOpen() {
        return more != null && more.sentOn() == null;
    }

    /**
     * @return whether the unit is ordered, so that it can be overdue
     */
    public boolean ordered() {
        return obligation == Obligation.ORDER;
    }

    /**
     * @param now a moment
     * @return whether the time that the unit has now is over then: to the minute where the plan writes an hour
     */
    public boolean pastDue(Instant now) {
        if (!moreOpen() && dueAt != null) {
            return now.isAfter(dueAt);
        }
        return !now.isBefore(DueDates.after(dueOn()));
    }

    /**
     * @return whether the first sending came too late
     */
    public boolean givenLate() {
        if (judgedOn == null) {
            return false;
        }
        boolean laterThatDay = dueAt != null && judgedAt != null && judgedOn.equals(lastDay) && judgedAt.isAfter(dueAt);
        return judgedOn.isAfter(lastDay) || laterThatDay;
    }

    /**
     * @param today a day
     * @return the box as that day begins
     */
    public Bucket bucket(LocalDate today) {
        return bucket(today.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    /**
     * @param now the moment
     * @return in which of the boxes it counts, or null if in none
     */
    public Bucket bucket(Instant now) {
        return Bucket.of(this, now);
    }
}
