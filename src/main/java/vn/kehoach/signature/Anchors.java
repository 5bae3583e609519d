package vn.kehoach.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authorities that are trusted here, and what a certificate is worth under them (RFC 5280): a chain up to one of
 * them at the time of signing, and, where it is wanted, not taken back.
 *
 * @param trusted certificates of the authorities
 * @param askRevocation whether to ask the authority (CRL, OCSP); one that does not answer is passed over
 */
record Anchors(Collection<X509Certificate> trusted, boolean askRevocation) {

    /** {@code chain} from the holder up to the anchor, as far as it is known. */
    record Worth(Trust trust, List<X509Certificate> chain) {}

    Worth of(X509Certificate holder, Collection<X509Certificate> others, Instant at) {
        List<X509Certificate> alone = List.of(holder);
        if (Date.from(at).after(holder.getNotAfter())) {
            return new Worth(Trust.EXPIRED, alone);
        }
        if (Date.from(at).before(holder.getNotBefore())) {
            return new Worth(Trust.NOT_YET, alone);
        }
        if (!signs(holder)) {
            return new Worth(Trust.WRONG_USE, alone);
        }
        if (trusted.isEmpty()) {
            return new Worth(Trust.UNKNOWN, alone);
        }
        try {
            List<X509Certificate> chain = chain(holder, others, at);
            boolean demonstration = DemoAuthority.made(chain.get(chain.size() - 1));
            return new Worth(demonstration ? Trust.DEMONSTRATION : Trust.TRUSTED, chain);
        } catch (CertPathBuilderException e) {
            return new Worth(revoked(e) ? Trust.REVOKED : Trust.UNKNOWN, alone);
        } catch (GeneralSecurityException e) {
            return new Worth(Trust.UNKNOWN, alone);
        }
    }

    private List<X509Certificate> chain(X509Certificate holder, Collection<X509Certificate> others, Instant at)
            throws GeneralSecurityException {
        X509CertSelector wanted = new X509CertSelector();
        wanted.setCertificate(holder);
        CertPathBuilder builder = CertPathBuilder.getInstance("PKIX");
        PKIXBuilderParameters how = parameters(wanted);
        List<X509Certificate> known = new ArrayList<>(others);
        known.add(holder);
        how.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        how.setDate(Date.from(at));
        how.setRevocationEnabled(false);
        if (askRevocation) {
            PKIXRevocationChecker asks = (PKIXRevocationChecker) builder.getRevocationChecker();
            asks.setOptions(EnumSet.of(PKIXRevocationChecker.Option.SOFT_FAIL));
            how.addCertPathChecker(asks);
        }
        PKIXCertPathBuilderResult built = (PKIXCertPathBuilderResult) builder.build(how);
        List<X509Certificate> chain = new ArrayList<>();
        built.getCertPath().getCertificates().forEach(certificate -> chain.add((X509Certificate) certificate));
        chain.add(built.getTrustAnchor().getTrustedCert());
        return chain;
    }

    private PKIXBuilderParameters parameters(X509CertSelector wanted) throws InvalidAlgorithmParameterException {
        Set<TrustAnchor> anchors =
                trusted.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet());
        return new PKIXBuilderParameters(anchors, wanted);
    }

    // Bits 0 and 1 of the key usage: digital signature, non-repudiation (RFC 5280, 4.2.1.3); none said means any.
    private static boolean signs(X509Certificate certificate) {
        boolean[] use = certificate.getKeyUsage();
        return use == null || use[0] || use[1];
    }

    private static boolean revoked(Throwable problem) {
        return problem != null
                && (problem instanceof CertPathValidatorException invalid && invalid.getReason() == BasicReason.REVOKED
                        || revoked(problem.getCause()));
    }
}
