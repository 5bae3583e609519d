package vn.kehoach.round.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.ModelBean;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAsking;
import vn.kehoach.round.RoundCallOff;
import vn.kehoach.round.RoundPeople;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.RoundWatch;
import vn.kehoach.round.Rounds;

/** What {@code collection-round} asks and tells. Its method names are written in released models. */
@ModelBean
@Component("roundTasks")
public class RoundTasks {

    private final Rounds rounds;
    private final RoundAsking asking;
    private final RoundCallOff callOff;
    private final RoundWatch watch;
    private final RoundPeople people;

    RoundTasks(Rounds rounds, RoundAsking asking, RoundCallOff callOff, RoundWatch watch, RoundPeople people) {
        this.rounds = rounds;
        this.asking = asking;
        this.callOff = callOff;
        this.watch = watch;
        this.people = people;
    }

    /** When the units are asked. */
    public Date opensAt(DelegateExecution execution) {
        return date(round(execution).opensAt());
    }

    /** Asks the next units, at most 100. */
    public void askNextChunk(DelegateExecution execution) {
        asking.askNextChunk(round(execution));
    }

    /** Whether nobody is left to be asked. */
    public boolean allAsked(DelegateExecution execution) {
        RoundState state = round(execution).state();
        return state != RoundState.PLANNED && state != RoundState.ASKING;
    }

    /** When the watch fires next. */
    public Date nextRungAt(DelegateExecution execution) {
        return date(watch.nextRungAt(round(execution)));
    }

    /** Does what is due. */
    public void watch(DelegateExecution execution) {
        watch.fire(round(execution));
    }

    /** Whether no rung is left. */
    public boolean watchDone(DelegateExecution execution) {
        return watch.done(round(execution));
    }

    /** When the last day is over. */
    public Date lastDayPassedAt(DelegateExecution execution) {
        return date(people.lastDayPassed(round(execution)));
    }

    /** Ends the next responses, at most 100. */
    public void callOffNextChunk(DelegateExecution execution) {
        callOff.callOffNextChunk(round(execution));
    }

    /** Whether none is left to end. */
    public boolean allCalledOff(DelegateExecution execution) {
        return callOff.allCalledOff(round(execution));
    }

    /** Whether the answers are made one report. */
    public boolean needsConsolidation(DelegateExecution execution) {
        return round(execution).consolidate();
    }

    /** Who follows the round up. */
    public List<String> focalOfficers(DelegateExecution execution) {
        return people.focalOfficers(round(execution));
    }

    /** Who leads the focal body. */
    public List<String> focalHead(DelegateExecution execution) {
        return people.focalHead(round(execution));
    }

    /** Who gives numbers at the focal body. */
    public List<String> focalClerks(DelegateExecution execution) {
        return people.focalClerks(round(execution));
    }

    /** Who registers what comes in at the body that asked. */
    public List<String> receivingClerks(DelegateExecution execution) {
        return people.issuingClerks(round(execution));
    }

    /** Who calls units that have not registered the plan. */
    public List<String> callingClerks(DelegateExecution execution) {
        return people.issuingClerks(round(execution));
    }

    /** Who decides what the Chair is told. */
    public List<String> officeChief(DelegateExecution execution) {
        return people.officeChief(round(execution));
    }

    /** When a task is due. */
    public Date dueAt(DelegateExecution execution) {
        return date(people.taskDue(round(execution)));
    }

    private Round round(DelegateExecution execution) {
        return rounds.byKey(execution.getProcessBusinessKey());
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
