package vn.kehoach.plan.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used, with everything that is wrong with it. */
public class PlanDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * @param name name of the file
     * @param faults what is wrong, at least one
     */
    public PlanDefinitionException(String name, List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n", name + ":\n", "")));
        this.faults = List.copyOf(faults);
    }

    /**
     * @return what is wrong, in the order of the file
     */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param line line of the file, from 1 on
     * @param path e.g. {@code duties[1].due.date}; empty for the whole file
     * @param message what is wrong and what to do, in the language of the reader
     */
    public record Fault(int line, String path, String message) {

        @Override
        public String toString() {
            return "%d: %s: %s".formatted(line, path, message);
        }
    }
}
