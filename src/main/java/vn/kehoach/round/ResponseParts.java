package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;

/** Which of the parts that follow one person may do on the same page. */
@Component
class ResponseParts {

    private final UnitPeople people;

    ResponseParts(UnitPeople people) {
        this.people = people;
    }

    List<Outcome> afterPreparing(Round round, String unit, String login) {
        List<String> ways = new ArrayList<>(List.of("submit"));
        boolean approves = round.headApproval() && people.leads(login, unit);
        if (approves) {
            ways.add(0, "approve");
        }
        if ((approves || !round.headApproval()) && people.clerk(login, unit)) {
            ways.add(0, "send");
        }
        return Outcome.ways(ways);
    }

    List<Outcome> afterApproving(String unit, String login) {
        List<Outcome> ways = new ArrayList<>(
                Outcome.ways(people.clerk(login, unit) ? List.of("send", "approve") : List.of("approve")));
        ways.add(Outcome.giveBack());
        return ways;
    }
}
