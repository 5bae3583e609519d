package vn.kehoach.round;

import org.springframework.stereotype.Component;

/** How a draft was sent out for comments. */
@Component
public class OpinionSettings {

    private final Opinions opinions;

    OpinionSettings(Opinions opinions) {
        this.opinions = opinions;
    }

    /**
     * @param roundId a round
     * @return whether a draft is out for comments; false for comments that a plan in force asks for
     */
    public boolean onDraft(long roundId) {
        return opinions.ofRound(roundId).isPresent();
    }

    /**
     * @param roundId a round that asks for comments
     * @return whether a unit that says nothing is taken to agree
     */
    public boolean silenceAgrees(long roundId) {
        return opinions.ofRound(roundId).map(Opinions.Request::silenceAgrees).orElse(false);
    }
}
