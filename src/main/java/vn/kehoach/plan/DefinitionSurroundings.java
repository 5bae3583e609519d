package vn.kehoach.plan;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.Surroundings;
import vn.kehoach.time.BusinessClock;

/** What a definition that somebody takes in has to fit to: today's organisation and the definitions there are. */
@Component
class DefinitionSurroundings implements Surroundings {

    private final DefinitionLibrary library;
    private final ImportedDefinitions imported;
    private final Organization organization;
    private final Directory directory;
    private final PlanAccess access;
    private final CurrentUser user;
    private final BusinessClock clock;

    DefinitionSurroundings(
            DefinitionLibrary library,
            ImportedDefinitions imported,
            Organization organization,
            Directory directory,
            PlanAccess access,
            CurrentUser user,
            BusinessClock clock) {
        this.library = library;
        this.imported = imported;
        this.organization = organization;
        this.directory = directory;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public boolean unit(String code) {
        return organization.unit(code, clock.today()).isPresent();
    }

    @Override
    public boolean group(String code) {
        return directory.groups().stream().anyMatch(group -> group.code().equals(code));
    }

    @Override
    public boolean member(String unit, String group) {
        return organization.unitsOfGroup(group, clock.today()).stream()
                .anyMatch(member -> member.code().equals(unit));
    }

    @Override
    public boolean mayImportFor(String unit) {
        return administers() || access.mayDraft(unit, user.groups());
    }

    boolean administers() {
        return user.groups().contains(Access.ADMINISTRATORS);
    }

    @Override
    public Owner owner(String id, String draftingUnit) {
        if (library.ships(id)) {
            return Owner.OTHER;
        }
        return imported.byId(id)
                .map(known -> known.plan().draftingUnit().equals(draftingUnit) ? Owner.SAME : Owner.OTHER)
                .orElse(Owner.NOBODY);
    }

    @Override
    public Optional<PlanDefinition> definition(String id) {
        return library.byId(id);
    }
}
