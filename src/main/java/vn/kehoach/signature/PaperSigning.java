package vn.kehoach.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Folding;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * The personal signature (Decree 30/2020, article 13): by a key that this server holds, or outside, where the paper as
 * presented is downloaded, signed with the office's tool and uploaded. Both ways end in the same paper.
 */
@Service
public class PaperSigning {

    private static final String FIELD = "paper";

    private final PaperBook book;
    private final PaperContents contents;
    private final SigningKeys keys;
    private final Inspections inspections;
    private final BusinessClock clock;

    PaperSigning(
            PaperBook book, PaperContents contents, SigningKeys keys, Inspections inspections, BusinessClock clock) {
        this.book = book;
        this.contents = contents;
        this.keys = keys;
        this.inspections = inspections;
        this.clock = clock;
    }

    /**
     * The paper as it is put before a signer: rendered once, the same bytes ever after. In a transaction of its own:
     * what somebody was shown stays, whatever becomes of the request.
     *
     * @param subjectKey what it is the paper of
     * @param edition version of the file and who is to sign; another edition is another paper
     * @param login who is shown it
     * @param render makes the PDF with its reserved fields
     * @return the PDF
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public byte[] present(String subjectKey, String edition, String login, Supplier<byte[]> render) {
        Optional<SignedPaper> known = book.edition(subjectKey, edition);
        if (known.isPresent()) {
            return contents.of(known.get().id(), PaperStep.PRESENTED);
        }
        return keep(subjectKey, edition, login, render);
    }

    private byte[] keep(String subjectKey, String edition, String login, Supplier<byte[]> render) {
        try {
            byte[] paper = PaperPreparation.prepare(render.get());
            contents.keep(book.presented(subjectKey, edition), PaperStep.PRESENTED, paper, PaperStep.SERVER, login);
            return paper;
        } catch (IOException e) {
            throw new IllegalStateException("a paper could not be prepared for signing", e);
        }
    }

    /**
     * Signs with the key that the server holds for that person, in the caller's transaction. A paper that nobody looked
     * at is rendered now.
     *
     * @param paper which, by whom
     * @throws Refusal if it has been signed or withdrawn meanwhile
     */
    @Transactional
    public void signHere(PaperToSign paper) {
        Signer signer = paper.signer();
        SigningKey key = keys.person(signer.login(), signer.name()).orElseThrow(Refusal::notFound);
        if (book.edition(paper.subjectKey(), paper.edition()).isEmpty()) {
            keep(paper.subjectKey(), paper.edition(), signer.login(), paper.render());
        }
        SignedPaper row = presented(paper.subjectKey(), paper.edition());
        byte[] signed = PdfSigner.sign(
                contents.of(row.id(), PaperStep.PRESENTED),
                key,
                new PdfSigner.Act(SignatureFields.SIGNER, signer.reason(), signer.place(), clock.now(), true));
        signed(row, signed, PaperStep.SERVER, signer.login());
    }

    /**
     * Takes in what was signed outside, if it is what was presented and that person signed it.
     *
     * @param subjectKey what it is the paper of
     * @param edition as presented
     * @param pdf the signed file
     * @param signer who is to have signed
     * @return what was found about it
     * @throws Refusal naming everything that is wrong with it, field {@code paper}; nothing is kept then
     */
    @Transactional
    public Inspection upload(String subjectKey, String edition, byte[] pdf, Signer signer) {
        SignedPaper paper = presented(subjectKey, edition);
        List<FoundSignature> found = inspections.readNow(pdf);
        List<Problem> problems = new ArrayList<>();
        inspections
                .words(PaperComparison.between(contents.of(paper.id(), PaperStep.PRESENTED), pdf, Set.of()))
                .forEach(words -> problems.add(Problem.of(FIELD, "signature.notPresented", words)));
        if (found.isEmpty()) {
            problems.add(Problem.of(FIELD, "signature.unsigned"));
        }
        found.stream()
                .filter(one -> !one.unchanged() || !one.trusted())
                .forEach(one -> problems.add(
                        Problem.of(FIELD, "signature.notGood", String.join(" ", inspections.findings(one)))));
        if (problems.isEmpty() && found.stream().noneMatch(one -> by(one, signer.name()))) {
            problems.add(Problem.of(
                    FIELD, "signature.another", Certificates.name(found.get(0).holder()), signer.name()));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        contents.keep(paper.id(), PaperStep.UPLOADED, pdf, PaperStep.UPLOAD, signer.login());
        return inspections.inspect(pdf);
    }

    /**
     * @param subjectKey what it is the paper of
     * @param edition as presented
     * @return whether a good signed file was uploaded for it
     */
    @Transactional(readOnly = true)
    public boolean uploaded(String subjectKey, String edition) {
        return book.edition(subjectKey, edition)
                .flatMap(paper -> book.step(paper.id(), PaperStep.UPLOADED))
                .isPresent();
    }

    /**
     * The uploaded file becomes the signed paper, in the caller's transaction.
     *
     * @param subjectKey what it is the paper of
     * @param edition as presented
     * @param login who hands it in
     * @throws Refusal if none was uploaded, or it has been signed or withdrawn meanwhile
     */
    @Transactional
    public void signOutside(String subjectKey, String edition, String login) {
        SignedPaper paper = presented(subjectKey, edition);
        signed(paper, contents.of(paper.id(), PaperStep.UPLOADED), PaperStep.UPLOAD, login);
    }

    /**
     * The file goes back or is withdrawn: what was presented or signed counts no longer.
     *
     * @param subjectKey what it was the paper of
     */
    @Transactional
    public void drop(String subjectKey) {
        book.voidAll(subjectKey);
    }

    private void signed(SignedPaper paper, byte[] pdf, String way, String login) {
        if (!book.sign(paper)) {
            throw Refusal.conflict("signature.moved");
        }
        contents.keep(paper.id(), PaperStep.SIGNED, pdf, way, login);
    }

    private SignedPaper presented(String subjectKey, String edition) {
        return book.edition(subjectKey, edition)
                .filter(paper -> paper.state() == PaperState.PRESENTED)
                .orElseThrow(() -> Refusal.conflict("signature.moved"));
    }

    private static boolean by(FoundSignature found, String name) {
        return Folding.same(Certificates.name(found.holder()), name);
    }
}
