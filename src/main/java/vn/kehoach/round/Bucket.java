package vn.kehoach.round;

import java.time.Instant;

/** The boxes of the statistics. Words for people: {@code ui.bucket.<name>}. */
public enum Bucket {
    /** Hoàn thành đúng hạn. */
    DONE_ON_TIME,
    /** Hoàn thành quá hạn. */
    DONE_LATE,
    /** Chưa hoàn thành, trong hạn. */
    OPEN_IN_TIME,
    /** Chưa hoàn thành, quá hạn. */
    OPEN_OVERDUE,
    /** A body that is only asked, and has answered; in no rate. */
    INVITED_ANSWERED,
    /** A body that is only asked: chưa có thông tin phản hồi, never overdue. */
    INVITED_SILENT;

    /**
     * The only place that decides. The first valid sending counts as done; a request for more has its own last day, and
     * if that is missed the response is overdue from then.
     *
     * @param response a response
     * @param now the moment at which is asked
     * @return the box, or null for a unit that was not asked or is no longer
     */
    static Bucket of(Response response, Instant now) {
        if (response.state() == ResponseState.NOT_ASKED || response.state() == ResponseState.CALLED_OFF) {
            return null;
        }
        boolean given = response.judgedOn() != null;
        if (!response.ordered()) {
            return given ? INVITED_ANSWERED : INVITED_SILENT;
        }
        if (!given) {
            return response.pastDue(now) ? OPEN_OVERDUE : OPEN_IN_TIME;
        }
        if (response.moreOpen() && response.pastDue(now)) {
            return OPEN_OVERDUE;
        }
        return response.givenLate() || response.moreLate() ? DONE_LATE : DONE_ON_TIME;
    }
}
