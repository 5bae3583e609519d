package vn.kehoach.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.kehoach.work.WorkItem;

/** A form on somebody's screen: what it shows, what is typed into it, and which button is pressed at its end. */
final class Page {

    final String login;
    final WorkItem item;
    final JsonNode view;
    final ObjectNode fields;
    private final List<String> outcomes;
    private String outcome;
    private boolean file;

    Page(String login, WorkItem item, JsonNode view, ObjectNode fields, List<String> outcomes) {
        this.login = login;
        this.item = item;
        this.view = view;
        this.fields = fields;
        this.outcomes = outcomes;
        this.outcome = outcomes.get(0);
    }

    /** Types into a field. */
    Page type(String field, String text) {
        fields.put(field, text);
        return this;
    }

    /** Presses another button than the first, if the form has it. */
    void presses(String button) {
        if (outcomes.contains(button)) {
            outcome = button;
        }
    }

    boolean offers(String button) {
        return outcomes.contains(button);
    }

    /** Adds the signed PDF. */
    void adds() {
        file = true;
    }

    String outcome() {
        return outcome;
    }

    boolean withFile() {
        return file;
    }
}
