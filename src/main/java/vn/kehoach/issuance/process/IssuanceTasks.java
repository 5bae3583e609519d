package vn.kehoach.issuance.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.ModelBean;
import vn.kehoach.issuance.IssuanceRouting;

/** What {@code document-issuance} asks. Its method names are written in released models. */
@ModelBean
@Component("issuanceTasks")
public class IssuanceTasks {

    private final IssuanceRouting routing;

    IssuanceTasks(IssuanceRouting routing) {
        this.routing = routing;
    }

    /** Who made the document. */
    public String preparer(DelegateExecution execution) {
        return routing.preparer(execution.getProcessBusinessKey());
    }

    /** Who goes on with it if its maker cannot. */
    public List<String> preparers(DelegateExecution execution) {
        return routing.preparers(execution.getProcessBusinessKey());
    }

    /** Who may sign. */
    public List<String> signers(DelegateExecution execution) {
        return routing.signers(execution.getProcessBusinessKey());
    }

    /** Who numbers and dispatches. */
    public List<String> clerks(DelegateExecution execution) {
        return routing.clerks(execution.getProcessBusinessKey());
    }

    /** Whether who signed has numbered and dispatched it on the same page. */
    public boolean dispatched(DelegateExecution execution) {
        return routing.dispatched(execution.getProcessBusinessKey());
    }

    /** When the step that opens is due. */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(routing.dueAt(execution.getCurrentActivityId()));
    }
}
