package vn.kehoach.paper;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.kehoach.document.OfficialDocument;

/**
 * A document that can be made now.
 *
 * @param form which
 * @param fileName of the file, without its ending
 * @param asks what the person types first; none where the program knows all
 * @param maker makes it of what was typed; called only for who takes it
 * @param issue who issues it, where the person may have it signed and dispatched, or null
 */
public record Paper(
        PaperForm form,
        String fileName,
        List<PaperField> asks,
        Function<Map<String, String>, OfficialDocument> maker,
        PaperIssue issue) {

    /** A document that is only taken as a file. */
    public Paper(
            PaperForm form,
            String fileName,
            List<PaperField> asks,
            Function<Map<String, String>, OfficialDocument> maker) {
        this(form, fileName, asks, maker, null);
    }

    /**
     * @param by who issues it, or null
     * @return the same, to be signed and dispatched
     */
    public Paper issuedBy(PaperIssue by) {
        return new Paper(form, fileName, asks, maker, by);
    }
}
