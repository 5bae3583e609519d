package vn.kehoach.round;

import java.time.Instant;
import java.util.List;

/**
 * How a round stands, counted. The four boxes count ordered units only.
 *
 * @param ordered units with an order that were asked
 * @param answered of these, how many have given something
 * @param doneOnTime Hoàn thành đúng hạn
 * @param doneLate Hoàn thành quá hạn
 * @param openInTime Trong hạn
 * @param extended of these, how many have been given more time
 * @param openOverdue Quá hạn
 * @param invited bodies that are only asked
 * @param invitedAnswered of these, how many have answered
 * @param calledOff units of which nothing is asked any more
 */
public record RoundFigures(
        int ordered,
        int answered,
        int doneOnTime,
        int doneLate,
        int openInTime,
        int extended,
        int openOverdue,
        int invited,
        int invitedAnswered,
        int calledOff) {

    /**
     * @param responses all responses of a round
     * @param now the moment
     * @return the figures of that moment
     */
    public static RoundFigures of(List<Response> responses, Instant now) {
        return of(responses.stream()
                .map(r -> new ResponsePages.Count(
                        r.roundId(), r.bucket(now), r.state(), r.dueOn(), r.extendedUntil() != null, 1))
                .toList());
    }

    static RoundFigures of(List<ResponsePages.Count> counts) {
        int[] boxes = new int[Bucket.values().length];
        int extended = 0;
        int calledOff = 0;
        for (ResponsePages.Count count : counts) {
            if (count.box() != null) {
                boxes[count.box().ordinal()] += count.number();
            }
            extended += count.box() == Bucket.OPEN_IN_TIME && count.extended() ? count.number() : 0;
            calledOff += count.state() == ResponseState.CALLED_OFF ? count.number() : 0;
        }
        int onTime = boxes[Bucket.DONE_ON_TIME.ordinal()];
        int late = boxes[Bucket.DONE_LATE.ordinal()];
        int inTime = boxes[Bucket.OPEN_IN_TIME.ordinal()];
        int overdue = boxes[Bucket.OPEN_OVERDUE.ordinal()];
        int invitedAnswered = boxes[Bucket.INVITED_ANSWERED.ordinal()];
        return new RoundFigures(
                onTime + late + inTime + overdue,
                onTime + late,
                onTime,
                late,
                inTime,
                extended,
                overdue,
                invitedAnswered + boxes[Bucket.INVITED_SILENT.ordinal()],
                invitedAnswered,
                calledOff);
    }
}
