package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.Rendered;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.signature.SignatureSheets;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** A plan as a file, for whoever may read it. */
@Service
@Transactional(readOnly = true)
public class PlanFiles {

    private final Plans plans;
    private final PlanAccess access;
    private final PlanPaper paper;
    private final PlanSteps steps;
    private final TaskDesk desk;
    private final DraftReader reader;
    private final DocumentWriter writer;
    private final SignatureSheets sheets;
    private final CurrentUser user;

    PlanFiles(
            Plans plans,
            PlanAccess access,
            PlanPaper paper,
            PlanSteps steps,
            TaskDesk desk,
            DraftReader reader,
            DocumentWriter writer,
            SignatureSheets sheets,
            CurrentUser user) {
        this.plans = plans;
        this.access = access;
        this.paper = paper;
        this.steps = steps;
        this.desk = desk;
        this.reader = reader;
        this.writer = writer;
        this.sheets = sheets;
        this.user = user;
    }

    /**
     * @param name e.g. {@code Kế hoạch 36-KH-UBND.pdf}
     * @param file what was written
     */
    public record Named(String name, Rendered file) {}

    /**
     * @param id of a plan
     * @return an editable file of it; of one that is drafted, as its drafter saved it last
     * @throws Refusal if there is none that the person may see
     */
    public Named docx(long id) {
        Plan plan = readable(id);
        return new Named(name(plan) + ".docx", writer.docx(document(plan)));
    }

    /**
     * @param id of a plan
     * @return as {@link #docx}, to be signed; once it is digitally signed that paper as it is now, with its signatures
     * @throws Refusal as {@link #docx}
     */
    public Named pdf(long id) {
        Plan plan = readable(id);
        if (sheets.exists(plan.businessKey())) {
            byte[] signed = sheets.file(plan.businessKey(), "latest");
            return new Named(name(plan) + ".pdf", new Rendered(signed, "application/pdf", ""));
        }
        return new Named(name(plan) + ".pdf", writer.pdf(document(plan)));
    }

    private OfficialDocument document(Plan plan) {
        return typed(plan)
                .map(fields -> paper.of(plan, reader.read(fields).content()))
                .orElseGet(() -> paper.of(plan));
    }

    // What a drafter typed and has not handed in is his alone.
    private Optional<JsonNode> typed(Plan plan) {
        if (plan.state() != PlanState.DRAFTING) {
            return Optional.empty();
        }
        return steps.openFor(plan.businessKey(), user.required(), user.groups())
                .map(desk::open)
                .filter(item -> item.key().equals(PlanParts.DRAFT))
                .map((WorkItem item) -> desk.draft(item).fields());
    }

    private static String name(Plan plan) {
        return plan.number() == null
                ? "Dự thảo kế hoạch " + plan.businessKey()
                : "Kế hoạch " + plan.numberText().replace('/', '-');
    }

    private Plan readable(long id) {
        return plans.find(id)
                .filter(plan -> access.mayRead(plan, user.groups()))
                .orElseThrow(Refusal::notFound);
    }
}
