package vn.kehoach.demo;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.ModelBean;
import vn.kehoach.time.BusinessClock;

/** Writes down what the test's model did and at what time of the business; fails for those that it is told. */
@ModelBean
@Component("clockProbe")
public class ClockProbe implements QuietDown {

    final List<String> noted = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final BusinessClock clock;
    private int waiting;

    ClockProbe(BusinessClock clock) {
        this.clock = clock;
    }

    public void note(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (failing.contains(key)) {
            throw new IllegalStateException("told to fail");
        }
        waiting++;
        noted.add(key + " " + execution.getCurrentActivityId() + " "
                + clock.local().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
    }

    @Override
    public int drain() {
        int done = waiting;
        if (done > 0) {
            noted.add("mail " + done + " " + clock.local().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        }
        waiting = 0;
        return done;
    }
}
