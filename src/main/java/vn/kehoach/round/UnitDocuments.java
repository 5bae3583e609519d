package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.plan.DutyKind;

/** The document that a unit's answer is made: a report, or the công văn of its comments. Other answers are none. */
@Component
class UnitDocuments {

    private final AnswerDocument reports;
    private final OpinionDocument opinions;
    private final Answers answers;

    UnitDocuments(AnswerDocument reports, OpinionDocument opinions, Answers answers) {
        this.reports = reports;
        this.opinions = opinions;
        this.answers = answers;
    }

    boolean canHave(Round round) {
        return round.kind() == DutyKind.REPORT || round.kind() == DutyKind.OPINION;
    }

    /** What was handed in, as that person would sign it; nothing where there is no text. */
    Optional<OfficialDocument> handedIn(Round round, Response response, Response.Approval by) {
        return switch (round.kind()) {
            case REPORT -> reports.handedIn(round, response, by);
            case OPINION -> opinions.handedIn(round, response, by);
            default -> Optional.empty();
        };
    }

    /** The same of what is being typed. */
    Optional<OfficialDocument> typed(Round round, Response response, JsonNode fields, Response.Approval by) {
        return switch (round.kind()) {
            case REPORT -> reports.typed(round, response, fields, by);
            case OPINION -> opinions.typed(round, response, fields, by);
            default -> Optional.empty();
        };
    }

    /** The version that the answer gets when it is handed in. */
    int nextVersion(Response response) {
        return answers.nextVersion(response.id());
    }

    /** Địa danh of the unit's documents. */
    String place(Response response) {
        return reports.place(response);
    }
}
