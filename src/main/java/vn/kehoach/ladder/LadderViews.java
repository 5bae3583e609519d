package vn.kehoach.ladder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;

/** The tables as the administrator's page shows them. */
@Component
public class LadderViews {

    private final TableBook book;
    private final DecisionTables tables;
    private final LadderWords words;
    private final Texts texts;

    LadderViews(TableBook book, DecisionTables tables, LadderWords words, Texts texts) {
        this.book = book;
        this.tables = tables;
        this.words = words;
        this.texts = texts;
    }

    /**
     * A row in force.
     *
     * @param row as it is written
     * @param kinds which duties it is for, in words
     * @param sentence what it does, in words
     */
    public record RowView(LadderRow row, String kinds, String sentence) {}

    /**
     * A version.
     *
     * @param number counts from 1
     * @param shipped whether it came with the program
     * @param from since when, null for always
     * @param reason why
     * @param by who put it in force
     */
    public record VersionView(int number, boolean shipped, Instant from, String reason, String by) {}

    /**
     * A step of a plan.
     *
     * @param step id of the user task
     * @param name as people know it
     * @param days working days
     */
    public record StepView(String step, String name, int days) {}

    /**
     * What the page shows.
     *
     * @param rows the ladder in force
     * @param history its versions, the newest first
     * @param steps days of a plan's steps
     * @param stepHistory their versions, the newest first
     */
    public record PageView(
            List<RowView> rows, List<VersionView> history, List<StepView> steps, List<VersionView> stepHistory) {}

    PageView page() {
        return new PageView(
                rules(inForce(LadderXml.KEY).xml()).stream()
                        .map(rule -> new RowView(rule.row(), words.kinds(rule), words.sentence(rule.rung())))
                        .toList(),
                history(LadderXml.KEY),
                steps(),
                history(StepXml.KEY));
    }

    private List<StepView> steps() {
        Map<String, Integer> days = tables.steps(inForce(StepXml.KEY).xml());
        return StepXml.STEPS.stream()
                .map(step -> new StepView(step, texts.get("ladder.stepName." + step), days.get(step)))
                .toList();
    }

    private List<VersionView> history(String key) {
        List<VersionView> all = new java.util.ArrayList<>(book.versions(key).stream()
                .map(version -> new VersionView(
                        version.number(),
                        version.shipped(),
                        version.from().equals(Instant.EPOCH) ? null : version.from(),
                        version.reason(),
                        version.byName()))
                .toList());
        java.util.Collections.reverse(all);
        return all;
    }

    TableVersion inForce(String key) {
        List<TableVersion> all = book.versions(key);
        return all.get(all.size() - 1);
    }

    /** Of a table that was in force once, so that it has passed every check. */
    List<LadderRule> rules(String xml) {
        LadderCheck.Checked checked = LadderCheck.of(tables.rows(xml.getBytes(StandardCharsets.UTF_8)));
        if (!checked.problems().isEmpty()) {
            throw new IllegalStateException("a ladder in force is wrong: " + checked.problems());
        }
        return checked.rules();
    }
}
