package vn.kehoach.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kehoach.reading.PlanReading.Duty;

/** An invented plan in another hand: bases one a line, percentages, hours, days of each quarter, days from an event, KT. */
class OtherPlanTest {

    private final PlanReading read = PlanReader.read(SourceText.broken(text()));

    OtherPlanTest() throws IOException {}

    @Test
    void the_head_and_the_bases() {
        assertThat(read.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Lạng Sơn");
        assertThat(read.number().value()).isEqualTo(57);
        assertThat(read.symbol().value()).isEqualTo("KH-UBND");
        assertThat(read.place().value()).isEqualTo("Lạng Sơn");
        assertThat(read.date().value()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(read.title().value())
                .isEqualTo("Triển khai thực hiện chuyển đổi số trên địa bàn tỉnh Lạng Sơn năm 2026");
        assertThat(read.bases().stream()
                        .map(b -> b.value().kind() + " " + b.value().symbol()))
                .containsExactly("Luật null", "Nghị quyết 57-NQ/TW", "Quyết định 749/QĐ-TTg", "Tờ trình 88/TTr-SKHCN");
        assertThat(read.signer().value().lines()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(read.signer().value().name()).isEqualTo("Dương Xuân Huyên");
    }

    @Test
    void the_recipients_with_their_purposes() {
        assertThat(read.recipients().stream().map(r -> r.value().purpose()))
                .containsExactly("REPORT", "REPORT", "UNMARKED", "UNMARKED", "EXECUTE", "PUBLISH", "ARCHIVE");
    }

    @Test
    void quotas_but_not_what_was_reached_last_year() {
        assertThat(read.quotas().stream()
                        .map(q -> q.value().op() + q.value().amount().intValue() + " "
                                + q.value().unit() + " " + q.value().period()))
                .containsExactly(">=90 % UNKNOWN", "=100 % UNKNOWN", ">=2 lớp QUARTER", ">=4 tin, bài MONTH");
    }

    @Test
    void duties_with_every_kind_of_day() {
        List<Duty> dated = read.duties().stream()
                .map(Found::value)
                .filter(d -> d.due() != null)
                .toList();
        assertThat(dated.stream()
                        .map(d ->
                                d.kind() + " " + d.due().bound() + " " + d.due().date()))
                .containsExactly(
                        "REPORT RECURRING null",
                        "REPORT INCLUSIVE 2026-12-10",
                        "SUB_PLAN EVENT null",
                        "REPORT EXCLUSIVE 2026-06-10",
                        "REPORT EXCLUSIVE 2026-12-05");
        assertThat(dated.get(1).due().hour()).isEqualTo("17:00");
        assertThat(dated.get(2).due().offset()).isEqualTo(15);
        assertThat(dated.get(3).period()).isEqualTo("HALF_YEAR");
        assertThat(dated.get(3).actor()).startsWith("Các sở, ban, ngành");
    }

    private static String text() throws IOException {
        try (InputStream in = OtherPlanTest.class.getResourceAsStream("/reading/other-plan.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
