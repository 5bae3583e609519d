package vn.kehoach.plan;

/** Tells the engine what happened to a plan. */
public interface PlanProcess {

    /**
     * @param plan a new plan; its process begins
     */
    void planRequested(Plan plan);

    /**
     * @param plan a plan whose file was withdrawn; its process is back at drafting
     */
    void fileWithdrawn(Plan plan);

    /**
     * @param plan a plan that was recalled after dispatch
     */
    void planRecalled(Plan plan);

    /**
     * @param plan a plan in force whose place another one took
     */
    void planReplaced(Plan plan);

    /**
     * @param plan an issued plan one of whose duties opens
     * @param roundKey business key of the round
     */
    void dutyOpens(Plan plan, String roundKey);

    /**
     * @param plan an issued plan whose rounds have all ended; it can be closed
     */
    void dutiesFulfilled(Plan plan);

    /**
     * @param plan a plan whose draft nobody goes on with
     */
    void draftDropped(Plan plan);

    /**
     * @param plan a plan on its way to the signature
     * @param step id of the user task that nobody does; its process goes on as if it had been agreed to
     */
    void stepSkipped(Plan plan, String step);

    /**
     * @param plan a plan that waited to be closed and asks for something again
     */
    void dutiesReopened(Plan plan);
}
