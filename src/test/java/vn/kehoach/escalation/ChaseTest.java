package vn.kehoach.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.notice.Delivery;
import vn.kehoach.round.MoreAsked;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** What people decide on late units, and the letters that follow from it. */
class ChaseTest {

    private final LadderRig rig = new LadderRig();
    private Round round;
    private String late;
    private String other;

    @BeforeEach
    void twoAreLate() {
        round = rig.round("REPORT", "2023-06-14", "2023-05-15T08:00");
        late = rig.asked(round, "so-tai-chinh");
        other = rig.asked(round, "so-y-te");
        rig.asked(round, "bao", "ASKED", "REQUEST", null);
        rig.watchUntil(round, "2023-06-19T08:00");
        rig.mails.clear();
        rig.bodies.clear();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private WorkItem task(String key, String id) {
        return new WorkItem(id, key, key, round.businessKey(), "so-noi-vu.officer", null);
    }

    private ObjectNode initial(WorkHandler handler, WorkItem item) {
        return rig.bean(ObjectMapper.class).valueToTree(handler.initialFields(item));
    }

    private void complete(WorkHandler handler, WorkItem item, Submission submission) {
        assertThat(handler.check(item, submission)).isEmpty();
        rig.bean(TransactionTemplate.class).executeWithoutResult(status -> handler.apply(item, submission));
        rig.bean(Delivery.class).drain();
    }

    private void open(WorkHandler handler, WorkItem item) {
        rig.bean(TransactionTemplate.class).executeWithoutResult(status -> handler.opened(item));
    }

    @Test
    void a_letter_goes_to_the_heads_only_when_the_director_releases_it() {
        ChaseLateUnits chase = rig.bean(ChaseLateUnits.class);
        WorkItem first = task("UserTask_ChaseLateUnits", "T1");
        open(chase, first);
        Map<String, Object> view = chase.view(first, "so-noi-vu.officer");
        assertThat(view.get("units").toString())
                .contains(
                        "Cơ quan so-tai-chinh",
                        "Nguyễn so-tai-chinh.head",
                        "0222 12",
                        "07/6/2023, 13/6/2023, 15/6/2023")
                .contains("daysLate=3")
                .doesNotContain("bao");
        complete(chase, first, new Submission("submit", initial(chase, first), "so-noi-vu.officer"));
        assertThat(rig.mails).isEmpty();

        ReleaseChase release = rig.bean(ReleaseChase.class);
        WorkItem second = task("UserTask_ReleaseChase", "T2");
        open(release, second);
        assertThat(release.view(second, "so-noi-vu.head").get("units").toString())
                .contains("Kính gửi: Đồng chí");
        rig.set(other, "state", "SUBMITTED");
        complete(release, second, new Submission("release", initial(release, second), "so-noi-vu.head"));
        assertThat(rig.mails).containsExactly("2023-06-19T08:00 so-tai-chinh.head [Đôn đốc lần 2]");
        assertThat(rig.bodies.get(0)).isEqualTo("""
                Kính gửi: Đồng chí Nguyễn so-tai-chinh.head, Giám đốc.

                Cơ quan so-noi-vu được giao theo dõi, đôn đốc việc thực hiện Kế hoạch số 36/KH-UBND ngày 08/02/2023 \
                của Cơ quan ubnd-tinh về Tuyên truyền cải cách hành chính năm 2023 (tại phần Tổ chức thực hiện). \
                Sau khi nhắc vào các ngày 07/6/2023, 13/6/2023, 15/6/2023, đến nay Cơ quan so-noi-vu chưa nhận được \
                Báo cáo 6 tháng đầu năm 2023 của Cơ quan so-tai-chinh; quá hạn 3 ngày làm việc.

                Để kịp tổng hợp, báo cáo Cơ quan ubnd-tinh trước ngày 25/6/2023, trân trọng đề nghị đồng chí quan tâm, \
                chỉ đạo hoàn thành và gửi về Cơ quan so-noi-vu trong ngày 21/6/2023; nếu có khó khăn, vướng mắc, đề nghị \
                nêu rõ để cùng tháo gỡ. Sau thời điểm trên, Cơ quan so-noi-vu tổng hợp tình hình gửi báo cáo của các \
                đơn vị, báo cáo lãnh đạo Cơ quan ubnd-tinh theo quy định.

                Trân trọng.
                Nguyễn so-noi-vu.head, Giám đốc

                Thư tự động của hệ thống theo dõi kế hoạch, không thay thế văn bản hành chính. Đề nghị không trả lời thư này.
                """);
        rig.set(other, "state", "ASKED");
        assertThat(rig.bean(LateUnits.class).toChase(round))
                .as("who has had the letter is not on the next list")
                .extracting(Response::businessKey)
                .containsExactly(other);
    }

    @Test
    void what_the_director_returns_the_officer_goes_on_from() {
        ChaseLateUnits chase = rig.bean(ChaseLateUnits.class);
        ReleaseChase release = rig.bean(ReleaseChase.class);
        WorkItem first = task("UserTask_ChaseLateUnits", "T1");
        open(chase, first);
        ObjectNode typed = initial(chase, first).put("clause", "mục III");
        complete(chase, first, new Submission("submit", typed, "so-noi-vu.officer"));
        WorkItem second = task("UserTask_ReleaseChase", "T2");
        open(release, second);
        complete(release, second, new Submission("return", initial(release, second), "so-noi-vu.head"));
        WorkItem third = task("UserTask_ChaseLateUnits", "T3");
        open(chase, third);
        assertThat(initial(chase, third).path("clause").asText()).isEqualTo("mục III");
        assertThat(rig.mails).isEmpty();
    }

    @Test
    void bad_input_is_told_per_field() {
        ChaseLateUnits chase = rig.bean(ChaseLateUnits.class);
        WorkItem item = task("UserTask_ChaseLateUnits", "T1");
        ObjectNode typed = initial(chase, item);
        typed.putArray("units").add("TL-999");
        typed.put("requestedDay", "2023-06-18").put("reportBefore", "hôm nay").put("clause", " ");
        typed.put("letter", "Gửi {ho_ten}, {luong}");
        assertThat(chase.check(item, new Submission("submit", typed, "x")))
                .extracting(Problem::field, Problem::code)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"units\", \"escalation.unitsForeign\")",
                        "(\"requestedDay\", \"escalation.dayPast\")",
                        "(\"reportBefore\", \"escalation.dayMissing\")",
                        "(\"clause\", \"work.textMissing\")",
                        "(\"letter\", \"escalation.placeholderUnknown\")");
        typed.putArray("units");
        assertThat(chase.check(item, new Submission("submit", typed, "x"))
                        .get(0)
                        .code())
                .isEqualTo("escalation.unitsMissing");
        assertThat(chase.check(item, new Submission("skip", typed, "x"))).isEmpty();
    }

    @Test
    void the_chair_hears_of_units_only_when_director_and_chief_of_office_decide_so() {
        DecideReport decide = rig.bean(DecideReport.class);
        WorkItem director = task("UserTask_DecideReport", "T1");
        open(decide, director);
        assertThat(decide.view(director, "so-noi-vu.head").get("letter").toString())
                .contains("phải gửi: 2.");
        complete(decide, director, new Submission("report", initial(decide, director), "so-noi-vu.head"));
        assertThat(rig.mails).containsExactly("2023-06-19T08:00 van-phong.head [Báo cáo]");
        assertThat(rig.bodies.get(0))
                .contains(
                        "1. Số đơn vị phải gửi: 2. Hoàn thành đúng hạn: 0;",
                        "chưa hoàn thành, quá hạn: 2.",
                        "(không tính vào số trên): 0/1.",
                        "2. Đơn vị quá hạn: Cơ quan so-tai-chinh: 3 ngày làm việc, 3 lần, chưa nêu lý do; Cơ quan so-y-te")
                .doesNotContain("officer", "so-tai-chinh.head");

        WorkItem chief = task("UserTask_OfficeDecidesReport", "T2");
        open(decide, chief);
        ObjectNode typed = initial(decide, chief).put("proposal", "Đề nghị đồng chí nhắc hai đơn vị");
        complete(decide, chief, new Submission("report", typed, "van-phong.head"));
        assertThat(rig.mails).last().isEqualTo("2023-06-19T08:00 ubnd-tinh.head [Báo cáo]");
        assertThat(rig.bodies.get(1)).contains("Cơ quan van-phong kính báo cáo", "Đề nghị đồng chí nhắc hai đơn vị");
    }

    @Test
    void nothing_goes_up_when_it_is_not_decided_so() {
        DecideReport decide = rig.bean(DecideReport.class);
        WorkItem director = task("UserTask_DecideReport", "T1");
        complete(decide, director, new Submission("skip", initial(decide, director), "so-noi-vu.head"));
        assertThat(rig.mails).isEmpty();
    }

    @Test
    void a_receipt_goes_at_once_and_none_to_an_invited_body() {
        rig.set(late, "judged_on", LocalDate.parse("2023-06-19"));
        rig.set(late, "state", "SUBMITTED");
        long id = Long.parseLong(late.substring(3));
        rig.publish(new ResponseSent(id, rig.document(late, 1, "2023-06-19", false)));
        assertThat(rig.mails).containsExactly("2023-06-19T08:00 so-tai-chinh.clerk [Đã tiếp nhận]");
        assertThat(rig.bodies.get(0))
                .contains("số 12/BC-STC ngày 19/6/2023", "lúc 08 giờ 00 ngày 19/6/2023 (quá hạn)", "Mã tiếp nhận: TN-");
        Response invited = rig.bean(Responses.class).ofUnit(round.id(), "bao").orElseThrow();
        rig.publish(new ResponseSent(invited.id(), rig.document(invited.businessKey(), 1, "2023-06-19", false)));
        assertThat(rig.mails).hasSize(1);
    }

    @Test
    void more_is_asked_for_of_who_prepared_it() {
        rig.document(late, 1, "2023-06-13", false);
        rig.set(late, "state", "MORE_ASKED");
        rig.set(late, "more_reason", "- Số liệu quý II.");
        rig.set(late, "more_last_day", LocalDate.parse("2023-06-26"));
        rig.set(late, "more_asked_at", java.sql.Timestamp.from(rig.now()));
        rig.set(late, "first_sent_at", java.sql.Timestamp.from(Instant.parse("2023-06-13T03:00:00Z")));
        rig.publish(new MoreAsked(Long.parseLong(late.substring(3))));
        assertThat(rig.mails).containsExactly("2023-06-19T08:00 so-tai-chinh.officer [Đề nghị bổ sung]");
        assertThat(rig.bodies.get(0)).contains("- Số liệu quý II.", "hết ngày 26/6/2023", "(13/6/2023)");
    }

    @Test
    void an_officer_reminds_an_invited_body_courteously_and_once_a_day() {
        Response invited = rig.bean(Responses.class).ofUnit(round.id(), "bao").orElseThrow();
        PersonReminder reminder = rig.bean(PersonReminder.class);
        reminder.remind(round, invited, "so-noi-vu.officer");
        reminder.remind(round, invited, "so-noi-vu.officer");
        rig.bean(Delivery.class).drain();
        assertThat(rig.mails).containsExactly("2023-06-19T08:00 bao.clerk [Đề nghị phối hợp]");
        assertThat(rig.bodies.get(0))
                .contains("trân trọng đề nghị quý cơ quan phối hợp", "chưa có thông tin phản hồi")
                .doesNotContainIgnoringCase("quá hạn")
                .doesNotContain("đồng chí Nguyễn bao");
        assertThat(reminder.lastReminded(List.of(invited.businessKey(), late)))
                .containsEntry(invited.businessKey(), rig.now())
                .containsKey(late);
    }
}
