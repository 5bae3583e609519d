package vn.kehoach.plan;

/** One way of looking at a draft before it is signed. */
interface DraftLook {

    /** Adds what it sees; it must bear a draft that is half written. */
    void look(Plan plan, PlanContent content, Found found);
}
