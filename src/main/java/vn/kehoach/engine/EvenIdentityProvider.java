package vn.kehoach.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks a password for as long whether there is such an account or not, so that the answer's time does not tell. Does not
 * lock accounts: {@link LogInLimit} counts.
 */
public class EvenIdentityProvider extends DbIdentityServiceProvider {

    private static volatile String nobodysHash;

    @Override
    public boolean checkPassword(String userId, String password) {
        if (password == null || password.length() > TodaysPasswords.LONGEST) {
            return false;
        }
        UserEntity user = findUserById(userId);
        if (user == null || user.getPassword() == null) {
            var passwords = Context.getProcessEngineConfiguration().getPasswordManager();
            if (nobodysHash == null) {
                nobodysHash = passwords.encrypt("nobody");
            }
            passwords.check(password, nobodysHash);
            return false;
        }
        return matchPassword(password, user);
    }
}
