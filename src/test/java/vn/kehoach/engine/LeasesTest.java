package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which leases a node renews: those of its own work, and no other's. What the engine makes of it: case 4 of the campaign. */
class LeasesTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** In five seconds of the engine's time, which another test may have moved. */
    private final LocalDateTime soon = LocalDateTime.ofInstant(
                    ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault())
            .plusSeconds(5);

    private final AtomicLong nanos = new AtomicLong();

    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    private final Leases leases = new Leases(jdbc, nanos::get);

    @BeforeEach
    void jobs() {
        jdbc.sql("create table ACT_RU_JOB (ID_ varchar(64), REV_ integer, LOCK_OWNER_ varchar(255), "
                        + "LOCK_EXP_TIME_ timestamp(3), JOB_DEF_ID_ varchar(64))")
                .update();
        jdbc.sql("create table ACT_RU_JOBDEF (ID_ varchar(64), PROC_DEF_KEY_ varchar(255), ACT_ID_ varchar(255))")
                .update();
        for (String[] job :
                new String[][] {{"queued", "me"}, {"running", "me"}, {"lost", "another"}, {"unknown", "me"}}) {
            jdbc.sql("insert into ACT_RU_JOB values (?, 1, ?, ?, null)")
                    .params(job[0], job[1], soon)
                    .update();
        }
        leases.take(List.of("queued", "running", "lost"));
        leases.start("running");
        leases.start("lost");
    }

    @Test
    void what_is_queued_or_running_here_is_renewed_without_another_revision() {
        leases.renew("me", LEASE);
        assertThat(until("queued")).isAfter(soon.plusSeconds(30));
        assertThat(until("running")).isAfter(soon.plusSeconds(30));
        assertThat(jdbc.sql("select count(*) from ACT_RU_JOB where REV_ = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void what_another_has_taken_meanwhile_is_his_and_what_is_not_in_hand_runs_out() {
        leases.renew("me", LEASE);
        assertThat(until("lost")).isBefore(soon.plusSeconds(1));
        assertThat(until("unknown")).isBefore(soon.plusSeconds(1));
    }

    @Test
    void what_ended_or_was_given_back_is_renewed_no_more() {
        leases.release(List.of("running"));
        leases.releaseWaiting();
        leases.renew("me", LEASE);
        assertThat(until("running")).isBefore(soon.plusSeconds(1));
        assertThat(until("queued")).isBefore(soon.plusSeconds(1));
    }

    @Test
    void a_job_that_outlives_its_lease_is_counted_once() {
        Duration lease = Duration.ofMillis(10);
        nanos.addAndGet(Duration.ofMillis(30).toNanos());
        leases.renew("me", lease);
        nanos.addAndGet(Duration.ofMillis(30).toNanos());
        leases.renew("me", lease);
        // "lost" runs here as well, and does not know it.
        assertThat(leases.outlived()).isEqualTo(2);
        assertThat(leases.longest()).isGreaterThan(lease);
    }

    private LocalDateTime until(String job) {
        return jdbc.sql("select LOCK_EXP_TIME_ from ACT_RU_JOB where ID_ = ?")
                .param(job)
                .query(LocalDateTime.class)
                .single();
    }
}
