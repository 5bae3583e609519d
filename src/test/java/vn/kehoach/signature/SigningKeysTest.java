package vn.kehoach.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kehoach.engine.StartRefused;

/** Keys of the settings, and what production refuses. */
class SigningKeysTest {

    private static final String PASSWORD = "mat-khau-rieng-2023";

    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void makesAStore() throws Exception {
        store = folder.resolve("chair.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int ended = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "chair",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=Tran Minh Duc, O=UBND tinh, C=VN",
                        "-validity",
                        "3650")
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assertThat(ended).isZero();
    }

    @Test
    void aKeyOfAFileSigns() throws IOException {
        SigningKeys keys = keys(key(PASSWORD));
        assertThat(keys.hasPerson("ubnd.chutich")).isTrue();
        assertThat(keys.hasPerson("snv.giamdoc")).isFalse();
        assertThat(keys.hasUnit("ubnd-tinh")).isFalse();
        SigningKey key = keys.person("ubnd.chutich", "Trần Minh Đức").orElseThrow();
        Instant now = key.x509().getNotBefore().toInstant().plusSeconds(60);
        byte[] signed = PdfSigner.sign(
                Paper.blank(), key, new PdfSigner.Act(SignatureFields.SIGNER, "", "Bắc Ninh", now, true));

        List<FoundSignature> found =
                new SignatureReader(new Anchors(List.of(key.x509()), false), at -> at).read(signed);
        assertThat(found).allMatch(FoundSignature::unchanged);
        assertThat(found).extracting(one -> one.worth().trust()).containsExactly(Trust.TRUSTED);
    }

    @Test
    void aWrongPasswordIsRefusedWithoutBeingTold() {
        SigningKeys keys = keys(key("sai-mat-khau"));
        assertThatThrownBy(keys::openAll)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("person:ubnd.chutich")
                .hasMessageNotContaining("sai-mat-khau")
                .hasNoCause();
        assertThat(key(PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    @Test
    void productionRefusesTheDemonstration() throws Exception {
        assertThatThrownBy(() -> guard(new SignatureSettings(true, false, List.of(), List.of()))
                        .beforeOpening())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kehoach.signature.demonstration");
        assertThatThrownBy(() -> guard(new SignatureSettings(false, false, List.of(demoAnchor()), List.of()))
                        .beforeOpening())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("demonstration");
        guard(new SignatureSettings(false, false, List.of(), List.of(key(PASSWORD))))
                .beforeOpening();
    }

    @Test
    void anAnchorThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("none.pem"), "no certificate");
        assertThatThrownBy(() -> guard(new SignatureSettings(false, false, List.of(file), List.of())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kehoach.signature.anchors");
    }

    private static SignatureGuard guard(SignatureSettings settings) {
        DemoAuthorities demonstration = new DemoAuthorities(settings, null, null);
        return new SignatureGuard(
                settings, new TrustedAuthorities(settings, demonstration), new SigningKeys(settings, demonstration));
    }

    private static SigningKeys keys(SignatureSettings.Key key) {
        SignatureSettings settings = new SignatureSettings(false, false, List.of(), List.of(key));
        return new SigningKeys(settings, new DemoAuthorities(settings, null, null));
    }

    private static SignatureSettings.Key key(String password) {
        return new SignatureSettings.Key("ubnd.chutich", null, store, null, 0, password, "chair", null);
    }

    private static Path demoAnchor() throws IOException, CertificateEncodingException {
        return Files.write(
                folder.resolve("demo.cer"), new DemoAuthority().certificate().getEncoded());
    }
}
