package vn.kehoach.organization.exchange;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.DemonstrationPassword;
import vn.kehoach.organization.IdentityProjection;
import vn.kehoach.organization.IdentityProjection.Account;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** Lets the accounts follow the people of a file. Groups come to be only where somebody holds the role. */
@Component
class AccountWriter {

    private final IdentityProjection accounts;
    private final Words words;
    private final SecureRandom random = new SecureRandom();

    AccountWriter(IdentityProjection accounts, Words words) {
        this.accounts = accounts;
        this.words = words;
    }

    /** First passwords of the accounts made now, by log-in name; kept nowhere. */
    Map<String, String> follow(Rows current, Rows wanted, boolean demo) {
        Map<String, String> passwords = new LinkedHashMap<>();
        wanted.people().values().forEach(person -> {
            PersonRow before = current.people().get(person.login());
            if (person.equals(before)) {
                return;
            }
            if (!person.enabled()) {
                accounts.remove(person.login());
                return;
            }
            String password = demo ? DemonstrationPassword.VALUE : newPassword();
            if (accounts.put(account(person, current, wanted), password)) {
                passwords.put(person.login(), password);
            }
        });
        wanted.units().values().stream()
                .filter(u -> renamed(current.units().get(u.code()), u))
                .forEach(this::rename);
        return passwords;
    }

    private Account account(PersonRow person, Rows current, Rows wanted) {
        Map<String, String> groups = new LinkedHashMap<>();
        person.globals().stream().flatMap(g -> g.brings().stream()).forEach(g -> groups.put(g.group(), words.role(g)));
        person.posts().forEach(p -> {
            UnitRow unit = wanted.units().getOrDefault(p.unit(), current.units().get(p.unit()));
            groups.put(p.role().groupOf(p.unit()), words.group(p.role(), unit.shortName()));
        });
        return new Account(person.login(), person.name(), person.email(), groups);
    }

    private static boolean renamed(UnitRow before, UnitRow after) {
        return before != null && !before.shortName().equals(after.shortName());
    }

    private void rename(UnitRow unit) {
        for (Role role : Role.values()) {
            accounts.rename(role.groupOf(unit.code()), words.group(role, unit.shortName()));
        }
    }

    /** Long, random, and with every kind of character that a password policy may ask for. */
    private String newPassword() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return "Kh1@" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
