package vn.kehoach.signature;

/** Where a paper stands between rendering and dispatch. */
public enum PaperState {
    /** Rendered for one signer; nobody has signed it yet. */
    PRESENTED,
    /** Signed by the competent person. */
    SIGNED,
    /** Number and date are given and will be filled in by a job. */
    GIVEN,
    /** Number and date are filled in; the body has not signed yet. */
    NUMBERED,
    /** Signed by the body too. */
    SEALED,
    /** Given back, withdrawn, or replaced. */
    VOID
}
