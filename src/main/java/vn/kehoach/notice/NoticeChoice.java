package vn.kehoach.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When a person wants his mail.
 *
 * @param digestAt all of a day in one mail at this time, or null for at once
 * @param quietFrom from then on only urgent mail comes, or null for at any hour
 * @param quietTo until then, on the next day where it is not later than the beginning; null together with the beginning
 */
public record NoticeChoice(LocalTime digestAt, LocalTime quietFrom, LocalTime quietTo) {

    /** Of whoever has chosen nothing: at once, at any hour. */
    public static final NoticeChoice NONE = new NoticeChoice(null, null, null);

    /** Why a notice waits. */
    enum Why {
        DIGEST,
        QUIET
    }

    /** A notice waits for its person's hour. */
    record Hold(Why why, Instant until) {}

    /**
     * @param now the present
     * @return how long a notice that is not urgent waits, or null for not at all
     */
    Hold hold(ZonedDateTime now) {
        if (digestAt != null) {
            return new Hold(Why.DIGEST, next(now, digestAt));
        }
        Instant until = quietUntil(now);
        return until == null ? null : new Hold(Why.QUIET, until);
    }

    /**
     * @param now the present
     * @return when the quiet hours end that are now, or null if there are none now
     */
    Instant quietUntil(ZonedDateTime now) {
        return quiet(now.toLocalTime()) ? next(now, quietTo) : null;
    }

    /**
     * @param time of the day
     * @return whether only urgent mail comes then
     */
    boolean quiet(LocalTime time) {
        if (quietFrom == null) {
            return false;
        }
        boolean overNight = !quietFrom.isBefore(quietTo);
        boolean begun = !time.isBefore(quietFrom);
        boolean notEnded = time.isBefore(quietTo);
        return overNight ? begun || notEnded : begun && notEnded;
    }

    private static Instant next(ZonedDateTime now, LocalTime time) {
        ZonedDateTime today = now.with(time);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
