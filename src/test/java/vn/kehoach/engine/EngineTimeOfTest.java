package vn.kehoach.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.kehoach.time.ClockControl;

/**
 * The engine has one clock for the whole JVM, but tests keep several programs in it, each with a business clock of its
 * own: before each test the engine's is set to that of the program under test.
 */
public class EngineTimeOfTest implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(ClockControl.class)
                .ifAvailable(clock -> ClockUtil.offset(clock.offset().toMillis()));
        // The web apps ask a static list for their engine: the last program started would answer for all.
        test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .ifAvailable(ProcessEngines::registerProcessEngine);
    }

    @Override
    public int getOrder() {
        return 1;
    }
}
