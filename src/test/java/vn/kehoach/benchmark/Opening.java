package vn.kehoach.benchmark;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Starts lean instances, some in each job: what a program without tables of its own would do. */
public final class Opening {

    private final PlainEngine plain;

    Opening(PlainEngine plain) {
        this.plain = plain;
    }

    /** Starts the next instances. */
    public void next(DelegateExecution execution, int most) {
        int started = (Integer) execution.getVariable("started");
        int until = Math.min(started + most, (Integer) execution.getVariable("units"));
        for (int n = started; n < until; n++) {
            plain.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "unit-response",
                            execution.getProcessInstanceId() + "-" + n,
                            Map.of(LeanAnswers.UNIT, unit(n)));
        }
        execution.setVariable("started", until);
    }

    /** Code of the unit of that number, from 0. */
    public String unit(int n) {
        return "xa-%05d".formatted(n + 1);
    }
}
