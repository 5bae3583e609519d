package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Many answers meet what was asked (đạt yêu cầu). Taken back while the round runs: then they are to be checked again. */
@Component
class AcceptMany implements BulkAct {

    private final ManyResponses many;
    private final ManyChecks checks;
    private final Rounds rounds;
    private final ResponseStates states;
    private final RoundProcess process;
    private final Decisions decisions;
    private final CurrentUser user;
    private final Texts texts;

    AcceptMany(
            ManyResponses many,
            ManyChecks checks,
            Rounds rounds,
            ResponseStates states,
            RoundProcess process,
            Decisions decisions,
            CurrentUser user,
            Texts texts) {
        this.many = many;
        this.checks = checks;
        this.rounds = rounds;
        this.states = states;
        this.process = process;
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "accept";
    }

    @Override
    public Look look(JsonNode order, boolean toDo) {
        List<Problem> problems = new ArrayList<>();
        Fields.reason(problems, order, false);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return checks.look(many.chosen(order), this::change, false);
    }

    private String change(ManyResponses.One one) {
        Response response = one.response();
        return response.documentText() == null
                ? texts.get("bulk.accept")
                : texts.get(
                        "bulk.accept.document",
                        response.documentText(),
                        DateTexts.of(Texts.readerLocale()).date(response.documentDate()));
    }

    @Override
    public String carryOut(String subject, JsonNode order) {
        checks.complete(many.steered(subject), "accept", Map.of("reason", Fields.text(order, "reason")));
        return "";
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public void undo(String subject, String memo, String reason) {
        ManyResponses.One one = many.steered(subject);
        Round round = rounds.locked(one.round().id());
        if (!round.state().collecting()) {
            throw Refusal.conflict("round.roundEnded");
        }
        states.acceptanceTakenBack(one.response());
        process.acceptanceTakenBack(one.response());
        decisions.record(subject, null, "undo-accept", round.focalUnit(), user.required(), "undo-accept", reason);
    }
}
