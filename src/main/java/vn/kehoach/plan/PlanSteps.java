package vn.kehoach.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kehoach.work.TaskOpened;

/** Where somebody goes on with a plan. Implemented in {@code plan.process}. */
public interface PlanSteps {

    /**
     * @param businessKey of a plan, e.g. {@code KH-17}
     * @param login who asks
     * @param groups his groups
     * @return id of the open task of that plan that he holds or could take, or empty
     */
    Optional<String> openFor(String businessKey, String login, Set<String> groups);

    /**
     * @param businessKey of a plan
     * @return its open tasks with those who hold them or could take them
     */
    List<TaskOpened> open(String businessKey);
}
