package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kehoach.work.Refusal;

/** What supervisors see of the ledger, and what they may do about it. */
class NoticeLedgerTest {

    private final NoticeRig rig = new NoticeRig();
    private SmtpStub stub;
    private Delivery delivery;

    @BeforeEach
    void start() throws IOException {
        stub = new SmtpStub();
        delivery = rig.delivery(stub.port());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static NoticeLedger.Filter all() {
        return new NoticeLedger.Filter(null, null, null, null, null, null, null);
    }

    private NoticeLedger.Page page(NoticeLedger.Filter filter) {
        return rig.ledger.page(filter);
    }

    private void tell(String... people) {
        for (String person : people) {
            rig.tell(DeliveryTest.notice("TL-1", "o", person, ""));
        }
    }

    private long mailOf(String person) {
        return page(new NoticeLedger.Filter(null, null, person, null, null, null, null))
                .lines()
                .get(0)
                .mailId();
    }

    @Test
    void pages_of_a_hundred_the_newest_first_without_a_gap_or_a_line_twice() {
        rig.tellAll(IntStream.range(0, 1_050)
                .mapToObj(i -> DeliveryTest.notice("TL-" + i, "o", "p", ""))
                .toList());
        List<Long> ids = new ArrayList<>();
        Long before = null;
        int pages = 0;
        do {
            NoticeLedger.Page page = page(new NoticeLedger.Filter(null, null, null, null, null, null, before));
            assertThat(page.total()).as("more than a thousand is not counted").isEqualTo(1_001);
            page.lines().forEach(line -> ids.add(line.id()));
            before = page.next();
            pages++;
        } while (before != null);
        assertThat(pages).isEqualTo(11);
        assertThat(ids).hasSize(1_050).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void what_is_looked_for_is_found_and_nothing_else() {
        rig.plans.put("TL-1", "KH-1");
        tell("a", Notice.mailbox("so-tai-chinh"));
        rig.tell(DeliveryTest.notice("TL-2", "o", "b", ""));
        rig.notices.note("TL-3", "past", rig.now());
        delivery.run();
        rig.later(Duration.ofDays(2));
        rig.tell(DeliveryTest.notice("TL-4", "o", "c", ""));
        assertThat(page(all()).lines()).as("without what needed no letter").hasSize(4);
        assertThat(people(new NoticeLedger.Filter("KH-1", null, null, null, null, null, null)))
                .containsExactly("unit:so-tai-chinh", "a");
        assertThat(people(new NoticeLedger.Filter(null, "so-tai-chinh", null, null, null, null, null)))
                .containsExactly("unit:so-tai-chinh");
        assertThat(people(new NoticeLedger.Filter(null, null, "b@stc.example", null, null, null, null)))
                .containsExactly("b");
        assertThat(people(new NoticeLedger.Filter(null, null, null, Told.State.WAITING, null, null, null)))
                .containsExactly("c");
        assertThat(people(new NoticeLedger.Filter(null, null, null, Told.State.NOTED, null, null, null)))
                .containsExactly("");
        LocalDate first = LocalDate.parse("2023-06-07");
        assertThat(people(new NoticeLedger.Filter(null, null, null, null, null, first, null)))
                .doesNotContain("c")
                .hasSize(3);
        assertThat(people(new NoticeLedger.Filter(null, null, null, null, first.plusDays(1), null, null)))
                .containsExactly("c");
    }

    private List<String> people(NoticeLedger.Filter filter) {
        return page(filter).lines().stream().map(NoticeLedger.Line::person).toList();
    }

    @Test
    void what_was_sent_goes_again_word_for_word_as_a_new_mail_with_the_reason_on_record() {
        tell("a");
        delivery.run();
        long mail = mailOf("a");
        assertThatThrownBy(() -> rig.resends.resend(mail, " ", "giamsat")).isInstanceOf(Refusal.class);
        long copy = rig.resends.resend(mail, "Người nhận báo không thấy thư.", "giamsat");
        assertThat(copy).isNotEqualTo(mail);
        assertThatThrownBy(() -> rig.resends.resend(copy, "x", "giamsat"))
                .as("it is on its way")
                .isInstanceOf(Refusal.class);
        assertThat(delivery.run()).isEqualTo(1);
        assertThat(stub.messageIds).hasSize(2).doesNotHaveDuplicates();
        assertThat(rig.archive.mail(copy).body())
                .isEqualTo(rig.archive.mail(mail).body());
        assertThat(rig.archive.mail(mail).resends()).singleElement().satisfies(resend -> {
            assertThat(resend.by()).isEqualTo("Nguyễn Văn An");
            assertThat(resend.reason()).isEqualTo("Người nhận báo không thấy thư.");
            assertThat(resend.mailId()).isEqualTo(copy);
        });
    }

    @Test
    void what_nobody_received_goes_to_the_mended_address_as_the_same_mail() {
        rig.addresses.put("a", "wrong@stc.example");
        stub.answer("RCPT TO:<wrong@", "550 5.1.1 no such user");
        tell("a", "b");
        delivery.run();
        long mail = mailOf("a");
        assertThat(rig.archive.mail(mail).body())
                .as("to be read, though it never went")
                .startsWith("Kính gửi");
        assertThat(rig.archive.deadAddresses()).singleElement().satisfies(dead -> {
            assertThat(dead.address()).isEqualTo("wrong@stc.example");
            assertThat(dead.error()).contains("no such user");
            assertThat(dead.mails()).isEqualTo(1);
        });
        rig.addresses.put("a", "right@stc.example");
        assertThat(rig.archive.deadAddresses().get(0).current()).isEqualTo("right@stc.example");
        assertThat(rig.resends.resendAllOf("a", "Đã sửa địa chỉ.", "giamsat")).isEqualTo(1);
        assertThat(delivery.run()).isEqualTo(1);
        assertThat(rig.archive.deadAddresses()).isEmpty();
        assertThat(rig.archive.mail(mail).address()).isEqualTo("right@stc.example");
        assertThat(stub.messageIds).contains(rig.archive.mail(mail).messageId());
        assertThat(rig.noticeStates()).containsOnly("SENT");
    }

    @Test
    void it_says_how_the_mail_server_is() {
        stub.close();
        tell("a", "b");
        delivery.run();
        assertThat(rig.archive.server().downSince()).isEqualTo(rig.now());
        assertThat(rig.archive.server().error()).contains("127.0.0.1");
        assertThat(rig.archive.server().waiting()).isEqualTo(2);
    }
}
