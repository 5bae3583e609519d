package vn.kehoach.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** More time for many (gia hạn), of one round or of several. Taken back while the unit has not sent. */
@Component
class ExtendMany implements BulkAct {

    private static final String UNTIL = "until";

    private final ManyResponses many;
    private final RoundExtensions extensions;
    private final RoundProcess process;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;
    private final ObjectMapper json;

    ExtendMany(
            ManyResponses many,
            RoundExtensions extensions,
            RoundProcess process,
            CurrentUser user,
            BusinessClock clock,
            Texts texts,
            ObjectMapper json) {
        this.many = many;
        this.extensions = extensions;
        this.process = process;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
        this.json = json;
    }

    /** The days that held before, and the one that was given. */
    record Before(LocalDate dueOn, Instant dueAt, LocalDate extendedUntil, LocalDate given) {}

    @Override
    public String id() {
        return "extend";
    }

    @Override
    public Look look(JsonNode order, boolean toDo) {
        List<ManyResponses.One> chosen = many.chosen(order);
        LocalDate until = until(order, toDo);
        DateTexts words = DateTexts.of(Texts.readerLocale());
        List<Line> lines = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        int told = 0;
        for (ManyResponses.One one : chosen) {
            Response response = one.response();
            if (!one.round().state().collecting()) {
                left.add(many.left(one, "bulk.left.roundEnded"));
            } else if (!ResponseState.WITH_UNIT.contains(response.state())) {
                left.add(many.standing(one));
            } else if (!until.isAfter(response.dueOn())) {
                left.add(many.left(one, "round.leftOut.later", words.date(response.dueOn())));
            } else {
                lines.add(many.line(one, texts.get("bulk.extend", words.date(response.dueOn()), words.date(until))));
                told += response.ordered() ? 1 : 0;
            }
        }
        return new Look(lines, left, told);
    }

    private LocalDate until(JsonNode order, boolean toDo) {
        List<Problem> problems = new ArrayList<>();
        LocalDate until = Fields.date(order, UNTIL).orElse(null);
        if (until == null) {
            problems.add(Problem.of(UNTIL, "round.dateInvalid", Fields.text(order, UNTIL)));
        } else if (until.isBefore(clock.today())) {
            problems.add(Problem.of(
                    UNTIL, "round.datePast", DateTexts.of(Texts.readerLocale()).date(until)));
        }
        Fields.reason(problems, order, toDo);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return until;
    }

    @Override
    public String carryOut(String subject, JsonNode order) {
        ManyResponses.One one = many.steered(subject);
        Response response = one.response();
        LocalDate until = Fields.date(order, UNTIL).orElseThrow();
        boolean given = one.round().state().collecting()
                && until.isAfter(response.dueOn())
                && extensions.grant(one.round(), response, until, Fields.text(order, "reason"), user.required());
        if (!given) {
            throw Refusal.conflict("round.extensionClosed");
        }
        return write(new Before(response.dueOn(), response.dueAt(), response.extendedUntil(), until));
    }

    @Override
    public void after(Collection<String> subjects) {
        many.roundsOf(subjects).forEach(process::watchMoved);
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public void undo(String subject, String memo, String reason) {
        ManyResponses.One one = many.steered(subject);
        if (!one.round().state().collecting()) {
            throw Refusal.conflict("round.roundEnded");
        }
        extensions.takeBack(one.round(), one.response(), read(memo), reason, user.required());
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
