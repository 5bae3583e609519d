package vn.kehoach.ladder;

import java.time.Instant;
import java.util.List;

/** What another ladder would do to running rounds. Implemented where rounds are watched. */
public interface LadderTrial {

    /**
     * Units of a round that hear the same at the same moment.
     *
     * @param name of the rung
     * @param way how; words are {@code ui.ladder.way.<way>}
     * @param audience to whom; words are {@code ui.ladder.audience.<audience>}
     * @param at when
     * @param units how many
     */
    record Step(String name, String way, String audience, Instant at, int units) {}

    /**
     * A round whose rungs would change.
     *
     * @param id of the round
     * @param title as people know it
     * @param units how many have still to send something
     * @param before rungs left by the ladder in force
     * @param after rungs left by the other one
     * @param passedOver ways of rungs that nobody would be told, since their new moment has passed
     */
    record Change(long id, String title, int units, List<Step> before, List<Step> after, List<String> passedOver) {}

    /**
     * @param other a ladder
     * @return the open rounds that it would change, as if it were put in force now; nothing is changed
     */
    List<Change> of(Ladder other);
}
