package vn.kehoach.document.content;

/** Content could not be kept or read: a disk is full, a server away. Nothing of it remains; later it will do. */
public final class StorageFailure extends RuntimeException {

    /**
     * @param words what was tried
     * @param cause what happened
     */
    public StorageFailure(String words, Exception cause) {
        super(words, cause);
    }
}
