package vn.kehoach.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** More is asked of many with one reason and one last day (đề nghị bổ sung). Taken back while nobody has begun. */
@Component
class AskManyForMore implements BulkAct {

    private static final String LAST_DAY = "moreLastDay";

    private final ManyResponses many;
    private final ManyChecks checks;
    private final ResponseStates states;
    private final ExtensionRequests requests;
    private final RoundProcess process;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    AskManyForMore(
            ManyResponses many,
            ManyChecks checks,
            ResponseStates states,
            ExtensionRequests requests,
            RoundProcess process,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock,
            Texts texts,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.many = many;
        this.checks = checks;
        this.states = states;
        this.requests = requests;
        this.process = process;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
        this.json = json;
        this.events = events;
    }

    /** What stood in the row before. */
    record Before(Response.More more, Response.Approval approval) {}

    @Override
    public String id() {
        return "more";
    }

    @Override
    public Look look(JsonNode order, boolean toDo) {
        List<ManyResponses.One> chosen = many.chosen(order);
        DateTexts words = DateTexts.of(Texts.readerLocale());
        List<Problem> problems = new ArrayList<>();
        LocalDate last = Fields.date(order, LAST_DAY).orElse(null);
        if (last == null) {
            problems.add(Problem.of(LAST_DAY, "round.dateInvalid", Fields.text(order, LAST_DAY)));
        } else if (last.isBefore(clock.today())) {
            problems.add(Problem.of(LAST_DAY, "round.datePast", words.date(last)));
        }
        Fields.reason(problems, order, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return checks.look(chosen, one -> texts.get("bulk.more", words.date(last)), true);
    }

    @Override
    public String carryOut(String subject, JsonNode order) {
        ManyResponses.One one = many.steered(subject);
        checks.complete(
                one, "return", Map.of("reason", Fields.text(order, "reason"), LAST_DAY, Fields.text(order, LAST_DAY)));
        return write(new Before(one.response().more(), one.response().approval()));
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public void undo(String subject, String memo, String reason) {
        ManyResponses.One one = many.steered(subject);
        Response response = one.response();
        if (response.state() != ResponseState.MORE_ASKED
                || requests.findOpen(response.id()).isPresent()) {
            throw Refusal.conflict("bulk.unitHasBegun");
        }
        Before before = read(memo);
        states.moreTakenBack(response, before.more(), before.approval());
        process.moreTakenBack(response);
        decisions.record(subject, null, "undo-more", one.round().focalUnit(), user.required(), "undo-more", reason);
        events.publishEvent(new MoreTakenBack(response.id(), response.more().askedAt(), reason));
    }

    private String write(Before before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Before read(String memo) {
        try {
            return json.readValue(memo, Before.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored memo is not one", e);
        }
    }
}
