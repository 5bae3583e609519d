package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.KehoachTest;
import vn.kehoach.time.BusinessClock;

/** A mail server that is down is one incident in Cockpit, and none when it is back. */
@KehoachTest
class MailOutageTest {

    @Autowired
    private MailServerWatch server;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private BusinessClock clock;

    @Test
    void one_incident_while_it_is_down_however_often_it_fails() {
        for (int outage = 0; outage < 2; outage++) {
            for (int i = 0; i < 20; i++) {
                server.failed(clock.now(), "Couldn't connect to host, port: mail.example, 25");
            }
            assertThat(runtime.createIncidentQuery()
                            .incidentType("mailServerDown")
                            .list())
                    .singleElement()
                    .satisfies(MailOutageTest::saysWhere);
            assertThat(server.look(clock.now())).isEqualTo(MailServerWatch.Way.CLOSED);
            server.worked(clock.now());
            server.worked(clock.now());
            assertThat(runtime.createIncidentQuery().count()).isZero();
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("mail-outage")
                            .count())
                    .isZero();
            assertThat(server.look(clock.now())).isEqualTo(MailServerWatch.Way.OPEN);
        }
    }

    private static void saysWhere(Incident incident) {
        assertThat(incident.getActivityId()).isEqualTo("ReceiveTask_AwaitMailServer");
        assertThat(incident.getIncidentMessage()).contains("mail.example");
    }
}
