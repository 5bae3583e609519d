package vn.kehoach.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import vn.kehoach.work.Refusal;

/**
 * Something that can be done to many things at once. A bean of the module that does it to one: rights, refusals and the
 * record are those of the single act. Its words are {@code ui.bulk.act.<id>} and what begins with that.
 */
public interface BulkAct {

    /**
     * A thing that is touched.
     *
     * @param subject what it is to this act, e.g. {@code TL-12}; unique within one order
     * @param name the unit's name
     * @param about e.g. the round
     * @param change what happens to it, in the reader's words
     */
    record Line(String subject, String name, String about, String change) {}

    /**
     * A thing that is left as it is.
     *
     * @param name the unit's name
     * @param about e.g. the round
     * @param why in the reader's words
     */
    record Left(String name, String about, String why) {}

    /**
     * What an order would do.
     *
     * @param lines to which things
     * @param left to which not, and why
     * @param told to how many units a letter goes at once
     */
    record Look(List<Line> lines, List<Left> left, int told) {}

    /**
     * @return the act's name in addresses and tables, e.g. {@code accept}
     */
    String id();

    /**
     * Looks at an order of the person logged in; nothing is changed.
     *
     * @param order what he chose, with the fields that he filled
     * @param toDo whether it is to be carried out now: only then a missing reason is a fault
     * @return what it would do
     * @throws Refusal not found if one of the things is not his, invalid if a field is wrong
     */
    Look look(JsonNode order, boolean toDo);

    /**
     * Does it to one thing, in the caller's transaction and in the name of the person logged in.
     *
     * @param subject as {@link Line#subject}
     * @param order as it was ordered
     * @return what {@link #undo} has to know, or empty
     * @throws Refusal if it cannot be done (any more)
     */
    String carryOut(String subject, JsonNode order);

    /**
     * Called after some things were done or undone, in a transaction of its own; may be called again for the same.
     *
     * @param subjects those things
     */
    default void after(Collection<String> subjects) {}

    /**
     * @return whether it can be taken back at all
     */
    default boolean undoable() {
        return false;
    }

    /**
     * Takes it back for one thing, in the caller's transaction and in the name of the person logged in.
     *
     * @param subject as {@link Line#subject}
     * @param memo what {@link #carryOut} said
     * @param reason why it is taken back
     * @throws Refusal if it cannot be taken back (any more)
     */
    default void undo(String subject, String memo, String reason) {
        throw Refusal.conflict("bulk.notUndoable");
    }
}
