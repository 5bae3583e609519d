package vn.kehoach.organization;

/**
 * How a unit stands to the body that issues plans. From it follows whether it is ordered or asked (seeds.yaml,
 * obligation_rule): the word in the text does not decide.
 */
public enum Relation {
    /** The issuing body itself, its leaders and its office. */
    OWN,
    /** Departments, lower People's Committees, own non-business units: ordered. */
    SUBORDINATE,
    /** Communes under a district: ordered, chased by their district. */
    SUBORDINATE_OF_SUBORDINATE,
    /** Party bodies, Party press, the Front, mass organisations, vertical bodies: asked, never overdue. */
    INVITED,
    /** Ministries, the Party committee, the People's Council: they only receive. */
    SUPERIOR;

    /**
     * @return whether a duty is an order for such a unit
     */
    public boolean ordered() {
        return this == SUBORDINATE || this == SUBORDINATE_OF_SUBORDINATE;
    }
}
