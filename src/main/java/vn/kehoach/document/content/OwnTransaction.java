package vn.kehoach.document.content;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction apart from the caller's: what is written down about content stays, whatever becomes of the request. */
@Component
class OwnTransaction {

    private final TransactionTemplate template;

    OwnTransaction(PlatformTransactionManager manager) {
        template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    TransactionOperations operations() {
        return template;
    }
}
