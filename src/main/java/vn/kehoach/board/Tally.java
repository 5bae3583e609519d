package vn.kehoach.board;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.RoundFigures;

/**
 * A round, counted.
 *
 * @param boxes how many units are in each
 * @param extended of those that are in time, how many were given more of it
 * @param states how many stand where; of a round that ended long ago only those whose yêu cầu was called off
 * @param remindedAt when units were reminded or chased last, or null
 */
record Tally(Map<Bucket, Integer> boxes, int extended, Map<ResponseState, Integer> states, Instant remindedAt) {

    static final Tally NOTHING = new Tally(Map.of(), 0, Map.of(), null);

    Tally with(Bucket box, ResponseState state, boolean more, int number) {
        Map<Bucket, Integer> someBoxes = new EnumMap<>(Bucket.class);
        someBoxes.putAll(boxes);
        Map<ResponseState, Integer> someStates = new EnumMap<>(ResponseState.class);
        someStates.putAll(states);
        if (box != null) {
            someBoxes.merge(box, number, Integer::sum);
        }
        someStates.merge(state, number, Integer::sum);
        int given = extended + (box == Bucket.OPEN_IN_TIME && more ? number : 0);
        return new Tally(
                Collections.unmodifiableMap(someBoxes), given, Collections.unmodifiableMap(someStates), remindedAt);
    }

    Tally remindedAt(Instant at) {
        return new Tally(boxes, extended, states, at);
    }

    int in(Bucket box) {
        return boxes.getOrDefault(box, 0);
    }

    int in(ResponseState state) {
        return states.getOrDefault(state, 0);
    }

    RoundFigures figures() {
        int answered = in(Bucket.DONE_ON_TIME) + in(Bucket.DONE_LATE);
        return new RoundFigures(
                answered + in(Bucket.OPEN_IN_TIME) + in(Bucket.OPEN_OVERDUE),
                answered,
                in(Bucket.DONE_ON_TIME),
                in(Bucket.DONE_LATE),
                in(Bucket.OPEN_IN_TIME),
                extended,
                in(Bucket.OPEN_OVERDUE),
                in(Bucket.INVITED_ANSWERED) + in(Bucket.INVITED_SILENT),
                in(Bucket.INVITED_ANSWERED),
                in(ResponseState.CALLED_OFF));
    }
}
