package vn.kehoach.plan.definition;

import java.util.Optional;

/** What a definition is checked against beyond itself: the organisation, the other definitions, and who takes it in. */
public interface Surroundings {

    /** Whose an id is. */
    enum Owner {
        /** Nobody's yet. */
        NOBODY,
        /** Imported before for the same drafting body: it may be replaced. */
        SAME,
        /** Of a definition that ships with the program, or of another body. */
        OTHER
    }

    /**
     * @param code a unit's code
     * @return whether there is such a unit
     */
    boolean unit(String code);

    /**
     * @param code a group's code
     * @return whether there is such a group
     */
    boolean group(String code);

    /**
     * @param unit a unit's code
     * @param group a group's code
     * @return whether the unit belongs to it
     */
    boolean member(String unit, String group);

    /**
     * @param unit code of a drafting body
     * @return whether who takes the definition in may do so for that body
     */
    boolean mayImportFor(String unit);

    /**
     * @param id of a definition
     * @param draftingUnit who drafts the one that comes in
     * @return whose the id is
     */
    Owner owner(String id, String draftingUnit);

    /**
     * @param id of a definition
     * @return the one there is, or empty
     */
    Optional<PlanDefinition> definition(String id);
}
