package vn.kehoach.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which handler answers for which user task. */
@Component
public class WorkHandlers {

    private final ObjectProvider<WorkHandler> beans;
    private volatile Map<String, WorkHandler> byKey;

    WorkHandlers(ObjectProvider<WorkHandler> beans) {
        this.beans = beans;
    }

    /**
     * @param key a user task's id
     * @return its handler
     * @throws IllegalStateException if a model has a user task that no module answers for
     */
    public WorkHandler of(String key) {
        WorkHandler handler = all().get(key);
        if (handler == null) {
            throw new IllegalStateException("no handler for " + key);
        }
        return handler;
    }

    /**
     * @return every user task that is answered for
     */
    public Set<String> keys() {
        return all().keySet();
    }

    // Looked up at first use: handlers need modules that need the engine, and the engine's listeners need this bean.
    private Map<String, WorkHandler> all() {
        if (byKey == null) {
            Map<String, WorkHandler> found = new HashMap<>();
            for (WorkHandler handler : (List<WorkHandler>) beans.orderedStream().toList()) {
                for (String key : handler.keys()) {
                    if (found.put(key, handler) != null) {
                        throw new IllegalStateException("two handlers for " + key);
                    }
                }
            }
            byKey = Map.copyOf(found);
        }
        return byKey;
    }
}
