package vn.kehoach.layout;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What stands on a line of its own: a paragraph, or the part of one up to a break.
 *
 * @param text as it shows, with the number or letter of its list before it and capitals where the look makes them
 * @param cell or null outside of tables
 * @param section number of its page setup
 * @param begins whether it is the first of its paragraph
 * @param newPage whether a page begins with it
 * @param boxed whether it stands in a frame: of its own, of its cell, or in a text box
 * @param strokes lengths in millimetres of the lines drawn beside it; 0 where none is said
 * @param fields what Word fills in here, e.g. {@code PAGE}
 * @param listed whether Word numbers it
 */
record Line(
        String text,
        List<Run> runs,
        ParagraphLook look,
        Cell cell,
        int section,
        boolean begins,
        boolean newPage,
        boolean boxed,
        List<Double> strokes,
        Set<String> fields,
        boolean listed) {

    boolean blank() {
        return text.isBlank();
    }

    String plain() {
        return text.strip();
    }

    /** Whether all letters that show are so. */
    boolean all(Predicate<RunLook> look) {
        return runs.stream().filter(run -> !run.blank()).allMatch(run -> look.test(run.look()));
    }

    boolean any(Predicate<RunLook> look) {
        return runs.stream().filter(run -> !run.blank()).anyMatch(run -> look.test(run.look()));
    }

    boolean bold() {
        return all(RunLook::bold);
    }

    boolean italic() {
        return all(RunLook::italic);
    }

    /** Whether it shows capitals only. */
    boolean capitals() {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /** Size of its first letters, in points. */
    double size() {
        return runs.stream()
                .filter(run -> !run.blank())
                .mapToDouble(run -> run.look().size())
                .findFirst()
                .orElse(0);
    }

    boolean table() {
        return cell != null;
    }
}
