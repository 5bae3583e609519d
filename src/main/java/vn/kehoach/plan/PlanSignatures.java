package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.PaperToSign;
import vn.kehoach.signature.Sealing;
import vn.kehoach.signature.Signer;
import vn.kehoach.signature.TaskPapers;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The digital signatures of a plan (Decree 30/2020, articles 13, 14 and 33). */
@Component
public class PlanSignatures implements TaskPapers {

    private final Plans plans;
    private final PlanSigning signing;
    private final PlanPaper paper;
    private final DocumentWriter writer;
    private final TaskSigning tasks;
    private final Sealing seals;
    private final Texts texts;

    PlanSignatures(
            Plans plans,
            PlanSigning signing,
            PlanPaper paper,
            DocumentWriter writer,
            TaskSigning tasks,
            Sealing seals,
            Texts texts) {
        this.plans = plans;
        this.signing = signing;
        this.paper = paper;
        this.writer = writer;
        this.tasks = tasks;
        this.seals = seals;
        this.texts = texts;
    }

    @Override
    public Optional<PaperToSign> toSign(WorkItem item, String login, JsonNode typed) {
        return item.key().equals(PlanParts.SIGN)
                ? plans.findByKey(item.businessKey()).map(plan -> toSign(plan, login))
                : Optional.empty();
    }

    /** For the page of who signs: whether the server holds his key, whether a signed file was uploaded. */
    Map<String, Object> view(Plan plan, String login) {
        return tasks.view(plan.businessKey(), edition(plan, login), login);
    }

    /** For the clerk's page: whether there is a digitally signed paper, and whether the server can seal it. */
    Map<String, Object> sealing(Plan plan) {
        return seals.view(plan.businessKey(), plan.issuedBy());
    }

    List<Problem> problems(Plan plan, Submission submission) {
        return tasks.problems(plan.businessKey(), edition(plan, submission.login()), submission);
    }

    /** Before the plan's own row says that it is signed: the paper is rendered as it was shown. */
    void sign(Plan plan, Submission submission) {
        tasks.sign(toSign(plan, submission.login()), submission);
    }

    /**
     * @param plan awaiting the signature
     * @param login who is to sign
     * @return the PDF to sign, the same at each call
     */
    public byte[] present(Plan plan, String login) {
        return tasks.present(toSign(plan, login));
    }

    /**
     * @param plan awaiting the signature
     * @param pdf signed outside
     * @param login who is to have signed
     * @return what was found
     */
    public Inspection upload(Plan plan, byte[] pdf, String login) {
        return tasks.upload(toSign(plan, login), pdf);
    }

    void give(Plan plan, DocumentNumber number, Submission submission) {
        seals.give(plan.businessKey(), plan.issuedBy(), plan.place(), number, submission);
    }

    void drop(Plan plan) {
        tasks.drop(plan.businessKey());
    }

    private PaperToSign toSign(Plan plan, String login) {
        Plan.Signature as = signing.signature(plan, login);
        return new PaperToSign(
                plan.businessKey(),
                edition(plan, login),
                new Signer(
                        login,
                        as.name(),
                        texts.in(Texts.VIETNAMESE, "signature.reason.person", as.title()),
                        plan.place()),
                () -> writer.pdf(paper.of(plan.signedBy(as))).content());
    }

    // A deputy's paper reads otherwise than the head's.
    private static String edition(Plan plan, String login) {
        return plan.fileVersion() + "/" + login;
    }
}
