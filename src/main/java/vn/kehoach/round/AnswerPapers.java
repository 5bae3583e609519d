package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.work.WorkItem;

/** Who takes the Báo cáo of one unit as a file: from what is typed, and as it was handed in, signed and numbered. */
@Component
class AnswerPapers implements PaperMaker {

    private static final Set<String> KEPT = Set.of(ApproveResponse.STEP, "UserTask_SendResponse");

    private final Rounds rounds;
    private final Responses responses;
    private final RoundAccess access;
    private final Answers answers;
    private final ReportForm reports;
    private final AnswerDocument document;
    private final CurrentUser user;

    AnswerPapers(
            Rounds rounds,
            Responses responses,
            RoundAccess access,
            Answers answers,
            ReportForm reports,
            AnswerDocument document,
            CurrentUser user) {
        this.rounds = rounds;
        this.responses = responses;
        this.access = access;
        this.answers = answers;
        this.reports = reports;
        this.document = document;
        this.user = user;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        if (item.key().equals(PrepareReport.STEP)) {
            return paper(responses.byKey(item.businessKey()), reports.read(fields), false);
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
        return rounds.get(response.roundId()).kind() == DutyKind.REPORT
                ? answers.latest(response.id())
                        .map(answer -> paper(response, answer, true))
                        .orElse(List.of())
                : List.of();
    }

    // A unit that only puts its own signed file to it has no text to make a document of; while it types it may have.
    private List<Paper> paper(Response response, Answer answer, boolean handedIn) {
        Round round = rounds.get(response.roundId());
        if (round.kind() != DutyKind.REPORT || handedIn && !AnswerDocument.hasText(answer)) {
            return List.of();
        }
        String name = response.documentText() == null ? response.businessKey() : response.documentText();
        return List.of(new Paper(
                PaperForm.UNIT_REPORT,
                name,
                List.of(),
                typed -> handedIn ? document.kept(round, response, answer) : document.typed(round, response, answer)));
    }
}
