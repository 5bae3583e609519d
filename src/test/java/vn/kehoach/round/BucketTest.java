package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kehoach.plan.Obligation;

/** The four boxes, with last day 14 June 2023. */
class BucketTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);

    private static Response response(
            Obligation obligation, ResponseState state, LocalDate judgedOn, Response.More more, boolean moreLate) {
        return BucketInSqlTest.response(1, state, obligation, judgedOn, null, null, more, moreLate);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER,   2023-06-14, ,           OPEN_IN_TIME",
        "ORDER,   2023-06-15, ,           OPEN_OVERDUE",
        "ORDER,   2023-06-20, 2023-06-14, DONE_ON_TIME",
        "ORDER,   2023-06-20, 2023-06-15, DONE_LATE",
        "REQUEST, 2023-06-20, ,           INVITED_SILENT",
        "REQUEST, 2023-06-20, 2023-06-19, INVITED_ANSWERED",
    })
    void theFirstSendingDecides(Obligation obligation, LocalDate today, LocalDate judgedOn, Bucket expected) {
        ResponseState state = judgedOn == null ? ResponseState.ASKED : ResponseState.SUBMITTED;
        assertThat(response(obligation, state, judgedOn, null, false).bucket(today))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // more asked for until 18 June: until then the first sending counts
        "MORE_ASKED, , 2023-06-18, DONE_ON_TIME",
        "MORE_ASKED, , 2023-06-19, OPEN_OVERDUE",
        // being signed again is not sent again
        "AT_CLERK,   , 2023-06-19, OPEN_OVERDUE",
        "SUBMITTED,  2023-06-18, 2023-06-25, DONE_ON_TIME",
    })
    void aRequestForMoreHasItsOwnLastDay(ResponseState state, LocalDate sentOn, LocalDate today, Bucket expected) {
        Response.More more = new Response.More("thiếu số liệu", LocalDate.of(2023, 6, 18), Instant.EPOCH, sentOn);
        assertThat(response(Obligation.ORDER, state, LAST, more, false).bucket(today))
                .isEqualTo(expected);
    }

    @Test
    void moreThatCameLateIsLate() {
        Response.More more =
                new Response.More("thiếu số liệu", LocalDate.of(2023, 6, 18), Instant.EPOCH, LAST.plusDays(9));
        assertThat(response(Obligation.ORDER, ResponseState.ACCEPTED, LAST, more, true)
                        .bucket(LAST.plusDays(9)))
                .isEqualTo(Bucket.DONE_LATE);
    }

    @Test
    void whoIsNotAskedIsInNoBox() {
        assertThat(response(Obligation.ORDER, ResponseState.NOT_ASKED, null, null, false)
                        .bucket(LAST))
                .isNull();
        assertThat(response(Obligation.ORDER, ResponseState.CALLED_OFF, null, null, false)
                        .bucket(LAST.plusDays(3)))
                .isNull();
    }
}
