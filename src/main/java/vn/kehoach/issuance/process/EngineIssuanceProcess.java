package vn.kehoach.issuance.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.issuance.Issuance;
import vn.kehoach.issuance.IssuanceProcess;

/** Tells {@code document-issuance} what happened to a document. */
@Component
class EngineIssuanceProcess implements IssuanceProcess {

    private final RuntimeService runtime;
    private final Unguarded unguarded;

    EngineIssuanceProcess(RuntimeService runtime, Unguarded unguarded) {
        this.runtime = runtime;
        this.unguarded = unguarded;
    }

    @Override
    public void documentRequested(Issuance issuance) {
        unguarded.run(() -> runtime.startProcessInstanceByKey("document-issuance", issuance.businessKey()));
    }
}
