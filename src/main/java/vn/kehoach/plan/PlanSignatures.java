package vn.kehoach.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.PaperNumbering;
import vn.kehoach.signature.PaperSigning;
import vn.kehoach.signature.SignedPaper;
import vn.kehoach.signature.Signer;
import vn.kehoach.signature.SigningKeys;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/**
 * The digital signatures of a plan (Decree 30/2020, articles 13, 14 and 33). Who signs chooses: here, with the key that
 * the server holds; outside, by uploading; or on paper, of which the program knows nothing but that it was done.
 */
@Component
public class PlanSignatures {

    /** The user task in which a plan is signed. */
    public static final String STEP = PlanParts.SIGN;

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);
    private static final String HERE = "here";
    private static final String OUTSIDE = "upload";

    private final PlanSigning signing;
    private final PlanPaper paper;
    private final DocumentWriter writer;
    private final PaperSigning papers;
    private final PaperNumbering numbering;
    private final SigningKeys keys;
    private final Organization organization;
    private final Texts texts;

    PlanSignatures(
            PlanSigning signing,
            PlanPaper paper,
            DocumentWriter writer,
            PaperSigning papers,
            PaperNumbering numbering,
            SigningKeys keys,
            Organization organization,
            Texts texts) {
        this.signing = signing;
        this.paper = paper;
        this.writer = writer;
        this.papers = papers;
        this.numbering = numbering;
        this.keys = keys;
        this.organization = organization;
        this.texts = texts;
    }

    /** For the page of who signs: whether the server holds his key, whether a signed file was uploaded. */
    Map<String, Object> view(Plan plan, String login) {
        return Map.of(
                "here", keys.hasPerson(login), "uploaded", papers.uploaded(plan.businessKey(), edition(plan, login)));
    }

    /** For the clerk's page: whether there is a digitally signed paper, and whether the server can seal it. */
    Map<String, Object> sealing(Plan plan) {
        return Map.of(
                "paper", numbering.paper(plan.businessKey()).isPresent(), "here", numbering.sealsFor(plan.issuedBy()));
    }

    List<Problem> problems(Plan plan, Submission submission) {
        boolean outside = submission.text("signing").equals(OUTSIDE);
        if (outside && !papers.uploaded(plan.businessKey(), edition(plan, submission.login()))) {
            return List.of(Problem.of("signing", "signature.notUploaded"));
        }
        boolean here = submission.text("signing").equals(HERE);
        return here && !keys.hasPerson(submission.login())
                ? List.of(Problem.of("signing", "signature.noKey"))
                : List.of();
    }

    /** Before the plan's own row says that it is signed: the paper is rendered as it was shown. */
    void sign(Plan plan, Submission submission) {
        String login = submission.login();
        switch (submission.text("signing")) {
            case HERE -> {
                present(plan, login);
                papers.signHere(plan.businessKey(), edition(plan, login), signer(plan, login));
            }
            case OUTSIDE -> papers.signOutside(plan.businessKey(), edition(plan, login), login);
            default -> papers.drop(plan.businessKey());
        }
    }

    /**
     * @param plan awaiting the signature
     * @param login who is to sign
     * @return the PDF to sign, the same at each call
     */
    public byte[] present(Plan plan, String login) {
        return papers.present(
                plan.businessKey(),
                edition(plan, login),
                login,
                () -> writer.pdf(paper.of(plan.signedBy(signing.signature(plan, login))))
                        .content());
    }

    /**
     * @param plan awaiting the signature
     * @param pdf signed outside
     * @param login who is to have signed
     * @return what was found
     */
    public Inspection upload(Plan plan, byte[] pdf, String login) {
        return papers.upload(plan.businessKey(), edition(plan, login), pdf, signer(plan, login));
    }

    void give(Plan plan, DocumentNumber number, Submission submission) {
        String unit = plan.issuedBy();
        numbering.give(
                plan.businessKey(),
                new SignedPaper.Given(
                        "%02d".formatted(number.number()),
                        DATES.longDate(number.date()),
                        plan.place(),
                        unit,
                        organization.unit(unit, number.date()).map(Unit::name).orElse(unit),
                        submission.login(),
                        !submission.text("seal").equals("outside") && numbering.sealsFor(unit)));
    }

    void drop(Plan plan) {
        papers.drop(plan.businessKey());
    }

    private Signer signer(Plan plan, String login) {
        Plan.Signature as = signing.signature(plan, login);
        return new Signer(
                login, as.name(), texts.in(Texts.VIETNAMESE, "signature.reason.person", as.title()), plan.place());
    }

    // A deputy's paper reads otherwise than the head's.
    private static String edition(Plan plan, String login) {
        return plan.fileVersion() + "/" + login;
    }
}
