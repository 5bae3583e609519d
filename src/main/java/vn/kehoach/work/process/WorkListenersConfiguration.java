package vn.kehoach.work.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Registers {@link WorkListeners} with the engine. */
@Component
class WorkListenersConfiguration extends AbstractCamundaConfiguration {

    private final WorkListeners listeners;

    WorkListenersConfiguration(WorkListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        List<BpmnParseListener> post = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = post == null ? new ArrayList<>() : new ArrayList<>(post);
        all.add(listeners);
        configuration.setCustomPostBPMNParseListeners(all);
    }
}
