package vn.kehoach.demo;

import java.util.List;

/** The open tasks of a plan and of its rounds, not those of the units. Implemented in {@code demo.process}. */
public interface OpenSteps {

    /**
     * @param taskId its id
     * @param key id of the user task in the model
     * @param name its name in the model, with what it is about
     * @param ofRound whether it is one of a round
     * @param assignee log-in of who holds it, or null
     * @param groups the engine's groups that may take it
     */
    record Open(String taskId, String key, String name, boolean ofRound, String assignee, List<String> groups) {}

    /**
     * @param businessKey e.g. {@code KH-1}
     * @return its open tasks, the oldest first
     */
    List<Open> of(String businessKey);
}
