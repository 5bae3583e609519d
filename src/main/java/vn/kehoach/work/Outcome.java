package vn.kehoach.work;

import java.util.List;

/**
 * One way in which a task can be completed. Its label is the message {@code ui.outcome.<task key>.<id>}, or
 * {@code ui.outcome.<id>}.
 *
 * @param id value of the process variable {@code outcome}
 * @param needsReason whether the field {@code reason} must be filled
 * @param style how the button looks
 */
public record Outcome(String id, boolean needsReason, Style style) {

    /** How the button looks. */
    public enum Style {
        /** The usual way on. */
        PRIMARY,
        /** Sends back or ends something. */
        DANGER,
        /** Any other. */
        PLAIN
    }

    /**
     * @param id value of {@code outcome}
     * @return the usual way on
     */
    public static Outcome primary(String id) {
        return new Outcome(id, false, Style.PRIMARY);
    }

    /**
     * @param ids values of {@code outcome}
     * @return the first as the usual way on, the others as other ways
     */
    public static List<Outcome> ways(List<String> ids) {
        return ids.stream()
                .map(id -> id.equals(ids.get(0)) ? primary(id) : new Outcome(id, false, Style.PLAIN))
                .toList();
    }

    /**
     * @return sends the work back, with a reason that the next person sees
     */
    public static Outcome giveBack() {
        return new Outcome("return", true, Style.DANGER);
    }
}
