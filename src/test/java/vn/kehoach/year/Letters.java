package vn.kehoach.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The mails that the script expects, each written down where its reason lies. At the end all that arrived are held
 * against them: none is missing, none is there that nobody expected, none came twice.
 */
final class Letters {

    static final String REMINDER = "[Nhắc việc]";
    static final String OVERDUE = "[Quá hạn]";
    static final String CHASE = "[Đôn đốc lần 2]";
    static final String REPORT = "[Báo cáo]";
    static final String COURTEOUS = "[Đề nghị phối hợp]";
    static final String EXTENDED = "[Gia hạn]";
    static final String CALLED_OFF = "[Chấm dứt yêu cầu]";
    static final String MORE = "[Đề nghị bổ sung]";
    static final String RECEIPT = "[Đã tiếp nhận]";
    static final String ARRIVED = "[Văn bản đến]";
    static final String RETURNED = "[Trả lại]";
    static final String STEP_DUE = "[Đến hạn]";
    static final String WAITING = "[Việc chờ xử lý]";

    private final List<String> expected = new ArrayList<>();

    /**
     * @param hour day and hour, e.g. {@code 2023-06-07T08}
     * @param letter beginning of its subject
     * @param logins to whom
     */
    void expect(String hour, String letter, String... logins) {
        for (String login : logins) {
            expected.add(hour + " " + login + " " + letter);
        }
    }

    void check(List<Desk.Mail> arrived) {
        assertThat(arrived).extracting(Desk.Mail::line).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Set.copyOf(arrived.stream().map(Desk.Mail::messageId).toList()))
                .hasSameSizeAs(arrived);
    }

    int size() {
        return expected.size();
    }
}
