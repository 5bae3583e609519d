package vn.kehoach.issuance;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Part;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Section;
import vn.kehoach.document.OfficialDocument.Table;

/** A document as it is kept in its row. */
@Component
class DocumentJson {

    private final ObjectMapper json;

    DocumentJson(ObjectMapper json) {
        this.json = json.copy().addMixIn(Block.class, Kinds.class);
    }

    /** How the blocks are told apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Part.class, name = "part"),
        @JsonSubTypes.Type(value = Section.class, name = "section"),
        @JsonSubTypes.Type(value = Clause.class, name = "clause"),
        @JsonSubTypes.Type(value = Point.class, name = "point"),
        @JsonSubTypes.Type(value = Dash.class, name = "dash"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Table.class, name = "table")
    })
    private interface Kinds {}

    String write(OfficialDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    OfficialDocument read(String text) {
        try {
            return json.readValue(text, OfficialDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not readable", e);
        }
    }
}
