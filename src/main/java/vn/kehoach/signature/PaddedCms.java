package vn.kehoach.signature;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * Reads the signature out of a PDF, where it is padded with zeros to the length that was kept free for it (ISO 32000-1,
 * 12.8.1). Since 1.85 Bouncy Castle refuses padding on purpose (bcgit/bc-java#2360), and the signature library hands it
 * over as it stands. What is no zero is refused here too: nothing may hide there. Found by the library as a service;
 * the program's own classes come first.
 */
public final class PaddedCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] padded) {
        ByteArrayInputStream rest = new ByteArrayInputStream(padded);
        try {
            new ASN1InputStream(rest, padded.length).readObject();
        } catch (IOException e) {
            throw new IllegalInputException("no signature", e);
        }
        int length = padded.length - rest.available();
        for (int i = length; i < padded.length; i++) {
            if (padded[i] != 0) {
                throw new IllegalInputException("something follows the signature");
            }
        }
        return super.parseToCMS(Arrays.copyOf(padded, length));
    }
}
