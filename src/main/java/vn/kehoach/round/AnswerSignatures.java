package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.signature.PaperToSign;
import vn.kehoach.signature.Sealing;
import vn.kehoach.signature.Signer;
import vn.kehoach.signature.TaskPapers;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/**
 * The digital signatures of a unit's answer: its head signs the document that the program makes of what was typed, its
 * clerk numbers and seals it (Decree 30/2020, articles 13, 14 and 33). Each answer has a paper of its own, so that what
 * was sent once stays when more is asked for. A unit that only puts a file of its own to it signs as it always did.
 */
@Component
class AnswerSignatures implements TaskPapers {

    private final Rounds rounds;
    private final Responses responses;
    private final UnitDocuments documents;
    private final UnitApproval approval;
    private final DocumentWriter writer;
    private final TaskSigning tasks;
    private final Sealing seals;
    private final Texts texts;

    AnswerSignatures(
            Rounds rounds,
            Responses responses,
            UnitDocuments documents,
            UnitApproval approval,
            DocumentWriter writer,
            TaskSigning tasks,
            Sealing seals,
            Texts texts) {
        this.rounds = rounds;
        this.responses = responses;
        this.documents = documents;
        this.approval = approval;
        this.writer = writer;
        this.tasks = tasks;
        this.seals = seals;
        this.texts = texts;
    }

    /** Key of the paper of one answer, e.g. {@code TL-17-2}. */
    static String key(long responseId, int answerVersion) {
        return "TL-" + responseId + "-" + answerVersion;
    }

    private static String key(Response response) {
        return key(response.id(), response.answerVersion());
    }

    @Override
    public Optional<PaperToSign> toSign(WorkItem item, String login, JsonNode typed) {
        return switch (item.key()) {
            case ApproveResponse.STEP, ApproveResponse.OPINION ->
                responses.findByKey(item.businessKey()).flatMap(response -> handedIn(response, login));
            case PrepareReport.STEP, PrepareOpinion.STEP ->
                responses.findByKey(item.businessKey()).flatMap(response -> typed(response, login, typed));
            default -> Optional.empty();
        };
    }

    /** What he handed in who prepared it. */
    private Optional<PaperToSign> handedIn(Response response, String login) {
        Round round = rounds.get(response.roundId());
        return approval.of(response.unit(), login)
                .flatMap(by ->
                        documents.handedIn(round, response, by).map(document -> paper(key(response), document, by)));
    }

    /** What is being typed by who may sign it as well: it will be the next answer. */
    private Optional<PaperToSign> typed(Response response, String login, JsonNode typed) {
        Round round = rounds.get(response.roundId());
        return approval.of(response.unit(), login)
                .flatMap(by -> documents
                        .typed(round, response, typed, by)
                        .map(document -> paper(key(response.id(), documents.nextVersion(response)), document, by)));
    }

    private PaperToSign paper(String key, OfficialDocument document, Response.Approval by) {
        return new PaperToSign(
                key,
                PaperToSign.edition(document, by.login()),
                new Signer(
                        by.login(),
                        by.name(),
                        texts.in(Texts.VIETNAMESE, "signature.reason.person", by.title()),
                        document.place().name()),
                () -> writer.pdf(document).content());
    }

    /** For the page of the head; nothing where there is no document to sign. */
    Map<String, Object> view(Response response, String login) {
        return handedIn(response, login)
                .map(paper -> Map.<String, Object>of("paper", view(paper)))
                .orElse(Map.of());
    }

    /** For the page on which one person prepares and signs: the document may come as he types. */
    Map<String, Object> typingView(Response response, String login, JsonNode typed) {
        return approval.of(response.unit(), login)
                .filter(by -> documents.canHave(rounds.get(response.roundId())))
                .map(by -> Map.<String, Object>of(
                        "paper",
                        typed(response, login, typed)
                                .map(this::view)
                                .orElseGet(() -> tasks.view(key(response), "", login))))
                .orElse(Map.of());
    }

    private Map<String, Object> view(PaperToSign paper) {
        return tasks.view(paper.subjectKey(), paper.edition(), paper.signer().login());
    }

    List<Problem> problems(Response response, Submission submission) {
        return problems(handedIn(response, submission.login()), submission);
    }

    List<Problem> typingProblems(Response response, Submission submission) {
        return problems(typed(response, submission.login(), submission.fields()), submission);
    }

    private List<Problem> problems(Optional<PaperToSign> paper, Submission submission) {
        if (!TaskSigning.digital(submission)) {
            return List.of();
        }
        return paper.map(one -> tasks.problems(one.subjectKey(), one.edition(), submission))
                .orElse(List.of(Problem.of("signing", "round.paper.nothingToSign")));
    }

    /** Before the response's own row says that it is approved. */
    void sign(Response response, Submission submission) {
        if (TaskSigning.digital(submission)) {
            tasks.sign(handedIn(response, submission.login()).orElseThrow(), submission);
        } else {
            drop(response);
        }
    }

    /** It goes back: what was signed counts no longer. */
    void drop(Response response) {
        tasks.drop(key(response));
    }

    /** For the clerk's page: whether it is signed digitally, and whether the server can seal it. */
    Map<String, Object> sealing(Response response) {
        return seals.view(key(response), response.unit());
    }

    boolean signed(Response response) {
        return seals.signed(key(response));
    }

    void give(Response response, DocumentNumber number, Submission submission) {
        seals.give(key(response), response.unit(), documents.place(response), number, submission);
    }
}
