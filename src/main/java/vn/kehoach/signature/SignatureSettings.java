package vn.kehoach.signature;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Digital signatures.
 *
 * @param demonstration whether the program makes certificates of its own that are worth nothing; production refuses it
 * @param askRevocation whether an authority is asked if it took a certificate back (CRL, OCSP); needs a way out
 * @param anchors files with certificates of the authorities that are trusted, PEM or DER
 * @param keys keys that the server holds
 */
@ConfigurationProperties("kehoach.signature")
record SignatureSettings(
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("false") boolean askRevocation,
        @DefaultValue List<Path> anchors,
        @DefaultValue List<Key> keys) {

    /**
     * A key that the server holds, in a file or in a device.
     *
     * @param person log-in of whose it is, or null
     * @param unit code of the body whose it is, or null
     * @param pkcs12 the file, or null
     * @param pkcs11 the library of the device, or null
     * @param slot of the device
     * @param password of the file or device
     * @param alias of the key, where there are several
     * @param image PNG of the signature or seal with a clear ground, or null
     */
    record Key(
            String person,
            String unit,
            Path pkcs12,
            Path pkcs11,
            @DefaultValue("0") int slot,
            String password,
            String alias,
            Path image) {

        String holder() {
            return person != null ? "person:" + person : "unit:" + unit;
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "key of " + holder();
        }
    }
}
