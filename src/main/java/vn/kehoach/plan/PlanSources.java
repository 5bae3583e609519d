package vn.kehoach.plan;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.PlanDefinitions;

/** For whom the definitions that ship with the program are. */
@Component
public class PlanSources {

    private final PlanDefinitions definitions;

    PlanSources(PlanDefinitions definitions) {
        this.definitions = definitions;
    }

    /**
     * @return codes of the bodies that draft the shipped plans
     */
    public Set<String> draftingUnits() {
        return definitions.all().stream().map(PlanDefinition::draftingUnit).collect(Collectors.toSet());
    }

    /**
     * @return codes of the bodies that issue the shipped plans
     */
    public Set<String> issuingUnits() {
        return definitions.all().stream().map(PlanDefinition::issuingUnit).collect(Collectors.toSet());
    }
}
