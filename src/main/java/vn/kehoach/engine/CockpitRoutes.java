package vn.kehoach.engine;

import static vn.kehoach.engine.Access.SUPERVISOR;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * What Cockpit reads, for supervisors. It changes nothing: skipping, reassigning, extending and calling off are actions
 * of ours that move our rows and the token together. POST on a list is a question with a body.
 */
@Component
class CockpitRoutes implements RouteRules {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    private static final List<String> READ = List.of(
            ENGINE + "/process-definition/statistics",
            ENGINE + "/process-definition/key/{key}",
            ENGINE + "/process-definition/key/{key}/xml",
            ENGINE + "/process-definition/{id}/statistics",
            ENGINE + "/process-definition/{id}/static-called-process-definitions",
            ENGINE + "/process-definition/{id}/diagram",
            ENGINE + "/process-instance/{id}",
            ENGINE + "/process-instance/{id}/activity-instances",
            ENGINE + "/process-instance/{id}/variables",
            ENGINE + "/decision-definition",
            ENGINE + "/decision-definition/count",
            ENGINE + "/decision-definition/{id}",
            ENGINE + "/decision-definition/{id}/xml",
            ENGINE + "/decision-definition/key/{key}",
            ENGINE + "/decision-requirements-definition",
            ENGINE + "/decision-requirements-definition/count",
            ENGINE + "/deployment",
            ENGINE + "/deployment/count",
            // Beside the ids lies a route of another kind.
            ENGINE + "/deployment/{id:(?!registered$).+}",
            ENGINE + "/deployment/{id}/resources",
            ENGINE + "/deployment/{id}/resources/{resource}/data",
            // Of a timer or an automatic step; beside the ids lies the number of all.
            ENGINE + "/job-definition/{id:(?!count$).+}",
            ENGINE + "/job/{id}/stacktrace",
            ENGINE + "/incident/{id}",
            ENGINE + "/history/incident",
            ENGINE + "/history/incident/count",
            ENGINE + "/task/report/candidate-group-count",
            // There are no cases; the start page counts them.
            ENGINE + "/case-definition/count",
            ENGINE + "/history/process-instance/{id:(?!report$).+}",
            ENGINE + "/history/decision-instance",
            ENGINE + "/history/decision-instance/count",
            ENGINE + "/history/decision-instance/{id}",
            COCKPIT + "/process-definition/statistics",
            COCKPIT + "/process-definition/statistics-count",
            COCKPIT + "/process-definition/{id}/called-process-definitions",
            COCKPIT + "/process-instance/{id}/called-process-instances");

    private static final List<String> READ_OR_ASK = List.of(
            ENGINE + "/process-instance",
            ENGINE + "/process-instance/count",
            ENGINE + "/execution",
            ENGINE + "/execution/count",
            ENGINE + "/variable-instance",
            ENGINE + "/variable-instance/count",
            ENGINE + "/job",
            ENGINE + "/job/count",
            ENGINE + "/job-definition",
            ENGINE + "/job-definition/count",
            ENGINE + "/external-task",
            ENGINE + "/external-task/count",
            ENGINE + "/history/process-instance",
            ENGINE + "/history/process-instance/count",
            ENGINE + "/history/task/count",
            COCKPIT + "/process-instance",
            COCKPIT + "/process-instance/count",
            COCKPIT + "/incident",
            COCKPIT + "/incident/count");

    private static final List<String> ASK = List.of(
            ENGINE + "/history/task",
            COCKPIT + "/process-definition/{id}/called-process-definitions",
            COCKPIT + "/process-instance/{id}/called-process-instances");

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.concat(READ.stream(), READ_OR_ASK.stream()).map(path -> Route.get(path, SUPERVISOR)),
                        Stream.concat(ASK.stream(), READ_OR_ASK.stream())
                                .map(path -> Route.of(HttpMethod.POST, path, SUPERVISOR)))
                .toList();
    }
}
