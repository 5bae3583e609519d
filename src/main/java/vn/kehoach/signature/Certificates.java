package vn.kehoach.signature;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What people read of a certificate. */
final class Certificates {

    private Certificates() {}

    /** Name of the holder (CN), or the whole name where it has none. */
    static String name(X509Certificate certificate) {
        return name(certificate.getSubjectX500Principal());
    }

    static String name(X500Principal holder) {
        String common = part(holder, "CN");
        return common.isEmpty() ? holder.getName() : common;
    }

    /** The body that the holder belongs to (O), or empty. */
    static String organization(X509Certificate certificate) {
        return part(certificate.getSubjectX500Principal(), "O");
    }

    static String part(X500Principal holder, String type) {
        try {
            return new LdapName(holder.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }

    /** All certificates of a file, PEM or DER. */
    static List<X509Certificate> read(byte[] file) throws GeneralSecurityException {
        InputStream in = new ByteArrayInputStream(file);
        List<X509Certificate> found = new ArrayList<>();
        CertificateFactory.getInstance("X.509")
                .generateCertificates(in)
                .forEach(certificate -> found.add((X509Certificate) certificate));
        return found;
    }
}
