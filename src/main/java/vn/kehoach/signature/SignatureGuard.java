package vn.kehoach.signature;

import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.BeforeOpening;
import vn.kehoach.engine.StartRefused;

/** Production signs and trusts nothing that comes from a demonstration, and opens its keys before anybody is let in. */
@Component
@Profile("production")
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class SignatureGuard implements BeforeOpening {

    private final SignatureSettings settings;
    private final TrustedAuthorities authorities;
    private final SigningKeys keys;

    SignatureGuard(SignatureSettings settings, TrustedAuthorities authorities, SigningKeys keys) {
        this.settings = settings;
        this.authorities = authorities;
        this.keys = keys;
    }

    @Override
    public void beforeOpening() {
        if (settings.demonstration()) {
            throw new StartRefused("kehoach.signature.demonstration is on: signatures of the demonstration are worth"
                    + " nothing. Take the setting away");
        }
        keys.openAll();
        Stream<X509Certificate> held = keys.open().stream().map(SigningKey::x509);
        if (Stream.concat(authorities.configured().stream(), held).anyMatch(DemoAuthority::made)) {
            throw new StartRefused("kehoach.signature names a certificate of the demonstration. Take it away");
        }
    }
}
