package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;

/** Which units of a round somebody chose: some by name, a group, or all whose turn it is. */
@Component
class UnitChoice {

    private static final String UNITS = "units";
    private static final String GROUP = "group";
    private static final String OPEN = "OPEN";

    private final Responses responses;
    private final Organization organization;
    private final BusinessClock clock;

    UnitChoice(Responses responses, Organization organization, BusinessClock clock) {
        this.responses = responses;
        this.organization = organization;
        this.clock = clock;
    }

    /** In the order of the list; of a group and of "all open" only those that have something to do. */
    List<Response> chosen(Round round, JsonNode fields) {
        String scope = scope(fields);
        if (scope.equals(OPEN)) {
            return open(round);
        }
        if (scope.equals("GROUP")) {
            Set<String> members = organization.unitsOfGroup(Fields.text(fields, GROUP), clock.today()).stream()
                    .map(Unit::code)
                    .collect(Collectors.toSet());
            return open(round).stream().filter(r -> members.contains(r.unit())).toList();
        }
        Set<String> units = named(fields);
        return responses.ofRound(round.id()).stream()
                .filter(r -> units.contains(r.unit()))
                .toList();
    }

    List<Problem> problems(Round round, JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        switch (scope(fields)) {
            case OPEN -> {
                if (open(round).isEmpty()) {
                    problems.add(Problem.of("scope", "round.nobodyOpen"));
                }
            }
            case "GROUP" -> {
                String group = Fields.text(fields, GROUP);
                if (organization.unitsOfGroup(group, clock.today()).isEmpty()) {
                    problems.add(Problem.of(GROUP, "round.groupUnknown", group));
                } else if (chosen(round, fields).isEmpty()) {
                    problems.add(Problem.of(GROUP, "round.groupNobodyOpen"));
                }
            }
            case "UNITS" -> units(problems, round, fields);
            default -> problems.add(Problem.of("scope", "round.scopeUnknown", scope(fields)));
        }
        return problems;
    }

    private void units(List<Problem> problems, Round round, JsonNode fields) {
        Set<String> missing = named(fields);
        if (missing.isEmpty()) {
            problems.add(Problem.of(UNITS, "round.unitsMissing"));
        }
        chosen(round, fields).forEach(response -> missing.remove(response.unit()));
        missing.forEach(code -> problems.add(Problem.of(UNITS, "round.unitNotInRound", code)));
    }

    private List<Response> open(Round round) {
        return responses.ofRound(round.id()).stream()
                .filter(r -> ResponseState.WITH_UNIT.contains(r.state()))
                .toList();
    }

    private static String scope(JsonNode fields) {
        String scope = Fields.text(fields, "scope");
        return scope.isEmpty() ? "UNITS" : scope;
    }

    private static Set<String> named(JsonNode fields) {
        Set<String> units = new LinkedHashSet<>();
        fields.path(UNITS).forEach(unit -> units.add(unit.asText().replaceFirst("^unit:", "")));
        return units;
    }
}
