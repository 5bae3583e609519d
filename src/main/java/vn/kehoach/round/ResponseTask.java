package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.work.Problem;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** What every task of a response begins with: its row, its round, who is at it. */
@Component
class ResponseTask {

    private final Rounds rounds;
    private final Responses responses;
    private final ResponseView views;
    private final OpinionForm opinions;
    private final ReportForm reports;
    private final IssuedPlans issued;
    private final ClosingDay closing;
    private final CurrentUser user;
    private final ExtensionRequests requests;
    private final UnitPeople people;
    private final ObjectProvider<TaskDesk> desk;

    ResponseTask(
            Rounds rounds,
            Responses responses,
            ResponseView views,
            OpinionForm opinions,
            ReportForm reports,
            IssuedPlans issued,
            ClosingDay closing,
            CurrentUser user,
            ExtensionRequests requests,
            UnitPeople people,
            ObjectProvider<TaskDesk> desk) {
        this.rounds = rounds;
        this.responses = responses;
        this.views = views;
        this.opinions = opinions;
        this.reports = reports;
        this.issued = issued;
        this.closing = closing;
        this.user = user;
        this.requests = requests;
        this.people = people;
        this.desk = desk;
    }

    Response response(WorkItem item) {
        return responses.byKey(item.businessKey());
    }

    Round round(WorkItem item) {
        return rounds.get(response(item).roundId());
    }

    /** What stands in the way once answers are no longer taken. */
    List<Problem> closed(WorkItem item) {
        return closing.problems(round(item), response(item), "closesAfter");
    }

    /** What the person has typed into the task so far. */
    JsonNode typed(WorkItem item) {
        return desk.getObject().draft(item).fields();
    }

    /** Who holds the task, or who looks at it while nobody does; null where neither is known. */
    String who(WorkItem item) {
        return Optional.ofNullable(item.assignee()).or(user::login).orElse(null);
    }

    Map<String, Object> view(WorkItem item) {
        Response response = response(item);
        Round round = rounds.get(response.roundId());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", views.round(round));
        view.put("response", views.response(round, response));
        view.put("plan", views.plan(round));
        view.put(
                "files",
                new ArrayList<>(reports.newFiles(response).stream()
                        .map(ResponseView::file)
                        .toList()));
        view.put("quotas", issued.quotasOf(round.planId(), response.unit()));
        if (round.kind() == DutyKind.REPORT) {
            view.put("tasks", issued.tasksOf(round.planId(), response.unit()));
        }
        if (round.kind() == DutyKind.OPINION) {
            view.putAll(opinions.view(round, response));
        }
        List<Map<String, Object>> history = views.history(response);
        view.put("history", history);
        view.put("returned", returned(history));
        view.put("requests", requests.of(response.id()));
        view.put("mayAskExtension", mayAsk(round, response));
        return view;
    }

    // Only the newest decision counts: once the work moves on, the old reason is history.
    private static Map<String, Object> returned(List<Map<String, Object>> history) {
        Map<String, Object> last = history.isEmpty() ? Map.of() : history.get(history.size() - 1);
        return List.of("return", "refuse").contains(String.valueOf(last.get("action"))) ? last : null;
    }

    private boolean mayAsk(Round round, Response response) {
        return response.ordered()
                && ResponseState.WITH_UNIT.contains(response.state())
                && round.state().collecting()
                && requests.findOpen(response.id()).isEmpty()
                && user.login()
                        .filter(login -> people.belongs(login, response.unit()))
                        .isPresent();
    }
}
