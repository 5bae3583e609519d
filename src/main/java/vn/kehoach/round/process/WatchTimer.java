package vn.kehoach.round.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundPeople;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.RoundWatch;

/** The timers of a round: moved when a day moves, set again when they had fired for the day before. */
@Component
class WatchTimer {

    private static final String TIMER = "Timer_NextRung";
    private static final String LAST_DAY = "Timer_LastDayPassed";
    private static final String CLOSING = "UserTask_CloseRound";
    private static final String OPENING = "Timer_OpensOn";
    private static final String WATCH = "ServiceTask_Watch";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RoundWatch watch;
    private final RoundPeople people;

    WatchTimer(RuntimeService runtime, ManagementService management, RoundWatch watch, RoundPeople people) {
        this.runtime = runtime;
        this.management = management;
        this.watch = watch;
        this.people = people;
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

    /** The closing waits for the new last day; a task of closing that came too early is taken back. */
    void moveLastDay(Round round) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(round.businessKey())
                .singleResult();
        if (instance == null || round.state() != RoundState.OPEN) {
            return;
        }
        Job timer = job(instance, LAST_DAY);
        if (timer != null) {
            management.setJobDuedate(timer.getId(), Date.from(people.lastDayPassed(round)));
        } else if (runtime.getActivityInstance(instance.getId()).getActivityInstances(CLOSING).length > 0) {
            runtime.createProcessInstanceModification(instance.getId())
                    .startBeforeActivity(LAST_DAY)
                    .cancelAllForActivity(CLOSING)
                    .execute();
        }
    }

    /** Units that were not asked yet are asked on another day. */
    void moveOpening(Round round) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(round.businessKey())
                .singleResult();
        Job timer = instance == null ? null : job(instance, OPENING);
        if (timer != null) {
            management.setJobDuedate(timer.getId(), Date.from(round.opensAt()));
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
