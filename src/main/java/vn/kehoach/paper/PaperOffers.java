package vn.kehoach.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.text.Texts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** Asks the modules what can be made, and makes it: all that needs the database, so that it is let go before rendering. */
@Component
@Transactional(readOnly = true)
class PaperOffers {

    private final List<PaperMaker> makers;
    private final TaskDesk tasks;
    private final Texts texts;

    PaperOffers(List<PaperMaker> makers, TaskDesk tasks, Texts texts) {
        this.makers = makers;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** A document and the name of its file, without the ending. */
    record Made(String name, OfficialDocument document) {}

    List<PaperDesk.Offer> ofSubject(String subjectKey) {
        return offers(papersOf(subjectKey));
    }

    List<PaperDesk.Offer> ofTask(String taskId) {
        return offers(papersOfTask(taskId));
    }

    Made make(String subjectKey, String path, Map<String, String> typed) {
        return make(papersOf(subjectKey), path, typed);
    }

    Made makeOfTask(String taskId, String path) {
        return make(papersOfTask(taskId), path, Map.of());
    }

    PaperDesk.Drafted draft(String subjectKey, String path, Map<String, String> typed) {
        return draft(subjectKey, papersOf(subjectKey), path, typed);
    }

    PaperDesk.Drafted draftOfTask(String taskId, String path) {
        return draft(tasks.open(taskId).businessKey(), papersOfTask(taskId), path, Map.of());
    }

    private static PaperDesk.Drafted draft(
            String subjectKey, List<Paper> papers, String path, Map<String, String> typed) {
        Paper paper = papers.stream()
                .filter(one -> one.form().path().equals(path) && one.issue() != null)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return new PaperDesk.Drafted(
                subjectKey, paper.form(), paper.maker().apply(answers(paper, typed)), paper.issue());
    }

    private List<Paper> papersOf(String subjectKey) {
        return makers.stream().flatMap(maker -> maker.of(subjectKey).stream()).toList();
    }

    private List<Paper> papersOfTask(String taskId) {
        WorkItem item = tasks.open(taskId);
        JsonNode fields = tasks.draft(item).fields();
        return makers.stream().flatMap(maker -> maker.of(item, fields).stream()).toList();
    }

    private List<PaperDesk.Offer> offers(List<Paper> papers) {
        return papers.stream()
                .map(paper -> new PaperDesk.Offer(
                        paper.form().path(),
                        texts.get("ui.papers.form." + paper.form()),
                        paper.asks(),
                        paper.issue() != null))
                .toList();
    }

    private Made make(List<Paper> papers, String path, Map<String, String> typed) {
        Paper paper = papers.stream()
                .filter(one -> one.form().path().equals(path))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        String name = texts.in(Texts.VIETNAMESE, "ui.papers.form." + paper.form()) + " " + paper.fileName();
        return new Made(safe(name), paper.maker().apply(answers(paper, typed)));
    }

    private static Map<String, String> answers(Paper paper, Map<String, String> typed) {
        FieldChecks checks = new FieldChecks();
        Map<String, String> answers = new HashMap<>();
        for (PaperField field : paper.asks()) {
            String text = typed.get(field.name());
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
