package vn.kehoach.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Number, date and the body's signature (Decree 30/2020, articles 14 and 33). Giving them is one short write beside the
 * register's; filling in and sealing follow as a job ({@link PaperJob}).
 */
@Service
public class PaperNumbering {

    private static final String FIELD = "paper";

    private final PaperBook book;
    private final PaperContents contents;
    private final SigningKeys keys;
    private final Inspections inspections;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PaperNumbering(
            PaperBook book,
            PaperContents contents,
            SigningKeys keys,
            Inspections inspections,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.contents = contents;
        this.keys = keys;
        this.inspections = inspections;
        this.clock = clock;
        this.events = events;
    }

    /** Number and date were given to a paper; published in that transaction. */
    record Given(long paperId) {}

    /**
     * @param subjectKey what it is the paper of
     * @return its digitally signed paper, or empty if it was signed by hand or not yet
     */
    @Transactional(readOnly = true)
    public Optional<SignedPaper> paper(String subjectKey) {
        return book.signed(subjectKey);
    }

    /**
     * @param unit code of a body
     * @return whether this server can sign for it
     */
    public boolean sealsFor(String unit) {
        return keys.hasUnit(unit);
    }

    /**
     * Gives number and date to the signed paper; without one nothing happens.
     *
     * @param subjectKey what it is the paper of
     * @param given number, date, body
     * @throws Refusal if the paper has moved on
     */
    @Transactional
    public void give(String subjectKey, SignedPaper.Given given) {
        book.signed(subjectKey).ifPresent(paper -> {
            if (!book.give(paper, given, clock.now())) {
                throw Refusal.conflict("signature.moved");
            }
            events.publishEvent(new Given(paper.id()));
        });
    }

    /**
     * Takes in what the clerk had the body sign elsewhere, if it is the numbered paper and nothing else.
     *
     * @param subjectKey what it is the paper of
     * @param pdf the sealed file
     * @param login who uploads
     * @return what was found about it
     * @throws Refusal naming everything that is wrong with it, field {@code paper}
     */
    @Transactional
    public Inspection uploadSealed(String subjectKey, byte[] pdf, String login) {
        SignedPaper paper = book.signed(subjectKey)
                .filter(one -> one.state() == PaperState.NUMBERED)
                .orElseThrow(() -> Refusal.conflict("signature.moved"));
        byte[] numbered = contents.of(paper.id(), PaperStep.NUMBERED);
        List<FoundSignature> found = inspections.readNow(pdf);
        List<Problem> problems = new ArrayList<>();
        inspections
                .words(PaperComparison.between(numbered, pdf, Set.of()))
                .forEach(words -> problems.add(Problem.of(FIELD, "signature.notPresented", words)));
        if (found.size() <= inspections.readNow(numbered).size()) {
            problems.add(Problem.of(FIELD, "signature.unsealed"));
        }
        found.stream()
                .filter(one -> !one.unchanged() || !one.trusted())
                .forEach(one -> problems.add(
                        Problem.of(FIELD, "signature.notGood", String.join(" ", inspections.findings(one)))));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (!book.move(paper, PaperState.SEALED)) {
            throw Refusal.conflict("signature.moved");
        }
        contents.keep(paper.id(), PaperStep.SEALED, pdf, PaperStep.UPLOAD, login);
        return inspections.inspect(pdf);
    }
}
