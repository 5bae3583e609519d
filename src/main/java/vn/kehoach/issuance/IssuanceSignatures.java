package vn.kehoach.issuance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.signature.PaperToSign;
import vn.kehoach.signature.Sealing;
import vn.kehoach.signature.Signer;
import vn.kehoach.signature.TaskPapers;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The signatures of a document: its body's head or a deputy signs, its clerk seals (articles 13, 14 and 33). */
@Component
class IssuanceSignatures implements TaskPapers {

    private final Issuances issuances;
    private final IssuanceRouting routing;
    private final PaperFrames frames;
    private final DocumentWriter writer;
    private final TaskSigning tasks;
    private final Sealing seals;
    private final Texts texts;
    private final BusinessClock clock;

    IssuanceSignatures(
            Issuances issuances,
            IssuanceRouting routing,
            PaperFrames frames,
            DocumentWriter writer,
            TaskSigning tasks,
            Sealing seals,
            Texts texts,
            BusinessClock clock) {
        this.issuances = issuances;
        this.routing = routing;
        this.frames = frames;
        this.writer = writer;
        this.tasks = tasks;
        this.seals = seals;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<PaperToSign> toSign(WorkItem item, String login, JsonNode typed) {
        return item.key().equals(SignDocument.STEP)
                ? issuances.find(item.businessKey()).flatMap(issuance -> toSign(issuance, login))
                : Optional.empty();
    }

    private Optional<PaperToSign> toSign(Issuance issuance, String login) {
        return routing.signature(issuance.unit(), login).map(by -> {
            OfficialDocument document = signed(issuance, by);
            return new PaperToSign(
                    issuance.businessKey(),
                    PaperToSign.edition(document, login),
                    new Signer(
                            login,
                            by.name(),
                            texts.in(Texts.VIETNAMESE, "signature.reason.person", by.title()),
                            document.place().name()),
                    () -> writer.pdf(document).content());
        });
    }

    private OfficialDocument signed(Issuance issuance, Issuance.Signature by) {
        LocalDate today = clock.today();
        return issuance.document().signedBy(frames.signer(issuance.unit(), today, by.form(), by.name()));
    }

    Map<String, Object> view(Issuance issuance, String login) {
        return toSign(issuance, login)
                .map(paper -> Map.of(
                        "paper",
                        (Object) tasks.view(paper.subjectKey(), paper.edition(), login),
                        "signsAs",
                        routing.signature(issuance.unit(), login).orElseThrow()))
                .orElse(Map.of());
    }

    List<Problem> problems(Issuance issuance, Submission submission) {
        PaperToSign paper = toSign(issuance, submission.login()).orElseThrow(Refusal::notFound);
        return tasks.problems(paper.subjectKey(), paper.edition(), submission);
    }

    /** Signs the paper as the person chose, and says so in the document's row. */
    Issuance sign(Issuance issuance, Submission submission) {
        Issuance.Signature by =
                routing.signature(issuance.unit(), submission.login()).orElseThrow(Refusal::notFound);
        tasks.sign(toSign(issuance, submission.login()).orElseThrow(), submission);
        issuances.signed(issuance, signed(issuance, by), by);
        return issuances.get(issuance.businessKey());
    }

    Map<String, Object> sealing(Issuance issuance) {
        return seals.view(issuance.businessKey(), issuance.unit());
    }

    boolean signedDigitally(Issuance issuance) {
        return seals.signed(issuance.businessKey());
    }

    void give(Issuance issuance, DocumentNumber number, Submission submission) {
        seals.give(
                issuance.businessKey(),
                issuance.unit(),
                issuance.document().place().name(),
                number,
                submission);
    }

    void drop(Issuance issuance) {
        tasks.drop(issuance.businessKey());
    }
}
