package vn.kehoach.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** The demonstration's clock on the real engine, with the job executor running beside. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-clock;DB_CLOSE_DELAY=-1",
            "kehoach.data-dir=target/demo-clock-${kehoach.fork:1}",
            "kehoach.mail.automatic=false"
        })
@Import(ClockProbe.class)
class DemoClockTest {

    @Autowired
    private DemoClock demo;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ClockProbe probe;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("clock/timers.bpmn")
                .deploy()
                .getId();
        probe.noted.clear();
        probe.failing.clear();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whatFallsDueHappensAtItsOwnTimeInOrder() {
        LocalDateTime start = clock.local().toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
        LocalDateTime later = start.plusDays(4);
        LocalDateTime sooner = start.plusDays(3).plusMinutes(30);
        begin("later", later);
        begin("sooner", sooner);
        begin("after", start.plusDays(30));

        DemoClock.Moved moved = demo.goTo(start.plusDays(10));

        assertThat(probe.noted)
                .containsExactly(
                        "sooner Note " + sooner,
                        "mail 1 " + sooner,
                        "later Note " + later,
                        "mail 1 " + later,
                        "sooner Again " + sooner.plusDays(1),
                        "mail 1 " + sooner.plusDays(1),
                        "later Again " + later.plusDays(1),
                        "mail 1 " + later.plusDays(1));
        assertThat(moved.steps())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Chờ tới ngày", 2, "Ghi lại", 2, "Chờ một ngày", 2));
        assertThat(moved.jobs()).isEqualTo(6);
        assertThat(moved.mails()).isEqualTo(4);
        assertThat(clock.local().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .isEqualTo(start.plusDays(10));
        assertThat(engine.getJobExecutor().isActive()).isTrue();
    }

    @Test
    void theEnginesClockIsTheBusinessClock() {
        demo.goTo(clock.local().toLocalDateTime().plusHours(5));

        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void aFailureStopsTheClockWhereItHappened() {
        LocalDateTime start = clock.local().toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
        LocalDateTime due = start.plusDays(2);
        begin("KH-fails", due);
        begin("KH-next", due.plusDays(1));
        probe.failing.add("KH-fails");

        assertThatThrownBy(() -> demo.goTo(start.plusDays(5))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("demo.clock.failed");
            assertThat(refusal.args()).startsWith("Ghi lại", "KH-fails");
        });

        assertThat(clock.local().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .isEqualTo(due);
        assertThat(probe.noted).isEmpty();
        assertThat(engine.getJobExecutor().isActive()).isTrue();
    }

    @Test
    void itGoesForwardOnlyAndNotTooFar() {
        Instant before = clock.now();
        LocalDateTime now = clock.local().toLocalDateTime();

        assertThatThrownBy(() -> demo.goTo(now.minusMinutes(1))).hasMessageContaining("demo.clock.past");
        assertThatThrownBy(() -> demo.goTo(now.plusYears(20))).hasMessageContaining("demo.clock.tooFar");
        assertThatThrownBy(() -> DemoInput.moment("2023-02-30")).hasMessageContaining("demo.clock.unreadable");
        assertThatThrownBy(() -> DemoInput.moment(" ")).hasMessageContaining("demo.clock.missing");
        assertThat(DemoInput.moment("2023-06-08")).isEqualTo(LocalDateTime.of(2023, 6, 8, 8, 0));
        assertThat(clock.now()).isCloseTo(before, within(1, ChronoUnit.MINUTES));
    }

    private void begin(String key, LocalDateTime first) {
        Date due = Date.from(first.atZone(BusinessClock.ZONE).toInstant());
        runtime.startProcessInstanceByKey("clock-timers", key, Map.of("first", due));
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("clock-timers")
                        .count())
                .isPositive();
    }
}
