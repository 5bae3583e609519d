package vn.kehoach.layout;

/** A DOCX that cannot be measured: broken, larger than any paper, or with a document type that names other files. */
final class Unreadable extends Exception {

    /** Why, the last part of a key {@code layout.unreadable.…}. */
    final String reason;

    Unreadable(String reason) {
        super(reason);
        this.reason = reason;
    }
}
