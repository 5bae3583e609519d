package vn.kehoach.signature;

/** What a certificate is worth here. */
public enum Trust {
    /** Issued under an authority that the administrator has named. */
    TRUSTED,
    /** Issued by the demonstration's own authority. */
    DEMONSTRATION,
    /** Issued by somebody whom nobody here has named. */
    UNKNOWN,
    /** It was over at the time that counts. */
    EXPIRED,
    /** It had not begun. */
    NOT_YET,
    /** It is not for signing. */
    WRONG_USE,
    /** Its authority took it back. */
    REVOKED
}
