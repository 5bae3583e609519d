package vn.kehoach.signature;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Who signed what, when, and which hash: it goes with each issued document.
 *
 * @param subjectKey what it is the paper of
 * @param state where the paper stands
 * @param stateWords the same in words
 * @param number e.g. {@code 05}, or null before it is given
 * @param date e.g. {@code ngày 05 tháng 4 năm 2023}, or null
 * @param problem why number or seal are not in it yet, in words, or null
 * @param maySeal whether who asks may bring in the sealed file
 * @param steps what the paper was, the earliest first
 * @param inspection of the latest file, made now
 */
public record SignatureSheet(
        String subjectKey,
        PaperState state,
        String stateWords,
        String number,
        String date,
        String problem,
        boolean maySeal,
        List<Step> steps,
        Inspection inspection) {

    /**
     * What the paper was at a step.
     *
     * @param step e.g. {@code SIGNED}
     * @param words the same in words
     * @param by full name of who did it
     * @param at when, with the offset of Vietnam
     * @param wayWords on the server or outside, in words
     * @param size in bytes
     * @param sha256 of the file, computed now, hexadecimal
     */
    public record Step(
            String step, String words, String by, OffsetDateTime at, String wayWords, long size, String sha256) {}
}
