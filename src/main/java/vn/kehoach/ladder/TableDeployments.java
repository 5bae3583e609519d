package vn.kehoach.ladder;

/** Shows the engine, and with it Cockpit, which decision table is in force. Implemented in {@code ladder.process}. */
public interface TableDeployments {

    /**
     * @param key the decision's key
     * @param xml the table
     * @return which version of the decision it is in the engine
     */
    int deploy(String key, String xml);
}
