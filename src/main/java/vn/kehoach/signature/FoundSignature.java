package vn.kehoach.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A signature in a PDF and what was found about it.
 *
 * @param field name of its field
 * @param holder its certificate, or null if none was found
 * @param at the time that it claims, or null
 * @param intact whether what it covers is unchanged and was signed with that certificate
 * @param worth of the certificate
 * @param end how many bytes of the file it covers, its own included
 * @param sha256 of those bytes, hexadecimal: the file as it left the signer's hand
 * @param last whether nothing follows it in the file
 * @param changes what was changed after it that may not be
 */
record FoundSignature(
        String field,
        X509Certificate holder,
        Instant at,
        boolean intact,
        Anchors.Worth worth,
        int end,
        String sha256,
        boolean last,
        List<PaperChange> changes) {

    boolean ofOrganization() {
        return SignatureFields.ORGANIZATION.equals(field);
    }

    boolean unchanged() {
        return intact && changes.isEmpty();
    }

    boolean trusted() {
        return worth.trust() == Trust.TRUSTED || worth.trust() == Trust.DEMONSTRATION;
    }
}
