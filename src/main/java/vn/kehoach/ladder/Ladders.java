package vn.kehoach.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ladders in force, now and before. What was read is kept until another version is put in force by any node. */
@Component
public class Ladders {

    private final TableBook book;
    private final DecisionTables tables;
    private volatile Known known;

    Ladders(TableBook book, DecisionTables tables) {
        this.book = book;
        this.tables = tables;
    }

    /**
     * A ladder and its time.
     *
     * @param ladder the ladder
     * @param from its first moment
     * @param until the first moment of the next, {@link Instant#MAX} for the one in force
     */
    public record Period(Ladder ladder, Instant from, Instant until) {

        /**
         * @param at a moment
         * @return whether this ladder was in force then
         */
        public boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    private record Known(int version, List<Period> periods) {}

    /**
     * A rung counts if the ladder that names it was in force at the rung's moment: what a new ladder finds behind it is
     * not made up for, and what a standstill left undone under the old one is.
     *
     * @return every ladder with its time, the oldest first
     */
    public List<Period> periods() {
        int latest = book.latest(LadderXml.KEY);
        Known held = known;
        if (held == null || held.version() != latest) {
            held = new Known(latest, read());
            known = held;
        }
        return held.periods();
    }

    /**
     * @return the ladder in force
     */
    public Ladder inForce() {
        List<Period> all = periods();
        return all.get(all.size() - 1).ladder();
    }

    /**
     * @param other a ladder
     * @param from the moment at which it would be put in force
     * @return the ladders with their times, as they would be then
     */
    public List<Period> followedBy(Ladder other, Instant from) {
        List<Period> all = new ArrayList<>(periods());
        Period last = all.remove(all.size() - 1);
        all.add(new Period(last.ladder(), last.from(), from));
        all.add(new Period(other, from, Instant.MAX));
        return all;
    }

    private List<Period> read() {
        List<TableVersion> versions = book.versions(LadderXml.KEY);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            boolean last = i == versions.size() - 1;
            periods.add(new Period(
                    tables.ladder(versions.get(i).xml()),
                    i == 0 ? Instant.MIN : versions.get(i).from(),
                    last ? Instant.MAX : versions.get(i + 1).from()));
        }
        return List.copyOf(periods);
    }
}
