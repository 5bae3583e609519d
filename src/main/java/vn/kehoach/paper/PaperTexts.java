package vn.kehoach.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Recipients;
import vn.kehoach.document.OfficialDocument.Reference;
import vn.kehoach.document.OfficialDocument.Urgency;

/** Makes a document of a template, the words of the case and the frame of the body that issues it. */
@Component
public class PaperTexts {

    private final TemplateBook book;

    PaperTexts(TemplateBook book) {
        this.book = book;
    }

    /**
     * @param form which document
     * @param frame who issues, under which number, who signs
     * @param words what the placeholders stand for: a text, or a list of maps of texts; all of the form's
     * @return the document
     */
    public OfficialDocument write(PaperForm form, PaperFrame frame, Map<String, ?> words) {
        return write(form, book.at(form, frame.asOf()).text(), frame, words);
    }

    /**
     * @param document a document
     * @return as forms and pages show it ({@code kit/document.js})
     */
    public static Map<String, Object> view(OfficialDocument document) {
        return PaperView.of(document);
    }

    static OfficialDocument write(PaperForm form, TemplateText text, PaperFrame frame, Map<String, ?> words) {
        return new OfficialDocument(
                form.kind(),
                frame.issuer(),
                new Reference(frame.number(), symbol(form, text, frame)),
                frame.place(),
                TemplateFilling.fill(text.title(), words).replaceAll("\\s+", " "),
                Urgency.NONE,
                TemplateFilling.lines(text.addressees(), words),
                TemplateFilling.lines(text.bases(), words),
                TextBlocks.of(TemplateFilling.fill(text.body(), words)),
                frame.signer(),
                new Recipients(recipients(form, TemplateFilling.lines(text.recipients(), words)), frame.archive()),
                frame.annexes());
    }

    private static String symbol(PaperForm form, TemplateText text, PaperFrame frame) {
        if (frame.symbol() != null) {
            return frame.symbol();
        }
        return form.letter() ? frame.unitSymbol() + "-" + text.field() : form.abbreviation() + "-" + frame.unitSymbol();
    }

    // What is addressed goes first of all to its addressees (mục II.9b).
    private static List<String> recipients(PaperForm form, List<String> typed) {
        List<String> lines = new ArrayList<>();
        if (form.addressed()) {
            lines.add("Như trên");
        }
        typed.stream()
                .map(line -> line.replaceAll("^[-–]\\s*", "").replaceAll("[;.]$", ""))
                .filter(line -> !lines.contains(line))
                .forEach(lines::add);
        return lines;
    }
}
