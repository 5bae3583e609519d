package vn.kehoach.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came out of a run: what was lost, what was there twice, how long people or work waited, and what else was wrong. */
final class Verdict {

    private long lost;
    private long twice;
    private Duration longest = Duration.ZERO;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Verdict lost(long count) {
        lost += count;
        return this;
    }

    Verdict twice(long count) {
        twice += count;
        return this;
    }

    /** Something had to happen within a time; it took this long. */
    Verdict took(String what, Duration took, Duration atMost) {
        longest = took.compareTo(longest) > 0 ? took : longest;
        note("%s %.2f s".formatted(what, took.toMillis() / 1000.0));
        if (took.compareTo(atMost) > 0) {
            wrong.add("%s took %.2f s, at most %.1f s"
                    .formatted(what, took.toMillis() / 1000.0, atMost.toMillis() / 1000.0));
        }
        return this;
    }

    /** Something that must hold. */
    Verdict must(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
        return this;
    }

    Verdict note(String note) {
        notes.add(note);
        return this;
    }

    long lost() {
        return lost;
    }

    long twice() {
        return twice;
    }

    Duration longest() {
        return longest;
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> notes() {
        return notes;
    }

    boolean pass() {
        return lost == 0 && twice == 0 && wrong.isEmpty();
    }

    @Override
    public String toString() {
        return "lost %d, twice %d, wrong %s, notes %s".formatted(lost, twice, wrong, notes);
    }
}
