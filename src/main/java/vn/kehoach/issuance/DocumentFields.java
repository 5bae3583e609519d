package vn.kehoach.issuance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Part;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Recipients;
import vn.kehoach.document.OfficialDocument.Section;
import vn.kehoach.paper.TextBlocks;

/** The words of a document as who prepares it types them: a line each. Issuer, symbol, signer and annexes are not his. */
final class DocumentFields {

    static final int TITLE = 500;
    static final int TEXT = 20_000;
    static final List<String> LISTS = List.of("addressees", "bases", "recipients");

    private DocumentFields() {}

    static Map<String, Object> of(OfficialDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", document.title());
        fields.put("addressees", String.join("\n", document.addressees()));
        fields.put("bases", String.join("\n", document.legalBases()));
        fields.put(
                "body",
                document.body().stream()
                        .map(DocumentFields::line)
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
        fields.put("recipients", String.join("\n", document.recipients().lines()));
        return fields;
    }

    static OfficialDocument typed(OfficialDocument document, JsonNode fields) {
        return new OfficialDocument(
                document.kind(),
                document.issuer(),
                document.reference(),
                document.place(),
                fields.path("title").asText(document.title()).strip(),
                document.urgency(),
                lines(fields, "addressees", document.addressees()),
                lines(fields, "bases", document.legalBases()),
                fields.has("body") ? TextBlocks.of(fields.path("body").asText()) : document.body(),
                document.signer(),
                new Recipients(
                        lines(fields, "recipients", document.recipients().lines()),
                        document.recipients().archive()),
                document.annexes());
    }

    private static List<String> lines(JsonNode fields, String name, List<String> otherwise) {
        return fields.has(name)
                ? fields.path(name)
                        .asText()
                        .lines()
                        .map(line -> line.strip().replaceAll("^[-–]\\s*", "").replaceAll("[;.]$", ""))
                        .filter(line -> !line.isEmpty())
                        .toList()
                : otherwise;
    }

    // What TextBlocks reads again as the same block.
    private static String line(Block block) {
        if (block instanceof Section section) {
            return section.number() + ". " + section.title();
        }
        if (block instanceof Clause clause) {
            String text = clause.title() == null ? clause.text() : clause.title();
            return clause.number() + ". " + text
                    + (clause.title() != null && clause.text() != null ? "\n" + clause.text() : "");
        }
        if (block instanceof Point point) {
            return point.letter() + ") " + point.text();
        }
        if (block instanceof Dash dash) {
            return "- " + dash.text();
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.text();
        }
        return block instanceof Part part ? (part.number() + "\n" + part.title()).strip() : "";
    }
}
