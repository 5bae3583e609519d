package vn.kehoach.plan.definition;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The definitions that ship with the program, for tests of other packages. */
public final class Shipped {

    private Shipped() {}

    /** The definition of that id. */
    public static PlanDefinition plan(String id) {
        try {
            return new PlanDefinitions().byId(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
