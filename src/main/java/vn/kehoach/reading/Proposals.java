package vn.kehoach.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * What is shown to the drafter.
 *
 * @param name of the file
 * @param facts what stands in the head, to be compared: these are the program's own once the plan is issued
 * @param items what can be taken over, in the order of the form
 * @param annex headings of the table that the annex rows belong to, or null
 */
public record Proposals(String name, List<Fact> facts, List<Item> items, Object annex) {

    /**
     * @param field {@code issuer}, {@code number}, {@code symbol}, {@code place}, {@code date} or {@code signer}
     * @param value in words
     * @param sentence where it stands
     * @param sureness how far to trust it
     */
    public record Fact(String field, String value, String sentence, Sureness sureness) {}

    /**
     * @param id unique in the answer
     * @param field of the draft, e.g. {@code title}, {@code recipients}, {@code annex}
     * @param words what it says, in a line
     * @param value as the draft holds it
     * @param sentence where it comes from
     * @param sureness how far to trust it
     * @param matched names of the units and groups that were found for its bodies
     * @param unmatched names of bodies that were not found among the units
     * @param coordinating who is to help with a task, as written, or empty
     * @param limit by when, for tasks, duties and rows; null where the paper says none
     */
    public record Item(
            String id,
            String field,
            String words,
            Object value,
            String sentence,
            Sureness sureness,
            List<String> matched,
            List<String> unmatched,
            String coordinating,
            Limit limit) {}

    /**
     * A time limit as it was understood.
     *
     * @param text as written
     * @param bound {@code EXCLUSIVE}, {@code INCLUSIVE}, {@code WINDOW}, {@code EVENT}, {@code RECURRING} or {@code NONE}
     * @param date the day written; of a window its last day; null where none can be told
     */
    public record Limit(String text, String bound, LocalDate date) {

        static Limit of(Due due) {
            return due == null ? null : new Limit(due.text(), due.bound(), due.date());
        }
    }
}
