package vn.kehoach.ladder.process;

import vn.kehoach.ladder.DecisionTables;

/** Decision tables without a program around them. */
public final class DmnTablesAccess {

    private DmnTablesAccess() {}

    /**
     * @return what asks and reads tables
     */
    public static DecisionTables tables() {
        return new DmnTables();
    }
}
