package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.bulk.BulkDesk;
import vn.kehoach.bulk.BulkJob;
import vn.kehoach.notice.Notices;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** One act on many units: looked at first, carried out in the name of who ordered it, taken back where that can be. */
@RoundTest
class BulkRoundTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String CHECK = "UserTask_CheckResponse";
    private static final String OFFICER = "snv.chuyenvien";

    @Autowired
    private RoundWorld world;

    @Autowired
    private BulkDesk desk;

    @Autowired
    private BulkJob job;

    @Autowired
    private ProxyEntry proxy;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Notices notices;

    private BulkScript bulk;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
        bulk = new BulkScript(world, desk, job);
    }

    private Round open(String... units) {
        return world.open(world.issue(Asked.report(LAST), units));
    }

    private String key(Round round, String unit) {
        return world.response(round, unit).businessKey();
    }

    private List<String> letters(Round round, String unit) {
        return notices.on(List.of(key(round, unit))).stream()
                .filter(told -> told.letter() != null && told.written())
                .map(told -> told.letter().name())
                .distinct()
                .toList();
    }

    @Test
    void moreIsAskedOfManyWithOneReasonAndTakenBackFromWhoHasNotBegun() {
        Round round = open("so-tai-chinh", "so-y-te", "so-tu-phap");
        bulk.sent(proxy, round, "so-tai-chinh", "so-y-te");
        Map<String, Object> order = bulk.of(
                round,
                Stream.of("so-tai-chinh", "so-y-te", "so-tu-phap"),
                Map.of("reason", "Thiếu số liệu quý I.", "moreLastDay", "2023-05-19"));
        BulkDesk.Preview preview = bulk.preview(OFFICER, "more", order);
        assertThat(preview.count()).isEqualTo(2);
        assertThat(preview.told()).isEqualTo(2);
        assertThat(preview.lines()).allMatch(line -> line.change().equals("Đề nghị bổ sung, hạn 19/5/2023"));
        assertThat(preview.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo("trạng thái hiện tại: Đã gửi yêu cầu"));

        BulkDesk.View done = bulk.done(OFFICER, "more", order);
        assertThat(done.done()).isEqualTo(2);
        assertThat(world.response(round, "so-y-te").more().reason()).isEqualTo("Thiếu số liệu quý I.");
        assertThat(letters(round, "so-y-te")).contains("MORE_ASKED");

        // One unit goes on with it at once; the other has not begun.
        world.complete(
                "stc.giamdoc", key(round, "so-tai-chinh"), "UserTask_PrepareReport", "submit", Map.of("nil", true));
        BulkDesk.View undone = bulk.undone(OFFICER, done.id());
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(undone.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why()).startsWith("Đơn vị đã xử lý tiếp"));
        Response back = world.response(round, "so-y-te");
        assertThat(back.state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(back.more()).isNull();
        assertThat(world.openTasks(back.businessKey())).containsExactly(CHECK);
        // Whom no mail has reached yet hears neither, the others hear both.
        assertThat(letters(round, "so-y-te").contains("MORE_TAKEN_BACK"))
                .isEqualTo(letters(round, "so-y-te").contains("MORE_ASKED"));

        // Asked again an hour later, which is another time of asking, whatever the mail has done meanwhile.
        world.clock.set(LocalDate.of(2023, 5, 15), 9);
        assertThat(bulk.done(
                                OFFICER,
                                "more",
                                bulk.of(
                                        round,
                                        Stream.of("so-y-te"),
                                        Map.of("reason", "Thiếu chữ ký.", "moreLastDay", "2023-05-19")))
                        .done())
                .isEqualTo(1);
        assertThat(letters(round, "so-y-te")).contains("MORE_ASKED");
    }

    @Test
    void manyGetMoreTimeAndLoseItAgain() {
        Round round = open("so-tai-chinh", "so-y-te", "dai-ptth");
        bulk.sent(proxy, round, "dai-ptth");
        Map<String, Object> order = bulk.of(
                round,
                Stream.of("so-tai-chinh", "so-y-te", "dai-ptth"),
                Map.of("until", "2023-06-21", "reason", "Chờ số liệu."));
        BulkDesk.Preview preview = bulk.preview(OFFICER, "extend", order);
        assertThat(preview.lines()).extracting(line -> line.change()).containsOnly("14/6/2023 → 21/6/2023");
        assertThat(preview.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo("trạng thái hiện tại: Đã gửi, chờ kiểm tra"));

        BulkDesk.View done = bulk.done(OFFICER, "extend", order);
        assertThat(done.done()).isEqualTo(2);
        assertThat(world.response(round, "so-y-te").lastDay()).isEqualTo(LAST.plusDays(7));
        assertThat(extensions.ofRound(round.id())).hasSize(2);

        bulk.sent(proxy, round, "so-tai-chinh");
        BulkDesk.View undone = bulk.undone(OFFICER, done.id());
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(1);
        Response back = world.response(round, "so-y-te");
        assertThat(back.lastDay()).isEqualTo(LAST);
        assertThat(back.extendedUntil()).isNull();
        assertThat(world.task(back.businessKey(), "UserTask_PrepareReport")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(DueDates.end(LAST));
        assertThat(extensions.ofRound(round.id())).hasSize(1);
        assertThat(letters(round, "so-y-te")).contains("EXTENDED", "DUE_CHANGED");
    }

    @Test
    void unitsJoinAndLeaveAgainWithWhatTheyWereAskedBesides() {
        Round round = open("so-tai-chinh");
        world.addDuty(
                round.planId(),
                "receipt",
                new Asked(DutyKind.ACKNOWLEDGE, LAST, "NONE", "RECEIVED", false),
                "so-tai-chinh");
        Map<String, Object> order = Map.of(
                "round", round.id(),
                "units", List.of("unit:so-y-te", "so-tu-phap", "so-tai-chinh", "khong-co"),
                "reason", "Bổ sung theo chỉ đạo.");
        BulkDesk.Preview preview = bulk.preview(OFFICER, "join", order);
        assertThat(preview.count()).isEqualTo(2);
        assertThat(preview.left())
                .extracting(left -> left.why())
                .containsExactly(
                        "Sở Tài chính đã được yêu cầu trong đợt này.",
                        "Không có đơn vị \"khong-co\" trong danh mục. Đề nghị chọn lại.");

        BulkDesk.View done = bulk.done(OFFICER, "join", order);
        assertThat(done.done()).isEqualTo(2);
        assertThat(world.openTasks(key(round, "so-y-te"))).containsExactly("UserTask_PrepareReport");

        bulk.sent(proxy, round, "so-y-te");
        BulkDesk.View undone = bulk.undone(OFFICER, done.id());
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(world.response(round, "so-tu-phap").state()).isEqualTo(ResponseState.CALLED_OFF);
        assertThat(world.response(round, "so-y-te").state()).isEqualTo(ResponseState.SUBMITTED);
    }

    @Test
    void manyAreRemindedOnceADay() {
        Round round = open("so-tai-chinh", "?bao-bac-ninh", "so-y-te");
        bulk.sent(proxy, round, "so-y-te");
        world.clock.set(LAST.plusDays(2), 9);
        Map<String, Object> order = Map.of("round", round.id(), "scope", "OPEN");
        BulkDesk.Preview preview = bulk.preview("snv.giamdoc", "remind", order);
        assertThat(preview.lines())
                .extracting(line -> line.change())
                .containsExactlyInAnyOrder("Thông báo quá hạn", "Đề nghị phối hợp (thư do người gửi đứng tên)");
        assertThat(preview.undoable()).isFalse();
        BulkDesk.View done = bulk.done("snv.giamdoc", "remind", order);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.mayUndo()).isFalse();
        assertThat(letters(round, "so-tai-chinh")).contains("OVERDUE");
        assertThat(letters(round, "bao-bac-ninh")).contains("COURTEOUS");
        assertThat(bulk.preview("snv.giamdoc", "remind", order).left())
                .extracting(left -> left.why())
                .containsOnly("đã nhắc trong hôm nay");
        assertThat(decisions.of(key(round, "so-tai-chinh")))
                .last()
                .extracting(Decision::step, Decision::login)
                .containsExactly("remind", "snv.giamdoc");
    }

    @Test
    void whatIsForeignIsNotThereAndWhoOnlyLooksOrdersNothing() {
        Round round = open("so-tai-chinh", "so-y-te");
        bulk.sent(proxy, round, "so-tai-chinh");
        Map<String, Object> order = bulk.of(round, Stream.of("so-tai-chinh"), Map.of());
        refused(Refusal.Kind.NOT_FOUND, () -> bulk.preview("stc.giamdoc", "accept", order));
        refused(Refusal.Kind.NOT_FOUND, () -> bulk.order("stc.giamdoc", "accept", order));
        refused(Refusal.Kind.FORBIDDEN, () -> bulk.order("vp.chuyenvien", "accept", order));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> bulk.preview(OFFICER, "accept", Map.of("responses", List.of(987_654_321L))));
        refused(Refusal.Kind.NOT_FOUND, () -> bulk.preview(OFFICER, "destroy", order));
        refused(Refusal.Kind.INVALID, () -> bulk.preview(OFFICER, "accept", Map.of()));
        long mine = bulk.order(OFFICER, "accept", order);
        refused(Refusal.Kind.NOT_FOUND, () -> bulk.view("snv.giamdoc", mine));
        refused(Refusal.Kind.NOT_FOUND, () -> world.as("snv.giamdoc", () -> desk.stop(mine)));
        job.run();
    }

    @Test
    void anOfficerTakesNothingFromAnotherButTheLeaderDoes() {
        Round round = open("so-tai-chinh", "so-y-te");
        bulk.sent(proxy, round, "so-tai-chinh");
        String task = world.task(key(round, "so-tai-chinh"), CHECK).getId();
        world.does("snv.chuyenvien2", () -> world.desk.claim(task));
        Map<String, Object> order = bulk.of(round, Stream.of("so-tai-chinh"), Map.of());
        assertThat(bulk.preview(OFFICER, "accept", order).left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).endsWith("đang kiểm tra"));
        refused(Refusal.Kind.CONFLICT, () -> bulk.order(OFFICER, "accept", order));
        assertThat(bulk.done("snv.giamdoc", "accept", order).done()).isEqualTo(1);
    }

    /** Somebody answers for one of them while the order waits: that one is refused, the rest is done. */
    @Test
    void whatHasMovedOnMeanwhileIsRefusedAndHoldsUpNothing() {
        Round round = open("so-tai-chinh", "so-y-te", "so-tu-phap");
        bulk.sent(proxy, round, "so-tai-chinh", "so-y-te");
        long id = bulk.order(OFFICER, "accept", bulk.of(round, Stream.of("so-tai-chinh", "so-y-te"), Map.of()));
        world.complete("snv.chuyenvien2", key(round, "so-tai-chinh"), CHECK, "accept", Map.of());
        job.run();
        BulkDesk.View view = bulk.view(OFFICER, id);
        assertThat(view.state()).isEqualTo("DONE");
        assertThat(view.done()).isEqualTo(1);
        assertThat(view.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why()).contains("vừa được người khác xử lý"));
    }

    @Test
    void aStoppedOrderGoesNoFartherAndTheTimeToUndoEnds() {
        Round round = open("so-tai-chinh", "so-y-te", "so-tu-phap");
        bulk.sent(proxy, round, "so-tai-chinh");
        long stopped = bulk.order(OFFICER, "accept", bulk.of(round, Stream.of("so-tai-chinh"), Map.of()));
        world.does(OFFICER, () -> desk.stop(stopped));
        job.run();
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(bulk.view(OFFICER, stopped).state()).isEqualTo("STOPPED");

        BulkDesk.View done = bulk.done(OFFICER, "accept", bulk.of(round, Stream.of("so-tai-chinh"), Map.of()));
        assertThat(done.mayUndo()).isTrue();
        world.clock.set(LocalDate.of(2023, 5, 17), 8);
        assertThat(bulk.view(OFFICER, done.id()).mayUndo()).isFalse();
        refused(Refusal.Kind.CONFLICT, () -> bulk.undone(OFFICER, done.id()));
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
    }
}
