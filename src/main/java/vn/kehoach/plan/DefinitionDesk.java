package vn.kehoach.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.definition.DefinitionYaml;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.PlanDefinitionException;
import vn.kehoach.plan.definition.PlanDefinitionException.Fault;
import vn.kehoach.plan.definition.PlanDefinitionReader;
import vn.kehoach.plan.definition.PlanDefinitions;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** Looking at definitions, taking them in and giving them out, for those who draft and for administrators. */
@Service
@Transactional
public class DefinitionDesk {

    private final PlanDefinitions shipped;
    private final ImportedDefinitions imported;
    private final DefinitionSurroundings surroundings;
    private final ContentDefinition reverse;
    private final Plans plans;
    private final PlanAccess access;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;

    DefinitionDesk(
            PlanDefinitions shipped,
            ImportedDefinitions imported,
            DefinitionSurroundings surroundings,
            ContentDefinition reverse,
            Plans plans,
            PlanAccess access,
            Organization organization,
            CurrentUser user,
            BusinessClock clock) {
        this.shipped = shipped;
        this.imported = imported;
        this.surroundings = surroundings;
        this.reverse = reverse;
        this.plans = plans;
        this.access = access;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A definition in a list.
     *
     * @param id its id
     * @param title the subject
     * @param year the plan's year
     * @param imported whether somebody took it in; false: it ships with the program
     * @param draftingUnitName who drafts from it
     * @param issuingUnitName who issues
     * @param importedBy who took it in, or null
     * @param importedAt when, or null
     */
    public record Entry(
            String id,
            String title,
            int year,
            boolean imported,
            String draftingUnitName,
            String issuingUnitName,
            String importedBy,
            Instant importedAt) {}

    /** A definition in full. */
    public record View(Entry entry, PlanDefinition definition) {}

    /**
     * What became or would become of a file.
     *
     * @param applied whether it was taken in
     * @param replaces whether one of its id is there, which it takes the place of
     * @param definition what it says, or null where it is wrong
     * @param faults what is wrong with it, in the order of the file; with any, nothing was taken in
     */
    public record Answer(boolean applied, boolean replaces, PlanDefinition definition, List<Fault> faults) {}

    /**
     * @return the definitions that the person may see: all that ship, and those of his own bodies
     * @throws Refusal not found, if he neither drafts nor administers
     */
    @Transactional(readOnly = true)
    public List<Entry> list() {
        draftersOnly();
        return Stream.concat(
                        shipped.all().stream().map(plan -> entry(plan, null)),
                        imported.all().stream().filter(this::mine).map(known -> entry(known.plan(), known)))
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /**
     * @param id of a definition
     * @return all of it
     * @throws Refusal not found, if there is none that he may see
     */
    @Transactional(readOnly = true)
    public View read(String id) {
        draftersOnly();
        Optional<View> ships = shipped.byId(id).map(plan -> new View(entry(plan, null), plan));
        return ships.or(() -> mine(id).map(known -> new View(entry(known.plan(), known), known.plan())))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * @param id of a definition
     * @return its YAML; one that was taken in as it was sent
     * @throws Refusal not found, if there is none that he may see
     */
    @Transactional(readOnly = true)
    public String yaml(String id) {
        draftersOnly();
        Optional<String> ships = shipped.yaml(id);
        return ships.or(() -> mine(id).map(ImportedDefinitions.Imported::yaml)).orElseThrow(Refusal::notFound);
    }

    /**
     * @param planId a plan's id
     * @return what it says now, as a definition
     * @throws Refusal not found, if there is none that he may see, or he neither drafts nor administers
     */
    @Transactional(readOnly = true)
    public String export(long planId) {
        draftersOnly();
        Plan plan = plans.find(planId)
                .filter(found -> access.mayRead(found, user.groups()))
                .orElseThrow(Refusal::notFound);
        return DefinitionYaml.write(reverse.of(plan, plans.content(planId)));
    }

    /**
     * Takes a file in, or tells what is wrong with it: all of it or nothing.
     *
     * @param name name of the file
     * @param bytes the file
     * @param dryRun true to learn what would happen
     * @param replace whether one of the same id may be replaced
     * @return what happened or would happen
     * @throws Refusal not found, if he neither drafts nor administers; conflict, if one of its id is there and may not be
     *     replaced, or was changed meanwhile
     */
    public Answer take(String name, byte[] bytes, boolean dryRun, boolean replace) {
        draftersOnly();
        PlanDefinitionReader reader = new PlanDefinitionReader(Texts.readerLocale());
        try {
            String yaml = reader.text(name, bytes);
            PlanDefinition plan = reader.read(name, yaml, surroundings);
            Optional<ImportedDefinitions.Imported> before = imported.byId(plan.id());
            if (!dryRun) {
                store(plan, yaml, before, replace);
            }
            return new Answer(!dryRun, before.isPresent(), plan, List.of());
        } catch (PlanDefinitionException wrong) {
            return new Answer(false, false, null, wrong.faults());
        }
    }

    private void store(
            PlanDefinition plan, String yaml, Optional<ImportedDefinitions.Imported> before, boolean replace) {
        if (before.isPresent()) {
            if (!replace
                    || !imported.replace(
                            plan, yaml, user.required(), before.get().revision())) {
                throw Refusal.conflict("plan.definitionThere", plan.id());
            }
            return;
        }
        try {
            imported.insert(plan, yaml, user.required());
        } catch (DuplicateKeyException first) {
            throw Refusal.conflict("plan.definitionThere", plan.id());
        }
    }

    private Entry entry(PlanDefinition plan, ImportedDefinitions.Imported known) {
        return new Entry(
                plan.id(),
                plan.title(),
                plan.year(),
                known != null,
                name(plan.draftingUnit()),
                name(plan.issuingUnit()),
                known == null
                        ? null
                        : organization.person(known.by()).map(Person::name).orElse(known.by()),
                known == null ? null : known.at());
    }

    private Optional<ImportedDefinitions.Imported> mine(String id) {
        return imported.byId(id).filter(this::mine);
    }

    private boolean mine(ImportedDefinitions.Imported known) {
        return surroundings.mayImportFor(known.plan().draftingUnit());
    }

    private String name(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::name).orElse(unit);
    }

    /**
     * @return whether there are definitions for the person: he drafts somewhere, or administers
     */
    public boolean admits() {
        return surroundings.administers()
                || PlanAccess.unitsOf(user.groups()).stream().anyMatch(unit -> access.mayDraft(unit, user.groups()));
    }

    /** To everybody else there are no definitions. */
    private void draftersOnly() {
        if (!admits()) {
            throw Refusal.notFound();
        }
    }
}
