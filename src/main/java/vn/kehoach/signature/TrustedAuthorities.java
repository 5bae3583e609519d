package vn.kehoach.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.StartRefused;

/** The authorities that the administrator trusts, and in a demonstration its own. */
@Component
class TrustedAuthorities {

    private final SignatureSettings settings;
    private final DemoAuthorities demonstration;
    private final List<X509Certificate> configured;

    TrustedAuthorities(SignatureSettings settings, DemoAuthorities demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
        this.configured =
                settings.anchors().stream().flatMap(file -> read(file).stream()).toList();
    }

    Anchors now() {
        List<X509Certificate> all = new ArrayList<>(configured);
        all.addAll(demonstration.anchors());
        return new Anchors(all, settings.askRevocation());
    }

    List<X509Certificate> configured() {
        return configured;
    }

    private static List<X509Certificate> read(Path file) {
        try {
            List<X509Certificate> found = Certificates.read(Files.readAllBytes(file));
            if (found.isEmpty()) {
                throw new StartRefused("kehoach.signature.anchors: " + file + " has no certificate");
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("kehoach.signature.anchors: " + file + " cannot be read");
        }
    }
}
