package vn.kehoach.notice.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.notice.MailServerBack;
import vn.kehoach.notice.MailServerDown;

/**
 * Shows a mail server that takes nothing as one incident in Cockpit, however many mails wait for it, and takes the
 * incident away when it is back. Both in the transaction that found out.
 */
@Component
class EngineMailOutage {

    private static final String MODEL = "mail-outage";
    private static final String BACK = "Message_MailServerBack";
    private static final String INCIDENT = "mailServerDown";
    /** There is one mail server, so there is one outage at a time. */
    private static final String KEY = "MAIL";

    private final RuntimeService runtime;
    private final Unguarded unguarded;

    EngineMailOutage(RuntimeService runtime, Unguarded unguarded) {
        this.runtime = runtime;
        this.unguarded = unguarded;
    }

    @EventListener
    void down(MailServerDown event) {
        unguarded.run(() -> {
            runtime.startProcessInstanceByKey(MODEL, KEY);
            String waiting = waiting().get(0).getExecutionId();
            runtime.createIncident(INCIDENT, waiting, KEY, event.error());
        });
    }

    @EventListener
    void back(MailServerBack event) {
        unguarded.run(() -> waiting().forEach(subscription -> {
            runtime
                    .createIncidentQuery()
                    .executionId(subscription.getExecutionId())
                    .incidentType(INCIDENT)
                    .list()
                    .stream()
                    .map(Incident::getId)
                    .forEach(runtime::resolveIncident);
            runtime.messageEventReceived(BACK, subscription.getExecutionId());
        }));
    }

    private List<EventSubscription> waiting() {
        return runtime.createEventSubscriptionQuery()
                .eventType("message")
                .eventName(BACK)
                .list();
    }
}
