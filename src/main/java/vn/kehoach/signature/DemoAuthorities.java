package vn.kehoach.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;

/**
 * The demonstration's authority of this start, made when it is first needed, and the certificates of those of earlier
 * starts: their keys are gone, but what was signed under them can still be told from a forgery.
 */
@Component
class DemoAuthorities {

    private final SignatureSettings settings;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private DemoAuthority current;

    DemoAuthorities(SignatureSettings settings, JdbcClient jdbc, BusinessClock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean wanted() {
        return settings.demonstration();
    }

    /** The row has to outlive a transaction that fails: what was signed in it may have left the house. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public synchronized DemoAuthority current() {
        if (current == null) {
            DemoAuthority made = new DemoAuthority();
            jdbc.sql("insert into signature_demo_anchor (sha256, certificate, made_at) values (?, ?, ?)")
                    .params(
                            Digests.sha256(encoded(made.certificate())),
                            Base64.getEncoder().encodeToString(encoded(made.certificate())),
                            Timestamp.from(clock.now()))
                    .update();
            current = made;
        }
        return current;
    }

    /** Certificates of all authorities of the demonstration; none where there is no demonstration. */
    List<X509Certificate> anchors() {
        if (!wanted()) {
            return List.of();
        }
        return jdbc
                .sql("select certificate from signature_demo_anchor order by made_at")
                .query(String.class)
                .list()
                .stream()
                .map(DemoAuthorities::decoded)
                .toList();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate decoded(String text) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored certificate is not readable", e);
        }
    }
}
