package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;

/** The last two answers are accepted in the same moment by two officers. */
@RoundTest
class LastTwoTest {

    @Autowired
    private RoundWorld world;

    @Autowired
    private RoundWorld.Closings closings;

    @RepeatedTest(3)
    void theRoundClosesOnce() throws Exception {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
        Plan plan = world.issue(Asked.report(LocalDate.of(2023, 6, 14)), "so-tai-chinh", "dai-ptth");
        Round round = world.open(plan);
        sent(round, "so-tai-chinh", "stc");
        sent(round, "dai-ptth", "dai");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = officers.submit(() -> accepts(round, "so-tai-chinh", "snv.chuyenvien", together));
            Future<?> two = officers.submit(() -> accepts(round, "dai-ptth", "snv.chuyenvien2", together));
            one.get();
            two.get();
        } finally {
            officers.shutdown();
        }
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
        assertThat(closings.heard).containsOnlyOnce(round.id());
        assertThat(world.instance(round.businessKey())).isNull();
        assertThat(world.openTasks(plan.businessKey())).containsExactly("UserTask_ClosePlan");
    }

    private void sent(Round round, String unit, String prefix) {
        String key = world.response(round, unit).businessKey();
        world.complete(prefix + ".giamdoc", key, "UserTask_PrepareReport", "approve", Map.of("nil", true));
        world.upload(prefix + ".vanthu", key, "UserTask_SendResponse");
        world.complete(
                prefix + ".vanthu",
                key,
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", world.clock.today().toString()));
    }

    private Void accepts(Round round, String unit, String login, CyclicBarrier together) throws Exception {
        String key = world.response(round, unit).businessKey();
        together.await();
        world.complete(login, key, "UserTask_CheckResponse", "accept", Map.of());
        return null;
    }
}
