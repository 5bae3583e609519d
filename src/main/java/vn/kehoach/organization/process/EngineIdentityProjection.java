package vn.kehoach.organization.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.organization.IdentityProjection;

/**
 * Keeps the engine's users, groups and memberships as the organisation has them. The engine checks the rights of
 * whoever is logged in; these writes are the program's own, so they are made with nobody logged in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineIdentityProjection implements IdentityProjection {

    private final IdentityService identity;
    private final Unguarded unguarded;

    EngineIdentityProjection(IdentityService identity, Unguarded unguarded) {
        this.identity = identity;
        this.unguarded = unguarded;
    }

    @Override
    public boolean put(Account account, String password) {
        return unguarded.call(() -> {
            boolean created = putUser(account, password);
            putGroups(account.login(), account.groups());
            return created;
        });
    }

    @Override
    public void remove(String login) {
        // Deleting a user takes its memberships along.
        unguarded.run(() -> identity.deleteUser(login));
    }

    @Override
    public void rename(String group, String name) {
        unguarded.run(() -> {
            Group known = identity.createGroupQuery().groupId(group).singleResult();
            if (known != null && !name.equals(known.getName())) {
                known.setName(name);
                identity.saveGroup(known);
            }
        });
    }

    private boolean putUser(Account account, String password) {
        User user = identity.createUserQuery().userId(account.login()).singleResult();
        boolean created = user == null;
        if (created) {
            user = identity.newUser(account.login());
            user.setPassword(password);
        }
        // The web apps print first name, then last name: Vietnamese names keep their order with the given name last.
        int given = account.name().lastIndexOf(' ');
        user.setFirstName(given < 0 ? account.name() : account.name().substring(0, given));
        user.setLastName(given < 0 ? "" : account.name().substring(given + 1));
        user.setEmail(account.email());
        identity.saveUser(user);
        return created;
    }

    private void putGroups(String login, Map<String, String> wanted) {
        Set<String> held = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(HashSet::new));
        for (String group : held) {
            if (!wanted.containsKey(group)) {
                identity.deleteMembership(login, group);
            }
        }
        wanted.forEach((group, name) -> {
            putGroup(group, name);
            if (!held.contains(group)) {
                identity.createMembership(login, group);
            }
        });
    }

    private void putGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(id.equals(ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }
}
