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
 */
public record Paper(
        PaperForm form,
        String fileName,
        List<PaperField> asks,
        Function<Map<String, String>, OfficialDocument> maker) {}
