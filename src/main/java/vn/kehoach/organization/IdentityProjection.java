package vn.kehoach.organization;

import java.util.Map;

/**
 * Where accounts and their rights are kept for logging in. Called in the transaction that changes people, so that
 * neither ever runs ahead of the other.
 */
public interface IdentityProjection {

    /** The group of those who see all running processes. */
    String SUPERVISORS = "supervisor";

    /** The group of those who intervene in processes: skip, reassign, call off. */
    String COORDINATORS = "coordinator";

    /** The group of the administrators; the name is the engine's own. */
    String ADMINISTRATORS = "camunda-admin";

    /**
     * Somebody as he shall be able to log in.
     *
     * @param login the log-in name
     * @param name full name
     * @param email or null
     * @param groups all his groups and their names, e.g. {@code so-noi-vu.clerk -> Văn thư Sở Nội vụ}
     */
    record Account(String login, String name, String email, Map<String, String> groups) {}

    /**
     * Creates or changes the account and makes its groups exactly those named.
     *
     * @param account the account as it shall be
     * @param password set only if the account did not exist
     * @return whether the account was created
     */
    boolean put(Account account, String password);

    /**
     * Takes away the account and all its groups; nothing happens if there is none.
     *
     * @param login the log-in name
     */
    void remove(String login);

    /**
     * Names a group anew, if there is such a group.
     *
     * @param group the group's id
     * @param name its Vietnamese name
     */
    void rename(String group, String name);
}
