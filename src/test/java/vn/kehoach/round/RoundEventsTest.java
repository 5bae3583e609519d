package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;

/** What other programs are told of a round, from its opening to its end. */
@RoundTest
class RoundEventsTest {

    @Autowired
    private RoundWorld world;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyWantsToKnow() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
        jdbc.sql("""
                insert into webhook (name, address, kinds, secret, active, changed_by, changed_at)
                values ('Trục liên thông', 'http://127.0.0.1:9/', 'ROUND_OPENED,ROUND_CLOSED,ANSWER_SENT,ANSWER_ACCEPTED',
                    'whsec_AAAA', true, 'quantri', now())""").update();
    }

    @AfterEach
    void nobodyAnyMore() {
        jdbc.sql("update webhook set active = false").update();
    }

    @Test
    void openedAnsweredAcceptedClosedWithoutAnybodysName() {
        Plan plan = world.issue(Asked.report(LocalDate.of(2023, 6, 14)), "so-tai-chinh");
        Round round = world.open(plan);
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.giamdoc", key, "UserTask_PrepareReport", "submit", Map.of("summary", "Đã thực hiện."));
        world.complete("stc.giamdoc", key, "UserTask_ApproveResponse", "approve", Map.of());
        world.upload("stc.vanthu", key, "UserTask_SendResponse");
        world.complete(
                "stc.vanthu",
                key,
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "7"));
        world.complete("snv.chuyenvien", key, "UserTask_CheckResponse", "accept", Map.of());

        List<Map<String, Object>> told =
                jdbc.sql("""
                select kind, body from webhook_event where subject_key in (?, ?) order by id""").params(round.businessKey(), key).query().listOfRows();
        assertThat(told)
                .extracting(event -> event.get("KIND"))
                .containsExactly("ROUND_OPENED", "ANSWER_SENT", "ANSWER_ACCEPTED", "ROUND_CLOSED");
        assertThat(String.valueOf(told.get(1).get("BODY")))
                .contains("\"so-tai-chinh\"", "Sở Tài chính", "\"lastDay\":\"2023-06-14\"", plan.numberText());
        assertThat(told)
                .allSatisfy(event -> assertThat(String.valueOf(event.get("BODY")))
                        .doesNotContain("stc.giamdoc", "snv.chuyenvien", "stc.vanthu"));
    }
}
