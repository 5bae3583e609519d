package vn.kehoach.round;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what a unit gives, whichever way it comes: sent, entered on its behalf, or issued as its own plan. */
@Component
class ResponseGiving {

    private final ResponseStates states;
    private final ResponseDocuments documents;
    private final ApplicationEventPublisher events;

    ResponseGiving(ResponseStates states, ResponseDocuments documents, ApplicationEventPublisher events) {
        this.states = states;
        this.documents = documents;
        this.events = events;
    }

    ResponseDocument take(Round round, Response response, ResponseDocument document) {
        ResponseState to = round.checked() ? ResponseState.SUBMITTED : ResponseState.ACCEPTED;
        boolean additional = !round.state().collecting();
        states.given(response, to, Judging.of(round.judges(), response.approval(), document), additional);
        states.document(response, document.number(), document.date());
        ResponseDocument stored = documents.add(document);
        events.publishEvent(new ResponseSent(response.id(), stored.id()));
        if (to == ResponseState.ACCEPTED) {
            accepted(response);
        }
        return stored;
    }

    void accepted(Response response) {
        events.publishEvent(new ResponseAccepted(response.id()));
        events.publishEvent(new RoundMayClose(response.roundId()));
    }
}
