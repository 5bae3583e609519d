package vn.kehoach.overview;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.PlanWritten;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.RoundPassedOn;

/** Keeps the words of plans and answers as they are, in the transaction that changes them. */
@Component
class SearchUpkeep {

    private final SearchIndex index;
    private final SearchTexts texts;

    SearchUpkeep(SearchIndex index, SearchTexts texts) {
        this.index = index;
        this.texts = texts;
    }

    @EventListener
    void written(PlanWritten event) {
        index.write(SearchIndex.Kind.PLAN, event.planId(), texts.plan(event.planId()));
    }

    @EventListener
    void sent(ResponseSent event) {
        index.write(SearchIndex.Kind.ANSWER, event.responseId(), texts.answer(event.responseId()));
    }

    /** By the marks of the body before nobody finds what he may not read: rights are asked for all the same. */
    @EventListener
    void passedOn(RoundPassedOn event) {
        index.interests(event.roundId(), event.to());
    }
}
