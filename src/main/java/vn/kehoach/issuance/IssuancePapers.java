package vn.kehoach.issuance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.work.WorkItem;

/** A document on its way out as a file: from what is typed, and as it stands. */
@Component
class IssuancePapers implements PaperMaker {

    private final Issuances issuances;
    private final IssuanceAccess access;
    private final CurrentUser user;

    IssuancePapers(Issuances issuances, IssuanceAccess access, CurrentUser user) {
        this.issuances = issuances;
        this.access = access;
        this.user = user;
    }

    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        return switch (item.key()) {
            case PrepareDocument.STEP -> {
                Issuance issuance = issuances.get(item.businessKey());
                yield List.of(paper(issuance, DocumentFields.typed(issuance.document(), fields)));
            }
            case SignDocument.STEP, DispatchDocument.STEP -> {
                Issuance issuance = issuances.get(item.businessKey());
                yield List.of(paper(issuance, issuance.numbered()));
            }
            default -> List.of();
        };
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return subjectKey.startsWith("VB-")
                ? issuances.find(subjectKey).filter(one -> access.mayRead(one, user.groups())).stream()
                        .map(one -> paper(one, one.numbered()))
                        .toList()
                : List.of();
    }

    private static Paper paper(Issuance issuance, OfficialDocument document) {
        String name = issuance.number() == null ? issuance.businessKey() : issuance.number();
        return new Paper(issuance.form(), name, List.of(), typed -> document);
    }
}
