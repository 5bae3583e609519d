package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dated 10 June, signed by the head in the last minute of 14 June in Vietnam, received on 16 June. */
class JudgingTest {

    private static final Instant LAST_MINUTE = Instant.parse("2023-06-14T16:59:59Z");

    @ParameterizedTest
    @CsvSource({
        "SIGNED,   true,  false, 2023-06-14",
        "SIGNED,   false, false, 2023-06-16",
        "SIGNED,   true,  true,  2023-06-16",
        "RECEIVED, true,  false, 2023-06-16",
        "RECEIVED, false, true,  2023-06-16",
        "ISSUED,   false, false, 2023-06-10",
        "ISSUED,   false, true,  2023-06-10",
    })
    void theDutySaysWhichMomentCounts(String judges, boolean signed, boolean paper, LocalDate expected) {
        Response.Approval approval =
                signed ? new Response.Approval("stc.giamdoc", "Ngọ Thế Khánh", "Giám đốc", "HEAD", LAST_MINUTE) : null;
        ResponseDocument document = new ResponseDocument(
                0,
                1,
                1,
                1,
                "12/BC-STC",
                LocalDate.of(2023, 6, 10),
                "",
                LocalDate.of(2023, 6, 16),
                Instant.EPOCH,
                "stc.vanthu",
                "",
                paper,
                "",
                null,
                "",
                List.of());
        assertThat(Judging.of(judges, approval, document).on()).isEqualTo(expected);
    }
}
