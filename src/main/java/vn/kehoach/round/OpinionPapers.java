package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.work.WorkItem;

/** Who takes the công văn of a unit's comments as a file: from what is typed, and as it was handed in. */
@Component
class OpinionPapers implements PaperMaker {

    private static final Set<String> KEPT = Set.of(ApproveResponse.OPINION, "UserTask_SendOpinion");

    private final Rounds rounds;
    private final Responses responses;
    private final RoundAccess access;
    private final OpinionDocument document;
    private final CurrentUser user;

    OpinionPapers(Rounds rounds, Responses responses, RoundAccess access, OpinionDocument document, CurrentUser user) {
        this.rounds = rounds;
        this.responses = responses;
        this.access = access;
        this.document = document;
        this.user = user;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        if (item.key().equals(PrepareOpinion.STEP)) {
            Response response = responses.byKey(item.businessKey());
            return paper(response, document.draft(rounds.get(response.roundId()), response, fields));
        }
        return KEPT.contains(item.key()) ? kept(responses.byKey(item.businessKey())) : List.of();
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return responses
                .findByKey(subjectKey)
                .filter(response -> access.mayRead(subjectKey, user.required(), user.groups()))
                .map(this::kept)
                .orElse(List.of());
    }

    private List<Paper> kept(Response response) {
        Round round = rounds.get(response.roundId());
        return round.kind() == DutyKind.OPINION ? paper(response, document.kept(round, response)) : List.of();
    }

    private static List<Paper> paper(Response response, Optional<OfficialDocument> made) {
        String name = response.documentText() == null ? response.businessKey() : response.documentText();
        return made.stream()
                .map(document -> new Paper(PaperForm.OPINION_LETTER, name, List.of(), typed -> document))
                .toList();
    }
}
