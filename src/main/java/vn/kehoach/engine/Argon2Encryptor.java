package vn.kehoach.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords with Argon2id (RFC 9106), 19 MiB and two passes, as OWASP's sheet on password storage has it. The
 * parameters stand in the hash, so that they can be raised and old hashes still be checked.
 */
class Argon2Encryptor implements PasswordEncryptor {

    /** What OWASP asks for with two passes. */
    static final int MEMORY_KIB = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final Pattern HASH =
            Pattern.compile("v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final int memoryKib;
    // Each takes 19 MiB: a crowd at the log-in waits instead of filling the memory.
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    Argon2Encryptor(int memoryKib) {
        this.memoryKib = memoryKib;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = hash(password, salt, memoryKib, PASSES, LANES, BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memoryKib, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    @Override
    public boolean check(String password, String encrypted) {
        Matcher parts = HASH.matcher(encrypted);
        if (!parts.matches()) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] hash = hash(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, hash);
    }

    @Override
    public String hashAlgorithmName() {
        return "ARGON2ID";
    }

    private byte[] hash(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        places.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            places.release();
        }
        return hash;
    }
}
