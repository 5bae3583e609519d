package vn.kehoach.ladder;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.StepDays;

/** The working days of a plan's steps in force. What was read is kept until another version is put in force. */
@Component
class StepTable implements StepDays {

    private final TableBook book;
    private final DecisionTables tables;
    private volatile Known known;

    StepTable(TableBook book, DecisionTables tables) {
        this.book = book;
        this.tables = tables;
    }

    private record Known(int version, Map<String, Integer> days) {}

    @Override
    public int of(String step, int otherwise) {
        int latest = book.latest(StepXml.KEY);
        Known held = known;
        if (held == null || held.version() != latest) {
            var versions = book.versions(StepXml.KEY);
            held = new Known(
                    latest, tables.steps(versions.get(versions.size() - 1).xml()));
            known = held;
        }
        return held.days().getOrDefault(step, otherwise);
    }
}
