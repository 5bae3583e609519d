package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.bulk.BulkDesk;
import vn.kehoach.bulk.BulkJob;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Decisions;

/** Reports: prepared, signed, sent, checked; more asked for; the round closes with the last. */
@RoundTest
class ReportRoundTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String PREPARE = "UserTask_PrepareReport";
    private static final String APPROVE = "UserTask_ApproveResponse";
    private static final String SEND = "UserTask_SendResponse";
    private static final String CHECK = "UserTask_CheckResponse";

    @Autowired
    private RoundWorld world;

    @Autowired
    private ResponseDocuments documents;

    @Autowired
    private BulkDesk bulkDesk;

    @Autowired
    private BulkJob bulkJob;

    @Autowired
    private ProxyEntry proxy;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Organization organization;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private void prepares(Round round, String unit, String login) {
        String key = world.response(round, unit).businessKey();
        world.complete(login, key, PREPARE, "submit", Map.of("summary", "Đã thực hiện 10 tin, bài."));
    }

    private void sends(Round round, String unit, String login) {
        String key = world.response(round, unit).businessKey();
        world.upload(login, key, SEND);
        world.complete(
                login,
                key,
                SEND,
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "7"));
    }

    private Round sent(String... units) {
        Plan plan = world.issue(Asked.report(LAST), units);
        Round round = world.open(plan);
        prepares(round, "so-tai-chinh", "stc.giamdoc");
        return round;
    }

    @Test
    void aReportGoesFromHeadToHeadAndTheRoundClosesItselfWithTheLast() {
        Plan plan = world.issue(Asked.report(LAST), "so-tai-chinh", "dai-ptth");
        Round round = world.open(plan);
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        Response stc = world.response(round, "so-tai-chinh");
        // Nobody follows the plan up yet, so it is the head's.
        assertThat(world.task(stc.businessKey(), PREPARE).getAssignee()).isEqualTo("stc.giamdoc");

        prepares(round, "so-tai-chinh", "stc.giamdoc");
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.AT_HEAD);
        world.complete("stc.giamdoc", stc.businessKey(), APPROVE, "approve", Map.of());
        world.clock.set(LAST.plusDays(1), 9);
        sends(round, "so-tai-chinh", "stc.vanthu");

        Response given = world.response(round, "so-tai-chinh");
        assertThat(given.state()).isEqualTo(ResponseState.SUBMITTED);
        // Signed in time counts, though the clerk sent it a day later.
        assertThat(given.judgedOn()).isEqualTo(LocalDate.of(2023, 5, 15));
        assertThat(given.bucket(world.clock.today())).isEqualTo(Bucket.DONE_ON_TIME);
        assertThat(given.documentText()).endsWith("/BC-STC");
        assertThat(documents.of(given.id())).singleElement().satisfies(d -> {
            assertThat(d.signer()).isEqualTo("Giám đốc Ngọ Thế Khánh");
            assertThat(d.files()).hasSize(1);
        });

        world.complete("snv.chuyenvien", given.businessKey(), CHECK, "accept", Map.of());
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);

        prepares(round, "dai-ptth", "dai.giamdoc");
        String dai = world.response(round, "dai-ptth").businessKey();
        world.complete("dai.giamdoc", dai, APPROVE, "approve", Map.of());
        sends(round, "dai-ptth", "dai.vanthu");
        assertThat(world.response(round, "dai-ptth").bucket(world.clock.today()))
                .isEqualTo(Bucket.DONE_LATE);
        world.complete("snv.chuyenvien2", dai, CHECK, "accept", Map.of());

        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
        assertThat(world.instance(round.businessKey())).isNull();
        assertThat(world.openTasks(plan.businessKey())).containsExactly("UserTask_ClosePlan");
    }

    @Test
    void moreIsAskedForWithItsOwnLastDay() {
        Round round = sent("so-tai-chinh");
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.giamdoc", key, APPROVE, "approve", Map.of());
        sends(round, "so-tai-chinh", "stc.vanthu");
        LocalDate more = LocalDate.of(2023, 5, 18);
        world.complete(
                "snv.chuyenvien",
                key,
                CHECK,
                "return",
                Map.of("reason", "Chưa có số liệu quý I.", "moreLastDay", more.toString()));

        Response asked = world.response(round, "so-tai-chinh");
        assertThat(asked.state()).isEqualTo(ResponseState.MORE_ASKED);
        assertThat(asked.more().reason()).isEqualTo("Chưa có số liệu quý I.");
        assertThat(asked.bucket(more)).isEqualTo(Bucket.DONE_ON_TIME);
        assertThat(asked.bucket(more.plusDays(1))).isEqualTo(Bucket.OPEN_OVERDUE);

        world.clock.set(more.plusDays(1), 9);
        prepares(round, "so-tai-chinh", "stc.giamdoc");
        world.complete("stc.giamdoc", key, APPROVE, "approve", Map.of());
        sends(round, "so-tai-chinh", "stc.vanthu");
        Response again = world.response(round, "so-tai-chinh");
        assertThat(again.bucket(world.clock.today())).isEqualTo(Bucket.DONE_LATE);
        assertThat(documents.of(again.id()))
                .extracting(ResponseDocument::version)
                .containsExactly(1, 2);
        assertThat(documents.of(again.id()).get(0).files())
                .doesNotContainAnyElementsOf(documents.of(again.id()).get(1).files());
    }

    @Test
    void theHeadAndTheClerkSendItBack() {
        Round round = sent("so-tai-chinh");
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.giamdoc", key, APPROVE, "return", Map.of("reason", "Thiếu số liệu."));
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.IN_PREPARATION);
        prepares(round, "so-tai-chinh", "stc.giamdoc");
        world.complete("stc.giamdoc", key, APPROVE, "approve", Map.of());
        world.complete("stc.vanthu", key, SEND, "return", Map.of("reason", "Sai thể thức."));
        Response back = world.response(round, "so-tai-chinh");
        assertThat(back.state()).isEqualTo(ResponseState.AT_HEAD);
        assertThat(back.approval()).isNull();
        assertThat(world.openTasks(key)).containsExactly(APPROVE);
    }

    @Test
    void whoIsEverythingDoesItOnOnePage() {
        String unit = "ubnd-tu-son-dinh-bang";
        Round round = world.open(world.issue(Asked.report(LAST), unit));
        String key = world.response(round, unit).businessKey();
        world.upload("dinhbang.chutich", key, PREPARE);
        world.complete(
                "dinhbang.chutich",
                key,
                PREPARE,
                "send",
                Map.of("nil", true, "registrationDate", world.clock.today().toString()));
        Response sent = world.response(round, unit);
        assertThat(sent.state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(sent.nilReport()).isTrue();
        assertThat(world.jdbc
                        .sql("select step_key || ' ' || outcome from decision where business_key = ? order by id")
                        .param(key)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(PREPARE + " send", PREPARE + " submit", APPROVE + " approve"));
        assertThat(world.openTasks(key)).containsExactly(CHECK);
    }

    @Test
    void theOfficerClosesAfterTheLastDayAndWhatComesLaterIsMarked() {
        Round round = sent("so-tai-chinh", "dai-ptth");
        world.clock.set(LAST.plusDays(1), 8);
        world.run(round.businessKey(), "Timer_LastDayPassed");
        world.complete("snv.chuyenvien", round.businessKey(), "UserTask_CloseRound", "close", Map.of("note", "Chốt."));
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
        assertThat(world.instance(round.businessKey())).isNull();

        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.giamdoc", key, APPROVE, "approve", Map.of());
        sends(round, "so-tai-chinh", "stc.vanthu");
        assertThat(world.response(round, "so-tai-chinh").additional()).isTrue();
    }

    @Test
    void anInvitedBodyIsWaitedForUntilTheLastDayAndIsNeverOverdue() {
        Round round = sent("so-tai-chinh", "?bao-bac-ninh");
        Response invited = world.response(round, "bao-bac-ninh");
        assertThat(world.task(invited.businessKey(), PREPARE).getDueDate()).isNull();
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.giamdoc", key, APPROVE, "approve", Map.of());
        sends(round, "so-tai-chinh", "stc.vanthu");
        world.complete("snv.chuyenvien", key, CHECK, "accept", Map.of());
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);

        world.clock.set(LAST.plusDays(1), 8);
        assertThat(invited.bucket(world.clock.today())).isEqualTo(Bucket.INVITED_SILENT);
        // The watch asks again whether the round has ended.
        world.run(round.businessKey(), "Timer_NextRung");
        world.run(round.businessKey(), "ServiceTask_Watch");
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
    }

    /** Two nodes work on the order at once, after a third that took it stopped; every answer is accepted once. */
    @Test
    void fiftyAnswersAreAcceptedAtOnceAndTheAcceptanceTakenBack() throws Exception {
        String[] units = BulkScript.bodies(organization, world, 51);
        Round round = world.open(world.issue(Asked.report(LAST), units));
        BulkScript bulk = new BulkScript(world, bulkDesk, bulkJob);
        bulk.sent(proxy, round, Arrays.copyOf(units, 50));
        Map<String, Object> order = bulk.of(round, Stream.of(units), Map.of("reason", "Đã đối chiếu."));
        BulkDesk.Preview preview = bulk.preview("snv.giamdoc", "accept", order);
        assertThat(preview.count()).isEqualTo(50);
        assertThat(preview.left()).hasSize(1);
        long id = bulk.order("snv.giamdoc", "accept", order);
        world.jdbc
                .sql("update bulk_work set leased_until = ? where id = ?")
                .params(Timestamp.from(world.clock.now().plusSeconds(30)), id)
                .update();
        assertThat(bulkJob.run()).isZero();
        world.clock.set(LocalDate.of(2023, 5, 15), 8, 1);

        // The second takes it as if the first had lost its lease while it still works.
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(bulkJob::run);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> {
            world.jdbc
                    .sql("update bulk_work set leased_until = null where id = ?")
                    .param(id)
                    .update();
            return bulkJob.run();
        });
        first.get(1, TimeUnit.MINUTES);
        second.get(1, TimeUnit.MINUTES);
        bulkJob.run();
        BulkDesk.View done = bulk.view("snv.giamdoc", id);
        assertThat(done.refused()).isEmpty();
        assertThat(done.done()).isEqualTo(50);
        assertThat(done.state()).isEqualTo("DONE");
        assertThat(world.responses.ofRound(round.id()))
                .filteredOn(response -> response.state() == ResponseState.ACCEPTED)
                .hasSize(50)
                .allSatisfy(response -> assertThat(decisions.of(response.businessKey()))
                        .filteredOn(decision -> decision.step().equals(CHECK))
                        .singleElement()
                        .satisfies(decision -> {
                            assertThat(decision.login()).isEqualTo("snv.giamdoc");
                            assertThat(decision.title()).isEqualTo("Giám đốc");
                            assertThat(decision.reason()).isEqualTo("Đã đối chiếu.");
                        }));

        assertThat(bulk.undone("snv.giamdoc", id).undone()).isEqualTo(50);
        String key = world.response(round, units[7]).businessKey();
        assertThat(world.openTasks(key)).containsExactly(CHECK);
        world.complete("snv.chuyenvien", key, CHECK, "accept", Map.of());
        assertThat(world.response(round, units[7]).state()).isEqualTo(ResponseState.ACCEPTED);
    }
}
