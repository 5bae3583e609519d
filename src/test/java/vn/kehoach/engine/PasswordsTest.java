package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Argon2Encryptor argon2 = new Argon2Encryptor(Argon2Encryptor.MEMORY_KIB);
    private final PasswordManager passwords = new TodaysPasswords(argon2);

    @Test
    void aHashNamesItsParametersAndTakesItsPasswordOnly() {
        String hash = passwords.encrypt("Mật khẩu@2023");

        assertThat(hash).startsWith("{ARGON2ID}v=19$m=19456,t=2,p=1$").hasSizeLessThan(255);
        assertThat(hash).isNotEqualTo(passwords.encrypt("Mật khẩu@2023"));
        assertThat(passwords.check("Mật khẩu@2023", hash)).isTrue();
        assertThat(passwords.check("Mật khẩu@2024", hash)).isFalse();
        assertThat(passwords.check("Mật khẩu@2023", hash.substring(0, hash.length() - 1) + "!"))
                .isFalse();
    }

    @Test
    void aHashOfOtherParametersIsCheckedByThese() {
        String light = new TodaysPasswords(new Argon2Encryptor(64)).encrypt("x");

        assertThat(light).contains("m=64,");
        assertThat(passwords.check("x", light)).isTrue();
    }

    @Test
    void theEnginesOldHashesAreNeverRight() {
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt("x");

        assertThat(new PasswordManager(argon2, List.of()).check("x", old)).isTrue();
        assertThat(passwords.check("x", old)).isFalse();
        assertThat(passwords.check("x", "x")).isFalse();
        assertThat(passwords.check("x", null)).isFalse();
    }

    @Test
    void aLogInDoesNotMakePeopleWait() {
        String hash = passwords.encrypt("x");
        long begin = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            passwords.check("x", hash);
        }
        Duration each = Duration.ofNanos((System.nanoTime() - begin) / 5);
        System.out.println("a check takes " + each.toMillis() + " ms");

        assertThat(each).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void argon2IsThatOfTheStandard() {
        // argon2id, v=19, m=65536, t=2, p=1: a known answer of the reference implementation's test.
        assertThat(argon2.check(
                        "password", "v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }
}
