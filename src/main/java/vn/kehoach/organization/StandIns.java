package vn.kehoach.organization;

import java.util.Collection;
import java.util.Optional;

/** Who does whose work while he is away (người xử lý thay). Rights to sign and certificates stay everybody's own. */
public interface StandIns {

    /**
     * Two people of whom one does the other's work.
     *
     * @param standIn who does it
     * @param absent who is away
     * @param called both names in words, as they stand in the record and on the mail
     */
    record Pair(Person standIn, Person absent, String called) {}

    /**
     * @param login somebody
     * @return who does his work at this moment, or empty if he is there
     */
    Optional<Pair> of(String login);

    /**
     * A task falls to somebody; noted, so that it goes back to him when he is there again.
     *
     * @param login to whom it falls
     * @param taskId the task
     * @return who gets it instead, or empty if he is there
     */
    Optional<Pair> goesTo(String login, String taskId);

    /**
     * @param login who completes a task
     * @param taskId the task
     * @param groups the groups that it was offered to
     * @return in whose place he does it, or empty if it is his own
     */
    Optional<Pair> inPlaceOf(String login, String taskId, Collection<String> groups);
}
