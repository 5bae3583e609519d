package vn.kehoach.ladder;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One version of the ladder. The decision table is asked once for each case and its answer remembered. */
public final class Ladder {

    private final Function<LadderCase, List<LadderRung>> table;
    private final Map<LadderCase, List<LadderRung>> known = new ConcurrentHashMap<>();

    /**
     * @param table gives the rungs of a case
     */
    public Ladder(Function<LadderCase, List<LadderRung>> table) {
        this.table = table;
    }

    /**
     * @param unit a case
     * @return its rungs, in the order of the table
     */
    public List<LadderRung> rungs(LadderCase unit) {
        return known.computeIfAbsent(unit, table);
    }
}
