package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A document that a unit gave. It never changes; when more is asked for, another one answers.
 *
 * @param id of the row, 0 before it is stored
 * @param responseId the response
 * @param version from 1
 * @param answerVersion the structured part that belongs to it, 0 for none
 * @param number number and symbol, e.g. {@code 12/BC-STC}
 * @param date its date
 * @param signer who signed, with his post
 * @param receivedOn the day on which it came in; for paper as the focal body entered it
 * @param sentAt when it was sent or entered
 * @param sentBy log-in of who did that
 * @param sentByName his name
 * @param proxy whether the focal body entered it on the unit's behalf
 * @param paper from which paper, or empty
 * @param subPlanId the unit's own plan, or null
 * @param receipt mã tiếp nhận
 * @param files ids of its files
 */
public record ResponseDocument(
        long id,
        long responseId,
        int version,
        int answerVersion,
        String number,
        LocalDate date,
        String signer,
        LocalDate receivedOn,
        Instant sentAt,
        String sentBy,
        String sentByName,
        boolean proxy,
        String paper,
        Long subPlanId,
        String receipt,
        List<Long> files) {}
