package vn.kehoach.reading;

/** How far a proposal can be trusted. It is never taken without a person having looked at it. */
public enum Sureness {
    /** The text says it in a form that leaves no choice. */
    SURE,
    /** The text says it, but something about it was concluded, e.g. whom a sentence speaks of. */
    LIKELY,
    /** Concluded from little: to be looked at first. */
    DOUBTFUL
}
