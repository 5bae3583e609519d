package vn.kehoach.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine has given up on. Implemented in {@code cockpit.process}. */
public interface EngineIncidents {

    /**
     * An incident (sự cố).
     *
     * @param id the engine's
     * @param type e.g. {@code failedJob}
     * @param since when it came up
     * @param instanceId whose it is, or null
     * @param businessKey which row that is about, or empty
     * @param activity name of the step in the model, or empty
     * @param jobId the job that failed, or null
     * @param message the engine's words, or empty
     */
    record Failure(
            String id,
            String type,
            Instant since,
            String instanceId,
            String businessKey,
            String activity,
            String jobId,
            String message) {}

    /**
     * @param most how many at most
     * @return the open incidents, the newest first; one that a called instance hands up stands once, where it came up
     */
    List<Failure> open(int most);

    /**
     * @param instanceId an instance
     * @return its open incidents
     */
    List<Failure> of(String instanceId);

    /**
     * @param id an id that somebody sent
     * @return the open incident, or empty
     */
    Optional<Failure> find(String id);

    /**
     * @param failure a job that failed
     * @return what the program threw, with its causes, or empty
     */
    String trace(Failure failure);

    /**
     * Lets the job run once more, as soon as a thread is free; what fails again is an incident again.
     *
     * @param failure a job that failed
     */
    void retry(Failure failure);
}
