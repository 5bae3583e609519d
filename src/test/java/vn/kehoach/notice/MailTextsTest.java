package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class MailTextsTest {

    private final MailTexts texts = new MailTexts();

    /** The six letters of the glossary, as a reader gets them. */
    @ParameterizedTest
    @EnumSource(names = {"REMINDER", "OVERDUE", "CHASE", "REPORT", "MORE_ASKED", "RECEIPT"})
    void reads_as_the_glossary_has_it(Letter letter) throws IOException {
        Mail mail = texts.write(List.of(SampleWords.notice("TL-1", letter)));
        assertThat(mail.subject() + "\n\n" + mail.body())
                .isEqualTo(new ClassPathResource(letter.resource().replace("mail/", "mail/expected-"))
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void leaves_no_placeholder_open(Letter letter) {
        Mail mail = texts.write(List.of(SampleWords.notice("TL-1", letter)));
        assertThat(mail.subject() + mail.body()).doesNotContain("{", "}", "null");
        assertThat(mail.subject()).doesNotContain("\n");
        assertThat(mail.body()).endsWith("Đề nghị không trả lời thư này.\n");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_to_write_with_a_word_missing(Letter letter) {
        Map<String, String> words = new HashMap<>(SampleWords.ALL);
        String body = texts.bodyOf(letter);
        MailTemplate.placeholders(body).stream()
                .filter(name -> !name.equals("danh_sach_viec"))
                .forEach(missing -> {
                    Map<String, String> fewer = new HashMap<>(words);
                    fewer.remove(missing);
                    Notice notice = new Notice("TL-1", "o", "p", letter, fewer, "", Instant.EPOCH);
                    assertThatThrownBy(() -> texts.write(List.of(notice))).hasMessageContaining("{" + missing + "}");
                });
    }

    @Test
    void one_mail_says_several_things_under_the_most_serious_subject() {
        Mail mail = texts.write(List.of(
                SampleWords.notice("TL-1", Letter.REMINDER, "ten_dot", "Đợt A"),
                SampleWords.notice("TL-2", Letter.OVERDUE, "ten_dot", "Đợt B"),
                SampleWords.notice("TL-3", Letter.OVERDUE, "ten_dot", "Đợt C")));
        assertThat(mail.subject()).startsWith("[Quá hạn] Đợt B: Sở Tài chính");
        assertThat(mail.body().split("\n\n"))
                .hasSize(10)
                .satisfies(parts -> assertThat(parts[2]).contains("- Đợt B; ", "\n- Đợt C; "))
                .satisfies(parts -> assertThat(parts[6]).contains("- Đợt A; "));
        assertThat(mail.body()).containsOnlyOnce("Trân trọng.").containsOnlyOnce("Kính gửi");
    }

    @Test
    void a_reminder_counts_its_items() {
        Mail mail = texts.write(
                List.of(SampleWords.notice("TL-1", Letter.REMINDER), SampleWords.notice("TL-2", Letter.REMINDER)));
        assertThat(mail.subject()).endsWith("(2 việc)");
        assertThat(mail.body().lines().filter(line -> line.startsWith("- "))).hasSize(2);
    }

    @Test
    void of_several_rungs_on_one_subject_only_the_most_serious_is_said() {
        Mail mail = texts.write(
                List.of(SampleWords.notice("TL-1", Letter.REMINDER), SampleWords.notice("TL-1", Letter.OVERDUE)));
        assertThat(mail.subject()).startsWith("[Quá hạn]");
        assertThat(mail.body()).doesNotContain("trong thời gian tới");
    }

    @Test
    void different_last_days_are_not_said_in_one_breath() {
        Mail mail = texts.write(List.of(
                SampleWords.notice("TL-1", Letter.OVERDUE, "het_han", "hết ngày 14/6/2023"),
                SampleWords.notice("TL-2", Letter.OVERDUE, "het_han", "17 giờ 00 ngày 13/6/2023")));
        assertThat(mail.body()).contains("Đến hết ngày 14/6/2023,", "Đến 17 giờ 00 ngày 13/6/2023,");
    }

    @Test
    void braces_in_a_value_are_not_filled_in() {
        Mail mail = texts.write(List.of(SampleWords.notice("TL-1", Letter.REMINDER, "ten_dot", "Đợt {ho_ten} $1")));
        assertThat(mail.subject()).startsWith("[Nhắc việc] Đợt {ho_ten} $1: ");
    }

    @Test
    void people_may_write_the_body_themselves_with_the_letters_own_placeholders() {
        String own = "Kính gửi: Đồng chí {ho_ten}.\n\nĐề nghị gửi trong ngày {ngay_de_nghi}.";
        Notice notice = SampleWords.notice("TL-1", Letter.CHASE, MailTexts.OWN_BODY, own);
        assertThat(texts.write(List.of(notice)).body())
                .isEqualTo("Kính gửi: Đồng chí Nguyễn Văn An.\n\nĐề nghị gửi trong ngày 16/6/2023.\n\n"
                        + "Thư tự động của hệ thống theo dõi kế hoạch, không thay thế văn bản hành chính. "
                        + "Đề nghị không trả lời thư này.\n");
        assertThat(texts.unknownPlaceholders(Letter.CHASE, own)).isEmpty();
        assertThat(texts.unknownPlaceholders(Letter.CHASE, own + "{luong}")).containsExactly("luong");
        assertThat(texts.preview(Letter.CHASE, notice.words())).startsWith("Kính gửi: Đồng chí Nguyễn Văn An.\n");
    }

    @Test
    void the_letters_stand_in_order_of_weight() {
        assertThat(Arrays.asList(Letter.values()))
                .containsSubsequence(
                        Letter.RECEIPT,
                        Letter.REMINDER,
                        Letter.MORE_ASKED,
                        Letter.OVERDUE,
                        Letter.CHASE,
                        Letter.REPORT);
    }
}
