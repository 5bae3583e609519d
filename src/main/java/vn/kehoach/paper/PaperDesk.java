package vn.kehoach.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.Rendered;
import vn.kehoach.text.Texts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** Where people take documents as files: of a subject's page, or of a task with what they have typed. */
@Service
public class PaperDesk {

    private final List<PaperMaker> makers;
    private final DocumentWriter writer;
    private final TaskDesk tasks;
    private final Texts texts;

    PaperDesk(List<PaperMaker> makers, DocumentWriter writer, TaskDesk tasks, Texts texts) {
        this.makers = makers;
        this.writer = writer;
        this.tasks = tasks;
        this.texts = texts;
    }

    /**
     * A document on offer.
     *
     * @param path name in the address
     * @param label in the reader's language
     * @param asks what is typed first
     */
    public record Offer(String path, String label, List<PaperField> asks) {}

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
    @Transactional(readOnly = true)
    public List<Offer> offers(String subjectKey) {
        return offers(ofSubject(subjectKey));
    }

    /**
     * @param taskId a task
     * @return what can be made of it
     * @throws Refusal if the task is not his
     */
    @Transactional(readOnly = true)
    public List<Offer> taskOffers(String taskId) {
        return offers(ofTask(taskId));
    }

    /**
     * @param subjectKey a business key
     * @param path of one of its offers
     * @param ending {@code docx} or {@code pdf}
     * @param typed what was asked
     * @return the file
     * @throws Refusal if there is no such offer for him, or a field is wrong
     */
    @Transactional(readOnly = true)
    public Taken take(String subjectKey, String path, String ending, Map<String, String> typed) {
        return take(ofSubject(subjectKey), path, ending, typed);
    }

    /**
     * @param taskId a task
     * @param path of one of its offers
     * @param ending {@code docx} or {@code pdf}
     * @return the file, made of what he has saved
     * @throws Refusal if the task is not his, or there is no such offer
     */
    @Transactional(readOnly = true)
    public Taken takeOfTask(String taskId, String path, String ending) {
        return take(ofTask(taskId), path, ending, Map.of());
    }

    private List<Paper> ofSubject(String subjectKey) {
        return makers.stream().flatMap(maker -> maker.of(subjectKey).stream()).toList();
    }

    private List<Paper> ofTask(String taskId) {
        WorkItem item = tasks.open(taskId);
        var fields = tasks.draft(item).fields();
        return makers.stream().flatMap(maker -> maker.of(item, fields).stream()).toList();
    }

    private List<Offer> offers(List<Paper> papers) {
        List<Offer> offers = new ArrayList<>();
        papers.forEach(paper ->
                offers.add(new Offer(paper.form().path(), texts.get("ui.paper.form." + paper.form()), paper.asks())));
        return offers;
    }

    private Taken take(List<Paper> papers, String path, String ending, Map<String, String> typed) {
        Paper paper = papers.stream()
                .filter(one -> one.form().path().equals(path))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        OfficialDocument document = paper.maker().apply(answers(paper, typed));
        String name = texts.in(Texts.VIETNAMESE, "ui.paper.form." + paper.form()) + " " + paper.fileName();
        return switch (ending) {
            case "docx" -> new Taken(safe(name) + ".docx", writer.docx(document));
            case "pdf" -> new Taken(safe(name) + ".pdf", writer.pdf(document));
            default -> throw Refusal.notFound();
        };
    }

    private static Map<String, String> answers(Paper paper, Map<String, String> typed) {
        FieldChecks checks = new FieldChecks();
        Map<String, String> answers = new HashMap<>();
        for (PaperField field : paper.asks()) {
            String text = typed.getOrDefault(field.name(), field.initial());
            checks.required(field.name(), text, FieldChecks.TEXT);
            answers.put(field.name(), text == null ? "" : text.strip());
        }
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
        return answers;
    }

    // 36/KH-UBND is no name of a file.
    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
    }
}
