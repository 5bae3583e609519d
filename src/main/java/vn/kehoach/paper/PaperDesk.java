package vn.kehoach.paper;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.Rendered;
import vn.kehoach.work.Refusal;

/** Where people take documents as files: of a subject's page, or of a task with what they have typed. */
@Service
public class PaperDesk {

    private final PaperOffers offers;
    private final DocumentWriter writer;

    PaperDesk(PaperOffers offers, DocumentWriter writer) {
        this.offers = offers;
        this.writer = writer;
    }

    /**
     * A document on offer.
     *
     * @param path name in the address
     * @param label in the reader's language
     * @param asks what is typed first
     * @param issues whether the person may have it signed and dispatched
     */
    public record Offer(String path, String label, List<PaperField> asks, boolean issues) {}

    /**
     * A document that somebody wants to issue.
     *
     * @param subjectKey what it is made of
     * @param form which
     * @param document as made now, without number and date
     * @param issue who issues it
     */
    public record Drafted(String subjectKey, PaperForm form, OfficialDocument document, PaperIssue issue) {}

    /**
     * A file to be taken.
     *
     * @param name with its ending
     * @param rendered the file
     */
    public record Taken(String name, Rendered rendered) {}

    /**
     * @param subjectKey a business key
     * @return what can be made of it; nothing for a foreign subject as for none
     */
    public List<Offer> offers(String subjectKey) {
        return offers.ofSubject(subjectKey);
    }

    /**
     * @param taskId a task
     * @return what can be made of it
     * @throws Refusal if the task is not his
     */
    public List<Offer> taskOffers(String taskId) {
        return offers.ofTask(taskId);
    }

    /**
     * @param subjectKey a business key
     * @param path of one of its offers
     * @param ending {@code docx} or {@code pdf}
     * @param typed what was asked
     * @return the file
     * @throws Refusal if there is no such offer for him, or a field is wrong
     */
    public Taken take(String subjectKey, String path, String ending, Map<String, String> typed) {
        return written(offers.make(subjectKey, path, typed), ending);
    }

    /**
     * @param taskId a task
     * @param path of one of its offers
     * @param ending {@code docx} or {@code pdf}
     * @return the file, made of what he has saved
     * @throws Refusal if the task is not his, or there is no such offer
     */
    public Taken takeOfTask(String taskId, String path, String ending) {
        return written(offers.makeOfTask(taskId, path), ending);
    }

    /**
     * @param subjectKey a business key
     * @param path of one of its offers
     * @param typed what was asked
     * @return the document to be issued
     * @throws Refusal if he may not issue such a document, or a field is wrong
     */
    public Drafted draft(String subjectKey, String path, Map<String, String> typed) {
        return offers.draft(subjectKey, path, typed);
    }

    /**
     * @param taskId a task
     * @param path of one of its offers
     * @return the document to be issued, made of what he has saved
     * @throws Refusal if the task is not his, or he may not issue such a document
     */
    public Drafted draftOfTask(String taskId, String path) {
        return offers.draftOfTask(taskId, path);
    }

    private Taken written(PaperOffers.Made made, String ending) {
        return switch (ending) {
            case "docx" -> new Taken(made.name() + ".docx", writer.docx(made.document()));
            case "pdf" -> new Taken(made.name() + ".pdf", writer.pdf(made.document()));
            default -> throw Refusal.notFound();
        };
    }
}
