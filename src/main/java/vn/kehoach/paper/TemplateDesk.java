package vn.kehoach.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.Rendered;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Where an administrator reads, tries and changes the texts of recurring documents. */
@Service
@Transactional
public class TemplateDesk {

    private final TemplateBook book;
    private final DocumentWriter writer;
    private final Decisions decisions;
    private final Organization organization;
    private final CurrentUser user;
    private final Texts texts;

    TemplateDesk(
            TemplateBook book,
            DocumentWriter writer,
            Decisions decisions,
            Organization organization,
            CurrentUser user,
            Texts texts) {
        this.book = book;
        this.writer = writer;
        this.decisions = decisions;
        this.organization = organization;
        this.user = user;
        this.texts = texts;
    }

    /** A document in the list of those that have a text. */
    public record Entry(String path, String label, boolean shipped, int version) {}

    /** A placeholder: as typed, and what stands in its place; the names of the items where it is a list. */
    public record Place(String name, String meaning, List<Place> items) {}

    /** A version of a text; {@code from} is null for the program's first. */
    public record Version(int number, boolean shipped, Object from, String by, String reason, TemplateText text) {}

    /** Everything about one text. */
    public record View(
            String path,
            String label,
            boolean letter,
            boolean addressed,
            List<Place> places,
            List<Version> versions,
            TemplateText shipped) {}

    /**
     * @return every document that has a text
     */
    @Transactional(readOnly = true)
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>();
        for (PaperForm form : PaperForm.values()) {
            TemplateVersion version = book.inForce(form);
            entries.add(new Entry(form.path(), label(form), version.shipped(), version.number()));
        }
        return entries;
    }

    /**
     * @param path of a document
     * @return its text, its placeholders and what was in force before, the newest first
     * @throws Refusal if there is no such document
     */
    @Transactional(readOnly = true)
    public View read(String path) {
        PaperForm form = form(path);
        return new View(
                form.path(),
                label(form),
                form.letter(),
                form.addressed(),
                places(form),
                book.versions(form).stream().map(TemplateDesk::version).toList(),
                ShippedTexts.of(form));
    }

    /**
     * @param path of a document
     * @param text as typed
     * @return the document with an invented case, as the pages show it; nothing is changed
     * @throws Refusal naming every wrong placeholder with its line
     */
    public Map<String, Object> preview(String path, TemplateText text) {
        PaperForm form = form(path);
        checked(form, text);
        return PaperView.of(SamplePaper.of(form, text));
    }

    /**
     * @param path of a document
     * @param text as typed
     * @return the same as a PDF
     * @throws Refusal as {@link #preview}
     */
    public Rendered previewFile(String path, TemplateText text) {
        PaperForm form = form(path);
        checked(form, text);
        return writer.pdf(SamplePaper.of(form, text));
    }

    /**
     * Puts a text in force for documents that are made from now on.
     *
     * @param path of a document
     * @param seen number of the version that it was made from
     * @param text as typed
     * @param reason why
     * @return what is in force now
     * @throws Refusal if text or reason is wrong, nothing is changed, or somebody else was faster
     */
    public View put(String path, int seen, TemplateText text, String reason) {
        PaperForm form = form(path);
        List<Problem> problems = new ArrayList<>(TemplateCheck.of(form, text));
        FieldChecks checks = new FieldChecks();
        checks.required("reason", reason, FieldChecks.TEXT);
        problems.addAll(checks.problems());
        refuse(problems);
        TemplateVersion before = book.inForce(form);
        if (before.number() != seen) {
            throw Refusal.conflict("paper.changedMeanwhile");
        }
        if (before.text().equals(text)) {
            throw Refusal.conflict("paper.nothingChanged");
        }
        String login = user.required();
        String name = organization.person(login).map(Person::name).orElse(login);
        boolean shipped = text.equals(ShippedTexts.of(form));
        if (!book.put(form, seen, text, shipped, reason.strip(), login, name)) {
            throw Refusal.conflict("paper.changedMeanwhile");
        }
        decisions.record("paper-" + form.path(), null, "template", null, login, "put", reason.strip());
        return read(path);
    }

    private static void checked(PaperForm form, TemplateText text) {
        refuse(TemplateCheck.of(form, text));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private List<Place> places(PaperForm form) {
        List<Place> places = new ArrayList<>();
        form.placeholders().words().forEach(name -> places.add(place(name, List.of())));
        form.placeholders()
                .lists()
                .forEach((name, items) -> places.add(place(
                        name, items.stream().map(item -> place(item, List.of())).toList())));
        return places;
    }

    private Place place(String name, List<Place> items) {
        return new Place(name, texts.get("paper.word." + name), items);
    }

    private String label(PaperForm form) {
        return texts.get("ui.papers.form." + form);
    }

    private static Version version(TemplateVersion version) {
        return new Version(
                version.number(),
                version.shipped(),
                version.number() == 1 ? null : version.from(),
                version.byName(),
                version.reason(),
                version.text());
    }

    private static PaperForm form(String path) {
        for (PaperForm form : PaperForm.values()) {
            if (form.path().equals(path)) {
                return form;
            }
        }
        throw Refusal.notFound();
    }
}
