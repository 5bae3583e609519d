package vn.kehoach.signature;

/** A file that is no PDF, or a damaged one. */
final class UnreadablePdf extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePdf(Throwable cause) {
        super(cause);
    }
}
