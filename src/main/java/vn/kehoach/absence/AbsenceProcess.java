package vn.kehoach.absence;

import java.util.Collection;
import java.util.List;

/** Tells the engine whose tasks go to whom. */
public interface AbsenceProcess {

    /**
     * The open tasks that somebody holds go to another.
     *
     * @param from who holds them
     * @param to who is to hold them
     * @param only these tasks, or all where it is null
     * @return ids of those that went
     */
    List<String> hand(String from, String to, Collection<String> only);

    /**
     * Tasks offered to the roles of somebody are offered to another as well.
     *
     * @param login who gets the groups
     * @param groups ids of groups
     */
    void lend(String login, Collection<String> groups);

    /**
     * @param login who had the groups for a time
     * @param groups ids of groups that are not his own
     */
    void takeBack(String login, Collection<String> groups);
}
