package vn.kehoach.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** A draft as it read on the day on which it was frozen. */
@Component
public class DraftDocuments {

    private final PlanDocument documents;
    private final ObjectMapper json;

    DraftDocuments(PlanDocument documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /**
     * @param plan its plan
     * @param content the frozen content as JSON
     * @return the document, as the form kit shows it
     */
    public Object of(Plan plan, String content) {
        try {
            return documents.of(plan, json.readValue(content, PlanContent.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frozen draft of plan " + plan.id() + " is not readable", e);
        }
    }
}
