package vn.kehoach.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the model asks, answered from its one variable: a report is asked for, one person follows it up, nobody checks.
 * The same candidates and due dates as with the program, so that the engine writes the same rows.
 */
public final class LeanAnswers {

    /** The one variable: code of the unit. */
    static final String UNIT = "unit";

    private final Date due = Date.from(Instant.now().plus(30, ChronoUnit.DAYS));

    /** No. */
    public boolean isAcknowledgement(DelegateExecution execution) {
        return false;
    }

    /** No. */
    public boolean isSubPlan(DelegateExecution execution) {
        return false;
    }

    /** No. */
    public boolean isOpinion(DelegateExecution execution) {
        return false;
    }

    /** No. */
    public boolean needsCheck(DelegateExecution execution) {
        return false;
    }

    /** Not yet. */
    public boolean approved(DelegateExecution execution) {
        return false;
    }

    /** Not yet. */
    public boolean sent(DelegateExecution execution) {
        return false;
    }

    /** The unit's officer. */
    public String assignee(DelegateExecution execution) {
        return unit(execution) + ".cv";
    }

    /** The unit's officers. */
    public List<String> preparers(DelegateExecution execution) {
        return List.of(unit(execution) + ".officer", unit(execution) + ".section-head");
    }

    /** The unit's clerks. */
    public List<String> clerks(DelegateExecution execution) {
        return List.of(unit(execution) + ".officer");
    }

    /** The unit's leaders. */
    public List<String> heads(DelegateExecution execution) {
        return List.of(unit(execution) + ".head", unit(execution) + ".deputy-head");
    }

    /** In a month. */
    public Date dueAt(DelegateExecution execution) {
        return due;
    }

    private static String unit(DelegateExecution execution) {
        return (String) execution.getVariable(UNIT);
    }
}
