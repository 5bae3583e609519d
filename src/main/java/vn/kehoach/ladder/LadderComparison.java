package vn.kehoach.ladder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one ladder differs from another, rung by rung, in words.
 *
 * @param added rungs that are new
 * @param removed rungs that are gone
 * @param moved rungs that stay and do something else, or at another time
 * @param rounds what running rounds would see of it
 */
public record LadderComparison(
        List<String> added, List<String> removed, List<Moved> moved, List<LadderTrial.Change> rounds) {

    /**
     * A rung before and after.
     *
     * @param from in words
     * @param to in words
     */
    public record Moved(String from, String to) {}

    static LadderComparison of(
            List<LadderRule> before, List<LadderRule> after, LadderWords words, List<LadderTrial.Change> rounds) {
        Map<String, LadderRule> left = new LinkedHashMap<>();
        before.forEach(rule -> left.put(key(rule, left), rule));
        Map<String, LadderRule> seen = new LinkedHashMap<>();
        List<String> added = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (LadderRule rule : after) {
            String key = key(rule, seen);
            seen.put(key, rule);
            LadderRule was = left.remove(key);
            if (was == null) {
                added.add(words.whole(rule));
            } else if (!was.row().equals(rule.row())) {
                moved.add(new Moved(words.whole(was), words.whole(rule)));
            }
        }
        return new LadderComparison(added, words.whole(List.copyOf(left.values())), moved, rounds);
    }

    // A name may stand in several rows, each for other kinds of duty.
    private static String key(LadderRule rule, Map<String, LadderRule> taken) {
        String key = rule.rung().name();
        while (taken.containsKey(key)) {
            key = key + "'";
        }
        return key;
    }
}
