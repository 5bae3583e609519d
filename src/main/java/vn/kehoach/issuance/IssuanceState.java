package vn.kehoach.issuance;

/** Where a document stands on its way out. Words for people: {@code ui.issuance.state.<name>}. */
public enum IssuanceState {
    /** Who made it may still change it. */
    PREPARING,
    /** Awaits the signature. */
    AT_SIGNER,
    /** Signed, awaits number and date. */
    AT_CLERK,
    /** Numbered and sent. */
    DISPATCHED,
    /** Given up before it was signed. */
    DROPPED
}
