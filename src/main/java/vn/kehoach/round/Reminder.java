package vn.kehoach.round;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Reminds a unit when an officer says so (nút Nhắc). Implemented where mail is sent. */
public interface Reminder {

    /**
     * @param round the round
     * @param response the unit that is reminded
     * @param login the officer in whose name it goes
     */
    void remind(Round round, Response response, String login);

    /**
     * @param responseKeys business keys of responses
     * @return when each was reminded or chased last; without those that never were
     */
    Map<String, Instant> lastReminded(Collection<String> responseKeys);
}
