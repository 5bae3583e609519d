package vn.kehoach.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.StartRefused;

/** The keys that this server may sign with, by person and by body. A key is opened once and stays in memory. */
@Component
public class SigningKeys {

    private final SignatureSettings settings;
    private final DemoAuthorities demonstration;
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    SigningKeys(SignatureSettings settings, DemoAuthorities demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    /**
     * @param login of a person
     * @return whether the server holds a key of his
     */
    public boolean hasPerson(String login) {
        return demonstration.wanted() || setting("person:" + login).isPresent();
    }

    /**
     * @param unit code of a body
     * @return whether the server holds its key
     */
    public boolean hasUnit(String unit) {
        return demonstration.wanted() || setting("unit:" + unit).isPresent();
    }

    Optional<SigningKey> person(String login, String name) {
        return find("person:" + login, name, false);
    }

    Optional<SigningKey> unit(String code, String name) {
        return find("unit:" + code, name, true);
    }

    /** Opens every key of the settings, so that a wrong password is seen at the start and not when somebody signs. */
    void openAll() {
        settings.keys().forEach(this::open);
    }

    List<SigningKey> open() {
        return List.copyOf(opened.values());
    }

    private Optional<SigningKey> find(String holder, String name, boolean body) {
        Optional<SigningKey> own = setting(holder).map(this::open);
        if (own.isPresent() || !demonstration.wanted()) {
            return own;
        }
        byte[] image = body ? DemoImages.seal() : DemoImages.signature(name);
        return Optional.of(demonstration.current().key(holder, name, image));
    }

    private Optional<SignatureSettings.Key> setting(String holder) {
        return settings.keys().stream()
                .filter(key -> key.holder().equals(holder))
                .findFirst();
    }

    private SigningKey open(SignatureSettings.Key key) {
        return opened.computeIfAbsent(key.holder(), holder -> load(key));
    }

    private static SigningKey load(SignatureSettings.Key key) {
        try {
            SignatureTokenConnection token = token(key);
            DSSPrivateKeyEntry entry = token.getKeys().stream()
                    .filter(one -> key.alias() == null
                            || one instanceof KSPrivateKeyEntry named
                                    && named.getAlias().equals(key.alias()))
                    .findFirst()
                    .orElseThrow(() -> new StartRefused(
                            "kehoach.signature.keys: no such key in the store of " + key.holder() + "; look at alias"));
            return new SigningKey(token, entry, key.image() == null ? null : Files.readAllBytes(key.image()));
        } catch (IOException | DSSException e) {
            // The cause is left out: what a device or a store says may name more than whose key it is.
            throw new StartRefused("kehoach.signature.keys: the key of " + key.holder() + " does not open ("
                    + e.getClass().getSimpleName() + "); look at file, library, slot and password");
        }
    }

    private static SignatureTokenConnection token(SignatureSettings.Key key) throws IOException {
        PasswordProtection password = new PasswordProtection(
                key.password() == null ? new char[0] : key.password().toCharArray());
        if (key.pkcs12() != null) {
            return new Pkcs12SignatureToken(Files.readAllBytes(key.pkcs12()), password);
        }
        Path library = key.pkcs11();
        if (library == null) {
            throw new StartRefused("kehoach.signature.keys: " + key.holder() + " has neither pkcs12 nor pkcs11");
        }
        return new Pkcs11SignatureToken(library.toString(), password, key.slot());
    }
}
