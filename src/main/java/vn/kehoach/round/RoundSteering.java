package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What the focal body does with one unit of a round outside a task: remind, call off. Row first, then engine. */
@Service
@Transactional
public class RoundSteering {

    private final RoundAccess access;
    private final Responses responses;
    private final RoundProcess process;
    private final RoundCallOff callOff;
    private final ObjectProvider<Reminder> reminder;
    private final Decisions decisions;
    private final CurrentUser user;

    RoundSteering(
            RoundAccess access,
            Responses responses,
            RoundProcess process,
            RoundCallOff callOff,
            ObjectProvider<Reminder> reminder,
            Decisions decisions,
            CurrentUser user) {
        this.access = access;
        this.responses = responses;
        this.process = process;
        this.callOff = callOff;
        this.reminder = reminder;
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * Reminds one unit, in the name of the person logged in.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @throws Refusal if it is not his, or there is nothing to remind of
     */
    public void remind(long roundId, String unit) {
        Round round = access.steerable(roundId);
        remind(round, response(round, unit), "");
    }

    void remind(Round round, Response response, String reason) {
        if (!ResponseState.WITH_UNIT.contains(response.state())) {
            throw Refusal.conflict("round.remindDone");
        }
        Reminder sender = reminder.getIfAvailable();
        if (sender == null) {
            throw Refusal.conflict("round.remindUnavailable");
        }
        sender.remind(round, response, user.required());
        record(round, response, "remind", reason);
    }

    /**
     * Asks nothing more of one unit.
     *
     * @param roundId the round
     * @param unit code of the unit
     * @param fields {@code reason}
     * @throws Refusal if it is not his, the reason is missing, or the response was accepted
     */
    public void callOff(long roundId, String unit, JsonNode fields) {
        Round round = access.steerable(roundId);
        Response response = response(round, unit);
        List<Problem> problems = new ArrayList<>();
        Fields.reason(problems, fields, true);
        refuse(problems);
        callOff(round, response, Fields.text(fields, "reason"));
    }

    void callOff(Round round, Response response, String reason) {
        if (!callOff.callOff(response, reason)) {
            throw Refusal.conflict("round.movedOn");
        }
        record(round, response, "call-off", reason);
        if (round.state() == RoundState.OPEN) {
            process.watchMoved(round);
        }
    }

    private Response response(Round round, String unit) {
        return responses.ofUnit(round.id(), unit).orElseThrow(Refusal::notFound);
    }

    private void record(Round round, Response response, String action, String reason) {
        decisions.record(response.businessKey(), null, action, round.focalUnit(), user.required(), action, reason);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
