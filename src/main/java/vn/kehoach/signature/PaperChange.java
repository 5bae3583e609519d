package vn.kehoach.signature;

/**
 * What differs between a PDF and a later state of it that is more than number, date and signatures.
 *
 * @param kind what
 * @param where number of the page, or name of the field; empty for the whole file
 */
record PaperChange(Kind kind, String where) {

    enum Kind {
        /** Pages were added or taken away. */
        PAGES,
        /** What is printed on a page. */
        PAGE,
        /** Something was put over a page: a note, a stamp, a link. */
        NOTE,
        /** A field that was not reserved, or one that was filled already. */
        FIELD,
        /** Scripts, attachments, actions, layers. */
        HIDDEN,
        /** A signature that was there is gone or another one. */
        SIGNATURE,
        /** The file cannot be read. */
        UNREADABLE
    }
}
