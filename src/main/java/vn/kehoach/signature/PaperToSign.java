package vn.kehoach.signature;

import java.util.function.Supplier;
import vn.kehoach.document.OfficialDocument;

/**
 * A paper as it is put before one person.
 *
 * @param subjectKey what it is the paper of, e.g. {@code KH-17}
 * @param edition version of the file and who is to sign; another edition is another paper
 * @param signer who is to sign
 * @param render makes the PDF with its reserved fields
 */
public record PaperToSign(String subjectKey, String edition, Signer signer, Supplier<byte[]> render) {

    /**
     * An edition for papers that have no version of their own: whatever is printed differently is another paper, since
     * another signer stands in it too.
     *
     * @param document what is to be signed
     * @param login who is to sign
     * @return the edition
     */
    public static String edition(OfficialDocument document, String login) {
        return Digests.sha256(document.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "/" + login;
    }
}
