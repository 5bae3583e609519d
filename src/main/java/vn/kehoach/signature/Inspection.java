package vn.kehoach.signature;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a check of a PDF's signatures found, in words.
 *
 * @param sha256 of the file, hexadecimal
 * @param size in bytes
 * @param verdict in one word
 * @param words the verdict in a sentence
 * @param signatures in the order in which they were made
 */
public record Inspection(String sha256, long size, Verdict verdict, String words, List<Line> signatures) {

    /** What the check comes to. */
    public enum Verdict {
        /** Every signature is intact and known. */
        GOOD,
        /** As GOOD, but by certificates of the demonstration. */
        DEMONSTRATION,
        /** Intact, but of somebody unknown, or with a certificate that was not good then. */
        DOUBTFUL,
        /** Changed after it was signed. */
        BAD,
        /** No signature at all. */
        UNSIGNED
    }

    /**
     * A signature.
     *
     * @param part what it is: of a person, of the body, or another, in words
     * @param name of the holder
     * @param organization of the holder, may be empty
     * @param at the time that it claims, with the offset of Vietnam, or null
     * @param good whether it is intact, nothing was changed since, and its certificate is trusted
     * @param findings in sentences
     * @param chain names from the holder up to the authority, as far as known
     * @param serial of the certificate, hexadecimal
     * @param sha256 of the file as it left the signer's hand
     */
    public record Line(
            String part,
            String name,
            String organization,
            OffsetDateTime at,
            boolean good,
            List<String> findings,
            List<String> chain,
            String serial,
            String sha256) {}
}
