package vn.kehoach.engine;

/**
 * A step of the start that must be done before the program answers anybody: a check that may refuse the start, or data
 * without which the first page would be empty. Steps run in the order of {@code @Order}.
 */
public interface BeforeOpening {

    /**
     * Runs once at each start.
     *
     * @throws Exception if the program must not come up
     */
    void beforeOpening() throws Exception;
}
