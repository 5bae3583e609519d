package vn.kehoach.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/**
 * A key that the server may sign with, and its certificate. It says nothing of itself but whose it is: a private key
 * stays where it lies, in this program's memory or in a device.
 */
final class SigningKey {

    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry entry;
    private final byte[] image;

    SigningKey(SignatureTokenConnection token, DSSPrivateKeyEntry entry, byte[] image) {
        this.token = token;
        this.entry = entry;
        this.image = image;
    }

    SignatureValue sign(ToBeSigned content) {
        return token.sign(content, DigestAlgorithm.SHA256, entry);
    }

    CertificateToken certificate() {
        return entry.getCertificate();
    }

    X509Certificate x509() {
        return certificate().getCertificate();
    }

    List<CertificateToken> chain() {
        return Arrays.asList(entry.getCertificateChain());
    }

    /** Image of the signature or of the seal as PNG, or null. */
    byte[] image() {
        return image;
    }

    @Override
    public String toString() {
        return "key of " + x509().getSubjectX500Principal();
    }
}
