package vn.kehoach.organization.exchange;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Succession;

/** This module's words. What stands in a file is Vietnamese for everybody; answers are in the reader's language. */
@Component
class Words {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Words() {
        source.setBasename("messages/organization");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(VIETNAMESE);
        source.setAlwaysUseMessageFormat(true);
    }

    String say(String key, Object... arguments) {
        Locale asked = LocaleContextHolder.getLocale();
        Locale spoken = asked.getLanguage().equals("en") && LocaleContextHolder.getLocaleContext() != null
                ? Locale.ENGLISH
                : VIETNAMESE;
        return source.getMessage(key, arguments, spoken);
    }

    String role(Role role) {
        return inFile("organization.role." + role);
    }

    String role(GlobalRole role) {
        return inFile("organization.role." + role);
    }

    String relation(Relation relation) {
        return inFile("organization.relation." + relation);
    }

    String succession(Succession.Kind kind) {
        return inFile("organization.succession." + kind);
    }

    /** Tiers are data: one without a word of its own stands as it is. */
    String tier(String tier) {
        return source.getMessage("organization.tier." + tier, null, tier, VIETNAMESE);
    }

    String group(Role role, String unitName) {
        return source.getMessage("organization.group", new Object[] {role(role), unitName}, VIETNAMESE);
    }

    private String inFile(String key) {
        return source.getMessage(key, null, VIETNAMESE);
    }
}
