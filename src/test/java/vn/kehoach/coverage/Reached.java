package vn.kehoach.coverage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the tests of this run have reached in the models, in any context and on any database. */
final class Reached {

    private static final Set<String> ELEMENTS = ConcurrentHashMap.newKeySet();

    private Reached() {}

    /** Counts only what was committed. */
    static void element(String process, String id) {
        String element = process + "#" + id;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ELEMENTS.add(element);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ELEMENTS.add(element);
            }
        });
    }

    static boolean contains(String process, String id) {
        return ELEMENTS.contains(process + "#" + id);
    }
}
