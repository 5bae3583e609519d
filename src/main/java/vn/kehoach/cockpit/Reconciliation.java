package vn.kehoach.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/**
 * Rows against instances: both move in one transaction, so they agree unless somebody worked in the database, restored one
 * part of it, or the program has a fault. The report says where they do not.
 */
@Service
@Transactional(readOnly = true)
public class Reconciliation {

    private static final int MOST_OF_A_KIND = 100;

    private final EngineDifferences engine;
    private final CaseDesk cases;
    private final BusinessClock clock;
    private final Texts texts;

    Reconciliation(EngineDifferences engine, CaseDesk cases, BusinessClock clock, Texts texts) {
        this.engine = engine;
        this.cases = cases;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * One disagreement.
     *
     * @param kind how: {@code ui.cockpit.difference.<kind>}
     * @param about row or instance
     * @param state of the row in words, or empty
     * @param step the open task in words, or empty
     */
    public record Finding(EngineDifferences.Kind kind, CaseDesk.Link about, String state, String step) {}

    /**
     * The report.
     *
     * @param at of which moment
     * @param counts how many rows and instances were compared
     * @param findings where they disagree; at most 100 of a kind
     */
    public record Report(Instant at, List<EngineDifferences.Count> counts, List<Finding> findings) {}

    /**
     * @return the report of this moment
     */
    public Report report() {
        List<EngineDifferences.Difference> found = engine.find(MOST_OF_A_KIND);
        Map<String, CaseDesk.Link> links = cases.links(
                found.stream().map(EngineDifferences.Difference::businessKey).toList());
        return new Report(
                clock.now(),
                engine.counts(),
                found.stream().map(one -> finding(one, links)).toList());
    }

    private Finding finding(EngineDifferences.Difference one, Map<String, CaseDesk.Link> links) {
        CaseDesk.Link about = links.get(one.businessKey());
        return new Finding(
                one.kind(),
                about == null ? new CaseDesk.Link(one.businessKey(), one.businessKey(), null, null) : about,
                words(one.state()),
                one.step().isEmpty() ? "" : word("ui.step." + one.step(), one.step()));
    }

    private String words(String state) {
        return List.of("ui.planState.", "ui.roundState.", "ui.responseState.").stream()
                .filter(kind -> texts.has(kind + state))
                .findFirst()
                .map(kind -> texts.get(kind + state))
                .orElse(state);
    }

    private String word(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
