package vn.kehoach.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks a person's rights with all of his groups. The engine would first leave out those that have no right at all, and
 * would read every group in the table of rights for it, with each check of each request: tens of thousands of rows to
 * save a name or two in a condition. What is granted stays the same.
 */
final class EveryGroupChecked extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? EMPTY_LIST : groups;
    }

    /** In place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new EveryGroupChecked();
        }
    }
}
