package vn.kehoach.bulk;

/**
 * One thing of an order.
 *
 * @param id of the row
 * @param subject what it is to the act
 * @param name the unit's name
 * @param about e.g. the round
 * @param state how far it is
 * @param why what was refused, or empty
 * @param memo what the act wants to know to take it back
 */
record BulkItem(long id, String subject, String name, String about, State state, String why, String memo) {

    /** Words for people: {@code ui.bulk.item.<name>}. */
    enum State {
        /** Its turn has not come. */
        WAITING,
        /** Done. */
        DONE,
        /** Refused; nothing was changed. */
        FAILED,
        /** Taken back. */
        UNDONE,
        /** Was to be taken back, but could not. */
        KEPT
    }
}
