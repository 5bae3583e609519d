package vn.kehoach.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people may do through the engine's own API, beside what they get with each task of their group (one row per task,
 * gone when it is done). Rights on single tasks, instances and variables are given to nobody; only the supervisors read
 * across units. Nobody may start, change, delete or deploy anything through the engine: {@link RouteList} lists no such
 * route either.
 */
@Component
class Permissions implements SmartInitializingSingleton {

    /** Grants to a group; null for everybody who has logged in. */
    private record Grant(String group, Resource resource, String id, Permission... permissions) {}

    private static final List<Grant> EVERYBODY = List.of(
            new Grant(null, Resources.APPLICATION, "tasklist", ACCESS),
            // The model's name and picture in Tasklist; neither instances nor tasks come with it.
            new Grant(null, Resources.PROCESS_DEFINITION, ANY, READ),
            // There are only the filters that we ship.
            new Grant(null, Resources.FILTER, ANY, READ));

    private static final List<Grant> SUPERVISORS = readers(Access.SUPERVISORS);
    private static final List<Grant> ADMINISTRATORS = Stream.concat(
                    readers(Access.ADMINISTRATORS).stream(),
                    Stream.of(
                            new Grant(Access.ADMINISTRATORS, Resources.APPLICATION, "admin", ACCESS),
                            new Grant(Access.ADMINISTRATORS, Resources.USER, ANY, READ),
                            new Grant(Access.ADMINISTRATORS, Resources.GROUP, ANY, READ),
                            new Grant(Access.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, READ)))
            .toList();

    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final TransactionTemplate transaction;
    private final OpeningTurn turn;

    Permissions(
            AuthorizationService authorizations,
            IdentityService identity,
            TransactionTemplate transaction,
            OpeningTurn turn) {
        this.authorizations = authorizations;
        this.identity = identity;
        this.transaction = transaction;
        this.turn = turn;
    }

    private static List<Grant> readers(String group) {
        return List.of(
                new Grant(group, Resources.APPLICATION, "cockpit", ACCESS),
                new Grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY),
                // The tasks of all models they see already; how many each group has is asked of all at once.
                new Grant(group, Resources.TASK, ANY, READ),
                new Grant(group, Resources.DECISION_DEFINITION, ANY, READ),
                new Grant(group, Resources.DEPLOYMENT, ANY, READ));
    }

    @Override
    public void afterSingletonsInstantiated() {
        // In turn: two nodes that start at once on an empty database would both make the groups, and one would fail.
        turn.take(() -> transaction.executeWithoutResult(status -> {
            group(Access.SUPERVISORS, "Giám sát");
            // Coordinators are supervisors too: they need no rights of their own here.
            group(Access.COORDINATORS, "Điều phối quy trình");
            group(Access.ADMINISTRATORS, "Quản trị hệ thống");
            Stream.of(EVERYBODY, SUPERVISORS, ADMINISTRATORS)
                    .flatMap(List::stream)
                    .forEach(this::grant);
        }));
    }

    private void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
    }

    private void grant(Grant grant) {
        var there = authorizations
                .createAuthorizationQuery()
                .authorizationType(grant.group() == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT)
                .resourceType(grant.resource())
                .resourceId(grant.id());
        Authorization authorization = (grant.group() == null ? there : there.groupIdIn(grant.group()))
                .list().stream().findFirst().orElseGet(() -> newAuthorization(grant));
        authorization.setPermissions(grant.permissions());
        authorizations.saveAuthorization(authorization);
    }

    private Authorization newAuthorization(Grant grant) {
        var fresh = authorizations.createNewAuthorization(grant.group() == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (grant.group() != null) {
            fresh.setGroupId(grant.group());
        }
        fresh.setResource(grant.resource());
        fresh.setResourceId(grant.id());
        return fresh;
    }
}
