package vn.kehoach.signature;

import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A throw-away authority for the demonstration. It is made anew with each start, its keys live in memory alone, and each
 * of its certificates says in its name that it is worth nothing.
 */
final class DemoAuthority {

    /** Stands as organisation (O) in every certificate of a demonstration. */
    static final String MARK = "TRÌNH DIỄN – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private static final Date FROM = Date.from(Instant.parse("2015-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2049-12-31T00:00:00Z"));

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys;
    private final X500Name name;
    private final X509Certificate certificate;
    private final Map<String, SigningKey> made = new ConcurrentHashMap<>();

    DemoAuthority() {
        keys = pair();
        name = name("Kehoach – cơ quan chứng thực trình diễn", MARK);
        certificate = certify(name, keys, true);
    }

    X509Certificate certificate() {
        return certificate;
    }

    static boolean made(X509Certificate certificate) {
        return Certificates.organization(certificate).equals(MARK);
    }

    /**
     * @param holder of the key, e.g. a log-in
     * @param name of a person or a body
     * @param image of the signature, or null
     * @return his key, made when he first needs it
     */
    SigningKey key(String holder, String name, byte[] image) {
        return made.computeIfAbsent(holder, key -> make(name, image));
    }

    private SigningKey make(String holder, byte[] image) {
        KeyPair own = pair();
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        char[] password = HexFormat.of().formatHex(secret).toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", own.getPrivate(), password, new Certificate[] {
                certify(name(holder, MARK), own, false), certificate
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            Pkcs12SignatureToken token =
                    new Pkcs12SignatureToken(out.toByteArray(), new KeyStore.PasswordProtection(password));
            return new SigningKey(token, token.getKeys().get(0), image);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the demonstration's key could not be made", e);
        }
    }

    private X509Certificate certify(X500Name holder, KeyPair holders, boolean authority) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name, new BigInteger(120, random), FROM, TO, holder, holders.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("the demonstration's certificate could not be made", e);
        }
    }

    private static X500Name name(String common, String organization) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organization)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
