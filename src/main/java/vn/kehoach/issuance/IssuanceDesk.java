package vn.kehoach.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.PaperDesk;
import vn.kehoach.plan.PlanSteps;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Refusal;

/** Where people begin to issue a document that they have made, and see what was issued. */
@Service
public class IssuanceDesk {

    private final PaperDesk papers;
    private final Issuances issuances;
    private final IssuanceAccess access;
    private final IssuanceProcess process;
    private final IssuanceSignatures signatures;
    private final PlanSteps steps;
    private final CurrentUser user;
    private final Texts texts;

    IssuanceDesk(
            PaperDesk papers,
            Issuances issuances,
            IssuanceAccess access,
            IssuanceProcess process,
            IssuanceSignatures signatures,
            PlanSteps steps,
            CurrentUser user,
            Texts texts) {
        this.papers = papers;
        this.issuances = issuances;
        this.access = access;
        this.process = process;
        this.signatures = signatures;
        this.steps = steps;
        this.user = user;
        this.texts = texts;
    }

    /**
     * A document of a page's list.
     *
     * @param key e.g. {@code VB-17}
     * @param path of its file
     * @param form which document, in words
     * @param title trích yếu
     * @param state where it stands
     * @param stateName in words
     * @param number e.g. {@code 07/QĐ-UBND}, or null
     * @param issuedOn its date, or null
     * @param signedPaper whether there is a digitally signed paper
     * @param taskId the task that who asks may do with it, or null
     */
    public record Line(
            String key,
            String path,
            String form,
            String title,
            IssuanceState state,
            String stateName,
            String number,
            LocalDate issuedOn,
            boolean signedPaper,
            String taskId) {}

    /**
     * Begins to issue a document of a subject.
     *
     * @param subjectKey a business key
     * @param path of one of its offers
     * @param typed what was asked
     * @return the new document, with the task in which it is prepared
     * @throws Refusal if he may not issue it, a field is wrong, or one of this kind is on its way already
     */
    @Transactional
    public Line begin(String subjectKey, String path, Map<String, String> typed) {
        return begin(papers.draft(subjectKey, path, typed));
    }

    /**
     * Begins to issue a document of a task.
     *
     * @param taskId a task
     * @param path of one of its offers
     * @return the new document
     * @throws Refusal as above
     */
    @Transactional
    public Line beginOfTask(String taskId, String path) {
        return begin(papers.draftOfTask(taskId, path));
    }

    private Line begin(PaperDesk.Drafted drafted) {
        issuances.open(drafted).ifPresent(open -> {
            throw Refusal.conflict(
                    "issuance.open",
                    texts.get("ui.papers.form." + open.form()),
                    texts.get("ui.issuance.state." + open.state()));
        });
        Issuance issuance = issuances.add(drafted, user.required());
        process.documentRequested(issuance);
        return line(issuance);
    }

    /**
     * @param subjectKey a plan or a round
     * @return what was made of it, or of its rounds, as far as the person may read it, the newest first
     */
    @Transactional(readOnly = true)
    public List<Line> of(String subjectKey) {
        List<Issuance> all = subjectKey.matches("KH-\\d{1,18}")
                ? issuances.ofPlan(Long.parseLong(subjectKey.substring(3)))
                : issuances.ofSubject(subjectKey);
        return all.stream()
                .filter(one -> one.state() != IssuanceState.DROPPED)
                .filter(one -> access.mayRead(one, user.groups()))
                .map(this::line)
                .toList();
    }

    private Line line(Issuance one) {
        return new Line(
                one.businessKey(),
                one.form().path(),
                texts.get("ui.papers.form." + one.form()),
                one.document().title(),
                one.state(),
                texts.get("ui.issuance.state." + one.state()),
                one.number(),
                one.issuedOn(),
                signatures.signedDigitally(one),
                steps.openFor(one.businessKey(), user.required(), user.groups()).orElse(null));
    }
}
