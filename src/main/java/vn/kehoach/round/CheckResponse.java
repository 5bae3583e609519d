package vn.kehoach.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The focal body accepts what a unit sent, or asks for more with a reason and a last day of its own. */
@Component
class CheckResponse implements WorkHandler {

    private static final int USUAL_DAYS_FOR_MORE = 3;

    private final ResponseTask task;
    private final ResponseStates states;
    private final ResponseGiving giving;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    CheckResponse(
            ResponseTask task,
            ResponseStates states,
            ResponseGiving giving,
            BusinessClock clock,
            WorkingCalendar calendar,
            ApplicationEventPublisher events) {
        this.task = task;
        this.states = states;
        this.giving = giving;
        this.clock = clock;
        this.calendar = calendar;
        this.events = events;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_CheckResponse");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("accept"), Outcome.giveBack());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        return task.view(item);
    }

    @Override
    public Object initialFields(WorkItem item) {
        return Map.of("moreLastDay", calendar.plusWorkingDays(clock.today(), USUAL_DAYS_FOR_MORE));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>();
        if (submission.is("return")) {
            String typed = submission.text("moreLastDay");
            LocalDate last = Fields.date(submission.fields(), "moreLastDay").orElse(null);
            if (last == null) {
                problems.add(Problem.of("moreLastDay", "round.dateInvalid", typed));
            } else if (last.isBefore(clock.today())) {
                String day = DateTexts.of(Texts.readerLocale()).date(last);
                problems.add(Problem.of("moreLastDay", "round.datePast", day));
            }
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        if (submission.is("return")) {
            LocalDate last = Fields.date(submission.fields(), "moreLastDay").orElseThrow();
            states.moreAsked(response, submission.text("reason"), last);
            events.publishEvent(new MoreAsked(response.id()));
        } else {
            states.accepted(response);
            giving.accepted(response);
        }
    }
}
