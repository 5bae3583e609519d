package vn.kehoach.coverage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Watches the engine of every test context: which flow nodes begin, which sequence flows are taken. */
@AutoConfiguration
class CoverageRecording {

    @Bean
    ProcessEnginePlugin coverageRecorder() {
        return new Recorder();
    }

    private static final class Recorder extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.getCustomHistoryEventHandlers().add(new Nodes());
            List<BpmnParseListener> before = engine.getCustomPostBPMNParseListeners();
            List<BpmnParseListener> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
            all.add(new Flows());
            engine.setCustomPostBPMNParseListeners(all);
        }
    }

    private static final class Nodes implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricActivityInstanceEventEntity activity
                    && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
                Reached.element(activity.getProcessDefinitionKey(), activity.getActivityId());
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    private static final class Flows extends AbstractBpmnParseListener implements ExecutionListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addExecutionListener(this);
        }

        @Override
        public void notify(DelegateExecution execution) {
            String process =
                    ((ExecutionEntity) execution).getProcessDefinition().getKey();
            Reached.element(process, execution.getCurrentTransitionId());
        }
    }
}
