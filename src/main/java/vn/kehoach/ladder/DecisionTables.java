package vn.kehoach.ladder;

import java.util.List;
import java.util.Map;
import vn.kehoach.work.Refusal;

/** Reads and asks decision tables. Implemented in {@code ladder.process}. */
public interface DecisionTables {

    /**
     * @param xml a ladder as {@link LadderXml} writes it
     * @return the ladder; its table is asked when a case comes up first
     */
    Ladder ladder(String xml);

    /**
     * Reads a ladder that somebody sends. Nothing in it is run.
     *
     * @param file a DMN file
     * @return its rows, not checked yet
     * @throws Refusal if it is no decision table of this shape, saying what is wrong where
     */
    List<LadderRow> rows(byte[] file);

    /**
     * @param xml days of a plan's steps as {@link StepXml} writes them
     * @return working days by step
     */
    Map<String, Integer> steps(String xml);
}
