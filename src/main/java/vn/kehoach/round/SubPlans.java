package vn.kehoach.round;

/** Starts a unit's own plan. Implemented on the plan module. */
public interface SubPlans {

    /**
     * @param round the round that asks for it
     * @param response the unit's side; its business key becomes the plan's {@code parentResponse}
     * @param login who will draft it
     * @return id of the new plan
     */
    long start(Round round, Response response, String login);
}
