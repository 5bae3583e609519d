package vn.kehoach.engine;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * At least ten characters with upper and lower case, a digit and a sign, and not the log-in name. The engine's own policy
 * also forbids first and last names; Vietnamese given names have two to five letters, which stand in many a good password
 * by chance.
 */
class OfficePasswordPolicy implements PasswordPolicy {

    private static final List<PasswordPolicyRule> RULES = List.of(
            new NotTheLogIn(),
            new PasswordPolicyLengthRuleImpl(10),
            new PasswordPolicyLowerCaseRuleImpl(1),
            new PasswordPolicyUpperCaseRuleImpl(1),
            new PasswordPolicyDigitRuleImpl(1),
            new PasswordPolicySpecialCharacterRuleImpl(1));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }

    /** Keeps the engine's name of the rule, for which the web apps have words. */
    private static class NotTheLogIn extends PasswordPolicyUserDataRuleImpl {

        @Override
        public boolean execute(String candidate, User user) {
            return candidate == null
                    || user == null
                    || user.getId() == null
                    || user.getId().isEmpty()
                    || !candidate.toLowerCase(Locale.ROOT).contains(user.getId().toLowerCase(Locale.ROOT));
        }
    }
}
