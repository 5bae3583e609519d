package vn.kehoach.work;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a person hands in with a task.
 *
 * @param outcome one of the task's outcomes
 * @param fields what he typed, as stored in his draft
 * @param login who hands it in
 */
public record Submission(String outcome, JsonNode fields, String login) {

    /**
     * @param field name of a text field
     * @return its text without surrounding blanks, empty if there is none
     */
    public String text(String field) {
        return fields.path(field).asText("").strip();
    }

    /**
     * @param id an outcome
     * @return whether it is this one
     */
    public boolean is(String id) {
        return outcome.equals(id);
    }
}
