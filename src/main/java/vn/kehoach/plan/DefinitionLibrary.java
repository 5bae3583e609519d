package vn.kehoach.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.PlanDefinitions;

/** All definitions there are: those that ship with the program, then those that were taken in. */
@Component
class DefinitionLibrary {

    private final PlanDefinitions shipped;
    private final ImportedDefinitions imported;

    DefinitionLibrary(PlanDefinitions shipped, ImportedDefinitions imported) {
        this.shipped = shipped;
        this.imported = imported;
    }

    List<PlanDefinition> all() {
        return Stream.concat(shipped.all().stream(), imported.all().stream().map(ImportedDefinitions.Imported::plan))
                .toList();
    }

    Optional<PlanDefinition> byId(String id) {
        return shipped.byId(id).or(() -> imported.byId(id).map(ImportedDefinitions.Imported::plan));
    }

    boolean ships(String id) {
        return shipped.byId(id).isPresent();
    }
}
