package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.bulk.BulkAct;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Many are reminded by mail in the name of who says so (nhắc việc); what has gone out cannot be taken back. */
@Component
class RemindMany implements BulkAct {

    private final ManyResponses many;
    private final RoundSteering steering;
    private final ObjectProvider<Reminder> reminder;
    private final BusinessClock clock;
    private final Texts texts;

    RemindMany(
            ManyResponses many,
            RoundSteering steering,
            ObjectProvider<Reminder> reminder,
            BusinessClock clock,
            Texts texts) {
        this.many = many;
        this.steering = steering;
        this.reminder = reminder;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "remind";
    }

    @Override
    public Look look(JsonNode order, boolean toDo) {
        List<ManyResponses.One> chosen = many.chosen(order);
        List<Problem> problems = new ArrayList<>();
        Fields.reason(problems, order, false);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Map<String, Instant> last = last(chosen);
        List<Line> lines = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (ManyResponses.One one : chosen) {
            Response response = one.response();
            Instant before = last.get(response.businessKey());
            if (!ResponseState.WITH_UNIT.contains(response.state())) {
                left.add(many.standing(one));
            } else if (today(before)) {
                left.add(many.left(one, "bulk.left.remindedToday"));
            } else {
                lines.add(many.line(one, texts.get(word(response))));
            }
        }
        return new Look(lines, left, lines.size());
    }

    private Map<String, Instant> last(List<ManyResponses.One> chosen) {
        Reminder sender = reminder.getIfAvailable();
        return sender == null
                ? Map.of()
                : sender.lastReminded(
                        chosen.stream().map(one -> one.response().businessKey()).toList());
    }

    private String word(Response response) {
        if (!response.ordered()) {
            return "bulk.remind.invited";
        }
        return response.pastDue(clock.now()) ? "bulk.remind.late" : "bulk.remind.inTime";
    }

    private boolean today(Instant at) {
        LocalDate today = clock.today();
        return at != null && at.atZone(BusinessClock.ZONE).toLocalDate().equals(today);
    }

    @Override
    public String carryOut(String subject, JsonNode order) {
        ManyResponses.One one = many.steered(subject);
        steering.remind(one.round(), one.response(), Fields.text(order, "reason"));
        return "";
    }
}
