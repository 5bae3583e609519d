package vn.kehoach.plan;

/** How many working days a step of a plan has. An administrator's table says it. */
public interface StepDays {

    /**
     * @param step id of the user task
     * @param otherwise what holds for a step that the table does not name
     * @return working days from the day on which the task opens
     */
    int of(String step, int otherwise);
}
