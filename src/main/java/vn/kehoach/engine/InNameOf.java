package vn.kehoach.engine;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Work that a person ordered and that goes on without his session: with his name, and with the rights that he has at that
 * moment. Who has lost a role meanwhile, or his account, is refused what he could not do himself any more.
 */
@Component
public class InNameOf {

    private final IdentityService identity;
    private final Unguarded unguarded;

    InNameOf(IdentityService identity, Unguarded unguarded) {
        this.identity = identity;
        this.unguarded = unguarded;
    }

    /**
     * @param login who ordered it
     * @param language the language in which he is told what was refused
     * @param work what to do
     */
    public void run(String login, Locale language, Runnable work) {
        Authentication before = identity.getCurrentAuthentication();
        LocaleContext locale = LocaleContextHolder.getLocaleContext();
        try {
            identity.setAuthentication(login, groups(login));
            LocaleContextHolder.setLocale(language);
            work.run();
        } finally {
            LocaleContextHolder.setLocaleContext(locale);
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<String> groups(String login) {
        return unguarded.call(() -> identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList());
    }
}
