package vn.kehoach.round.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.RoundWatch;

/** The one timer of a round's watch: moved when a last day moves, set again when the watch had climbed every rung. */
@Component
class WatchTimer {

    private static final String TIMER = "Timer_NextRung";
    private static final String WATCH = "ServiceTask_Watch";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RoundWatch watch;

    WatchTimer(RuntimeService runtime, ManagementService management, RoundWatch watch) {
        this.runtime = runtime;
        this.management = management;
        this.watch = watch;
    }

    void move(Round round) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(round.businessKey())
                .singleResult();
        if (instance == null || round.state() != RoundState.OPEN) {
            return;
        }
        Job timer = job(instance, TIMER);
        if (timer != null) {
            management.setJobDuedate(timer.getId(), Date.from(watch.nextRungAt(round)));
        } else if (job(instance, WATCH) == null && !watch.done(round)) {
            runtime.createProcessInstanceModification(instance.getId())
                    .startBeforeActivity(TIMER)
                    .execute();
        }
    }

    private Job job(ProcessInstance instance, String activity) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult();
    }
}
