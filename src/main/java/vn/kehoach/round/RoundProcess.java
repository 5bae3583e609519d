package vn.kehoach.round;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the engine what happened to rounds and responses. */
public interface RoundProcess {

    /**
     * @param response a unit that is asked, or asked again; its process begins
     */
    void unitAsked(Response response);

    /**
     * @param response what the focal body entered on the unit's behalf
     */
    void enteredForUnit(Response response);

    /**
     * @param response its own plan was issued
     */
    void subPlanIssued(Response response);

    /**
     * @param response the draft of its own plan was given up
     */
    void subPlanDropped(Response response);

    /**
     * @param response of which nothing is asked any more
     */
    void responseCalledOff(Response response);

    /**
     * @param response whose last day moved; its open tasks get the new one
     */
    void dueMoved(Response response);

    /**
     * A task that a unit has before it.
     *
     * @param name as people see it
     * @param dueAt when it is due, or null
     */
    record OpenTask(String name, Instant dueAt) {}

    /**
     * @param some responses
     * @return the units' own open tasks, by business key of the response
     */
    Map<String, List<OpenTask>> openTasks(Collection<Response> some);

    /**
     * @param businessKey of a process
     * @return its open tasks: id by key of the task
     */
    Map<String, String> taskIds(String businessKey);

    /**
     * @param response a unit that is asked for a plan of its own, and for which one is under way
     */
    void subPlanUnderway(Response response);

    /**
     * @param round an open round whose last day moved; its closing waits for the new one
     */
    void lastDayMoved(Round round);

    /**
     * @param round a round not open yet, whose opening moved
     */
    void openingMoved(Round round);

    /**
     * @param response a unit that asks for more time; the request goes to its head or to the focal body as a task
     */
    void extensionAsked(Response response);

    /**
     * @param response whose request for more time has lost its object
     */
    void extensionNotNeeded(Response response);

    /**
     * @param response whose assignee changed; the open task of preparing goes to him
     */
    void assigneeChanged(Response response);

    /**
     * Open tasks of the people of one unit go to those of another.
     *
     * @param businessKeys of the processes
     * @param from code of the unit that ends
     * @param to code of the unit that goes on
     */
    void unitReplaced(Collection<String> businessKeys, String from, String to);

    /**
     * @param some responses that wait to be checked
     * @return who holds the check of each, by business key; empty where nobody does, without those that have none
     */
    Map<String, String> checkHolders(Collection<Response> some);

    /**
     * @param response that waits to be checked
     * @param login who checks it now, whoever held the task before
     * @return id of the task, or empty if there is none any more
     */
    Optional<String> checkTaken(Response response, String login);

    /**
     * @param response whose acceptance was taken back: it ended with that, and is to be checked again
     */
    void acceptanceTakenBack(Response response);

    /**
     * @param response of which more was asked by mistake: it is to be checked again
     */
    void moreTakenBack(Response response);

    /**
     * @param round in which all is accepted
     */
    void allAccepted(Round round);

    /**
     * @param round whose plan was recalled
     */
    void roundCalledOff(Round round);

    /**
     * @param round an open round; the list of late units goes to the focal body as a task
     */
    void chaseDue(Round round);

    /**
     * @param round an open round; the head of the focal body decides whether it is reported to the leaders
     */
    void reportDue(Round round);

    /**
     * @param round an open round of acknowledgement; the clerk of the issuing body calls the units
     */
    void callDue(Round round);

    /**
     * @param round whose next rung moved, by an extension, a changed calendar or ladder; the watch is set anew
     */
    void watchMoved(Round round);
}
