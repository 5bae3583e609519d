package vn.kehoach.engine;

import java.util.List;

/** Who of the people belongs to the demonstration. Implemented by the module that keeps people. */
public interface DemonstrationAccounts {

    /**
     * @return their log-in names; production refuses to start unless there are none
     */
    List<String> logins();
}
