package vn.kehoach.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An order of one act on many things.
 *
 * @param id of the row
 * @param act which act
 * @param order what was chosen, with the fields
 * @param reason why, or empty
 * @param state how far it is
 * @param login who ordered it
 * @param personName his name on that day
 * @param language in which he reads
 * @param startedAt when
 * @param finishedAt when the last thing was done, or null
 * @param undoReason why it is taken back, or null
 */
record BulkWork(
        long id,
        String act,
        JsonNode order,
        String reason,
        State state,
        String login,
        String personName,
        String language,
        Instant startedAt,
        Instant finishedAt,
        String undoReason) {

    /** Words for people: {@code ui.bulk.state.<name>}. */
    enum State {
        /** Goes on. */
        RUNNING,
        /** All was tried. */
        DONE,
        /** Stopped by a person before all was tried. */
        STOPPED,
        /** Is being taken back. */
        UNDOING,
        /** Was taken back as far as it could be. */
        UNDONE;

        boolean running() {
            return this == RUNNING || this == UNDOING;
        }
    }
}
