package vn.kehoach.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.TaskOpened;
import vn.kehoach.work.WorkItem;

/** Who hears of a plan on its way and of its dispatch. */
class PlanLettersTest {

    private final LadderRig rig = new LadderRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static TaskOpened opened(String key, String id, String assignee, String... groups) {
        return new TaskOpened(new WorkItem(id, key, "Ký kế hoạch", "KH-1", assignee, null), List.of(groups));
    }

    @Test
    void the_clerks_of_bodies_with_an_order_hear_of_its_dispatch() {
        recipient("so-tai-chinh", "ORDER", "ELECTRONIC");
        recipient("so-y-te", "ORDER", "PAPER");
        recipient("bao", "REQUEST", "ELECTRONIC");
        recipient("bo-noi-vu", "NONE", "ELECTRONIC");
        rig.publish(new PlanIssued(1));
        rig.publish(new PlanIssued(1));
        assertThat(rig.mails).containsExactly("2023-02-08T09:00 so-tai-chinh.clerk [Văn bản đến]");
        assertThat(rig.bodies.get(0))
                .contains("Kế hoạch số 36/KH-UBND ngày 08/02/2023", "Mục đích gửi: để thực hiện", "vào sổ văn bản đến");
    }

    private void recipient(String unit, String obligation, String channel) {
        rig.jdbc.sql("""
                insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name, obligation,
                    channel) values (1, 1, 'x', 'EXECUTE', ?, ?, ?, ?)""").params(unit, unit, obligation, channel).update();
    }

    @Test
    void who_signs_hears_that_a_plan_waits_for_him_and_of_no_other_task() {
        rig.publish(opened("UserTask_OfficeReview", "T1", null, "van-phong.officer"));
        rig.publish(opened("UserTask_SignPlan", "T2", null, "ubnd-tinh.head"));
        assertThat(rig.mails).containsExactly("2023-02-08T09:00 ubnd-tinh.head [Việc chờ xử lý]");
    }

    @Test
    void who_has_to_do_it_again_hears_why() {
        rig.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> rig.bean(Decisions.class)
                        .record(
                                "KH-1",
                                "T1",
                                "UserTask_OfficeReview",
                                null,
                                "van-phong.officer",
                                "return",
                                "Thiếu căn cứ."));
        rig.publish(opened("UserTask_DraftPlan", "T2", "so-noi-vu.officer"));
        assertThat(rig.mails).containsExactly("2023-02-08T09:00 so-noi-vu.officer [Trả lại]");
        assertThat(rig.bodies.get(0))
                .contains("Nguyễn van-phong.officer trả lại lúc 09 giờ 00", "\n\nThiếu căn cứ.\n\n");
    }
}
