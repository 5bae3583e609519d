package vn.kehoach.notice;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The letters that the program writes (glossary, Thư mẫu), the least serious first: a mail that carries several takes
 * its subject from the last of them. The words of each are in {@code mail/<name>.txt}.
 */
public enum Letter {
    /** To a recipient's clerk: a plan was dispatched. */
    PLAN_ARRIVED,
    /** To a unit: it has more time. */
    EXTENDED,
    /** To a unit: more was asked of it by mistake. */
    MORE_TAKEN_BACK,
    /** To a unit: by an amending document the last day of a round moved. */
    DUE_CHANGED,
    /** To a unit that was not asked when the plan was issued. */
    JOINED,
    /** To a unit: a plan in force asks for something more. */
    DUTY_ADDED,
    /** To a unit: what it asked of the focal body was refused. */
    REQUEST_REFUSED,
    /** To a unit: nothing more is asked of it in a round. */
    CALLED_OFF,
    /** To a unit, once: the plan was recalled or replaced. */
    PLAN_ENDED,
    /** Thư 6: an answer was received. */
    RECEIPT,
    /** To a leader: something waits for his signature. */
    TASK_WAITING,
    /** To who has a step of a plan: its last day has come. */
    STEP_DUE,
    /** To who has to do it again: a step was returned. */
    TASK_RETURNED,
    /** To a unit's clerk: a draft is sent for comments. */
    OPINION_ASKED,
    /** To the owners of a unit's own plan: the plan that asked for it was recalled. */
    PARENT_RECALLED,
    /** To the owners of a unit's own round: the report that it feeds has another last day. */
    PARENT_DUE_MOVED,
    /** To an invited body, sent by a person, courteously. */
    COURTEOUS,
    /** Thư 1: the last day comes near. */
    REMINDER,
    /** A unit has not acknowledged yet. */
    ACKNOWLEDGE,
    /** To a district's clerk: communes to be called that have not acknowledged. */
    CALL_COMMUNES,
    /** Thư 5: more is asked for. */
    MORE_ASKED,
    /** Thư 2: the last day has passed. */
    OVERDUE,
    /** Thư 3: to the unit's head, released by the Director of the focal body. */
    CHASE,
    /** Thư 4: to the leaders, names of units only. */
    REPORT;

    /** What does not wait for an hour that its reader likes better: work that is to be stopped, a chase, a leader's call. */
    static final Set<Letter> URGENT = EnumSet.of(PARENT_RECALLED, PLAN_ENDED, CHASE, REPORT);

    boolean urgent() {
        return URGENT.contains(this);
    }

    String resource() {
        return "mail/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }
}
