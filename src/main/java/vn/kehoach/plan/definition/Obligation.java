package vn.kehoach.plan.definition;

/** What a plan is for a body. It follows from the body's relation to the issuer, not from the word in the text. */
public enum Obligation {
    /** Nothing is asked of it. */
    NONE,
    /** Giao: it is ordered, can be overdue and is chased. */
    ORDER,
    /** Đề nghị: it is asked, is never overdue and never in a rate. */
    REQUEST
}
