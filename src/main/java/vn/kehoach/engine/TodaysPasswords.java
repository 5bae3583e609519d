package vn.kehoach.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;

/**
 * Knows one way of hashing. The engine's manager also takes its old ones (one round of SHA-1 or SHA-512); there is no old
 * installation to carry over, so such a hash is never right.
 */
class TodaysPasswords extends PasswordManager {

    /** Longer ones are refused before they are hashed. */
    static final int LONGEST = 200;

    TodaysPasswords(PasswordEncryptor encryptor) {
        super(encryptor, List.of());
        passwordChecker.keySet().retainAll(List.of(encryptor.hashAlgorithmName()));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String algorithm = encrypted == null ? null : prefixHandler.retrieveAlgorithmName(encrypted);
        return passwordChecker.containsKey(algorithm) && super.check(password, encrypted);
    }
}
