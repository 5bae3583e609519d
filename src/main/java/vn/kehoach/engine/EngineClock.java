package vn.kehoach.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kehoach.time.ClockControl;
import vn.kehoach.time.ClockListener;

/**
 * Keeps the engine's clock on business time: due dates, timers, the record of what happened when. By offset, never frozen,
 * since leases of jobs must run out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineClock extends AbstractProcessEnginePlugin implements ClockListener {

    private final ClockControl control;

    EngineClock(ClockControl control) {
        this.control = control;
    }

    /** Before the engine writes its first date. It is one clock for the whole JVM, so zero is set as well. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        clockMoved(control.machineOffset());
    }

    @Override
    public void clockMoved(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }
}
