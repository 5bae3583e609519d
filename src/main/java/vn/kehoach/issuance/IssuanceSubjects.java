package vn.kehoach.issuance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.work.WorkSubjects;

/** A task of a document is named after the document. */
@Component
class IssuanceSubjects implements WorkSubjects {

    private final Issuances issuances;

    IssuanceSubjects(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return businessKey != null && businessKey.startsWith("VB-")
                ? issuances
                        .find(businessKey)
                        .map(issuance -> issuance.document().title())
                : Optional.empty();
    }
}
