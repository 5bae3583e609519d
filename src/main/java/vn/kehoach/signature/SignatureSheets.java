package vn.kehoach.signature;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.FileAccess;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Refusal;

/** The signed papers of subjects that a person may read, and the sheet that goes with each. */
@Service
public class SignatureSheets {

    private final PaperBook book;
    private final PaperContents contents;
    private final PaperNumbering numbering;
    private final Inspections inspections;
    private final Organization organization;
    private final List<FileAccess> access;
    private final List<PaperAccess> doors;
    private final CurrentUser user;
    private final Texts texts;

    SignatureSheets(
            PaperBook book,
            PaperContents contents,
            PaperNumbering numbering,
            Inspections inspections,
            Organization organization,
            List<FileAccess> access,
            List<PaperAccess> doors,
            CurrentUser user,
            Texts texts) {
        this.book = book;
        this.contents = contents;
        this.numbering = numbering;
        this.inspections = inspections;
        this.organization = organization;
        this.access = access;
        this.doors = doors;
        this.user = user;
        this.texts = texts;
    }

    /**
     * @param subjectKey e.g. {@code KH-17}
     * @return its sheet
     * @throws Refusal if it has no signed paper that the person may read
     */
    @Transactional(readOnly = true)
    public SignatureSheet of(String subjectKey) {
        SignedPaper paper = readable(subjectKey);
        List<PaperStep> steps = book.steps(paper.id()).stream()
                .filter(one -> !one.step().equals(PaperStep.UPLOADED))
                .toList();
        SignedPaper.Given given = paper.given();
        return new SignatureSheet(
                subjectKey,
                paper.state(),
                texts.get("signature.state." + paper.state()),
                given == null ? null : given.number(),
                given == null ? null : given.date(),
                paper.problem(),
                maySeal(paper),
                steps.stream().map(this::step).toList(),
                inspections.inspect(contents.of(latest(paper))));
    }

    /**
     * @param subjectKey e.g. {@code KH-17}
     * @param step e.g. {@code SIGNED}, or {@code latest}
     * @return the paper as it was then
     * @throws Refusal if there is none that the person may read
     */
    @Transactional(readOnly = true)
    public byte[] file(String subjectKey, String step) {
        SignedPaper paper = readable(subjectKey);
        return step.equals("latest") ? contents.of(latest(paper)) : contents.of(paper.id(), step);
    }

    /**
     * @param subjectKey e.g. {@code KH-17}
     * @param pdf the numbered paper, signed for the body outside
     * @return what was found
     * @throws Refusal if it is not his to seal, or not the numbered paper well signed
     */
    @Transactional
    public Inspection seal(String subjectKey, byte[] pdf) {
        SignedPaper paper = readable(subjectKey);
        if (!clerk(paper)) {
            throw Refusal.forbidden("signature.mayNotSeal");
        }
        return numbering.uploadSealed(subjectKey, pdf, user.required());
    }

    /**
     * @param subjectKey e.g. {@code KH-17}
     * @return whether there is a digitally signed paper
     */
    @Transactional(readOnly = true)
    public boolean exists(String subjectKey) {
        return book.signed(subjectKey).isPresent();
    }

    private SignedPaper readable(String subjectKey) {
        Optional<SignedPaper> paper = book.signed(subjectKey);
        return paper.filter(one -> mayRead(subjectKey)).orElseThrow(Refusal::notFound);
    }

    private boolean mayRead(String subjectKey) {
        return access.stream().anyMatch(door -> door.mayRead(subjectKey, user.required(), user.groups()))
                || doors.stream().anyMatch(door -> door.mayReadPaper(subjectKey, user.groups()));
    }

    private PaperStep latest(SignedPaper paper) {
        List<PaperStep> steps = book.steps(paper.id());
        return List.of(PaperStep.SEALED, PaperStep.NUMBERED, PaperStep.SIGNED).stream()
                .flatMap(step -> steps.stream().filter(one -> one.step().equals(step)))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private boolean maySeal(SignedPaper paper) {
        return paper.state() == PaperState.NUMBERED && clerk(paper);
    }

    // Only the clerk seals (Decree 30/2020, article 33).
    private boolean clerk(SignedPaper paper) {
        return paper.given() != null
                && user.groups().contains(Role.CLERK.groupOf(paper.given().unit()));
    }

    private SignatureSheet.Step step(PaperStep step) {
        byte[] content = contents.of(step);
        return new SignatureSheet.Step(
                step.step(),
                texts.get("signature.step." + step.step()),
                organization.person(step.by()).map(Person::name).orElse(step.by()),
                step.at(),
                texts.get("signature.way." + step.way()),
                content.length,
                Digests.sha256(content));
    }
}
