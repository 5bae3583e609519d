package vn.kehoach.plan;

import vn.kehoach.organization.Relation;

/** Order (giao), request (đề nghị) or nothing. It follows from the relation to the issuer, not from the word. */
public enum Obligation {
    /** Ordered; can be overdue. */
    ORDER,
    /** Asked; never overdue, never in a rate. */
    REQUEST,
    /** Only receives. */
    NONE;

    /**
     * @param relation how a unit stands to the issuer
     * @return what it is bound to if it has something to do (seeds.yaml, obligation_rule)
     */
    public static Obligation of(Relation relation) {
        if (relation.ordered() || relation == Relation.OWN) {
            return ORDER;
        }
        return relation == Relation.INVITED ? REQUEST : NONE;
    }
}
