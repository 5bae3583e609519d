package vn.kehoach.cockpit;

import java.util.List;

/** Compares our rows with the engine's instances. Implemented in {@code cockpit.process}. */
public interface EngineDifferences {

    /** How row and instance disagree. Words for people: {@code ui.cockpit.difference.<name>}. */
    enum Kind {
        /** The row says that it goes on, but nothing runs. */
        ROW_WITHOUT_INSTANCE,
        /** The row says that it has ended, but an instance runs. */
        ENDED_ROW_RUNS,
        /** An instance runs for which there is no row. */
        INSTANCE_WITHOUT_ROW,
        /** More than one instance runs for one row. */
        SEVERAL_INSTANCES,
        /** The open task is not one of those in which the row stands. */
        STEP_AGAINST_STATE
    }

    /**
     * One disagreement.
     *
     * @param kind how
     * @param businessKey of the row or the instance
     * @param state of the row, or empty
     * @param step the open task, or empty
     */
    record Difference(Kind kind, String businessKey, String state, String step) {}

    /**
     * How many there are.
     *
     * @param of {@code PLAN}, {@code ROUND} or {@code RESPONSE}
     * @param rows rows that go on
     * @param instances instances that run
     */
    record Count(String of, int rows, int instances) {}

    /**
     * @param most how many of each kind at most
     * @return every disagreement of this moment
     */
    List<Difference> find(int most);

    /**
     * @return how many rows and instances there are
     */
    List<Count> counts();
}
