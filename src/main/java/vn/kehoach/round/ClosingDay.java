package vn.kehoach.round;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;

/**
 * The day after which a duty takes no answers of units any more. The focal body may still enter one on a unit's behalf;
 * a unit that was given more time has it.
 */
@Component
class ClosingDay {

    private final Organization organization;
    private final BusinessClock clock;

    ClosingDay(Organization organization, BusinessClock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    boolean passed(Round round, Response response) {
        LocalDate last = last(round, response);
        return last != null && clock.today().isAfter(last);
    }

    /** The last day on which the unit's answer is taken, or null if there is none. */
    static LocalDate last(Round round, Response response) {
        LocalDate closes = round.closesAfter();
        return closes == null || closes.isAfter(response.dueOn()) ? closes : response.dueOn();
    }

    /** What the unit is told: since when, and whom to ask. */
    List<Problem> problems(Round round, Response response, String field) {
        return passed(round, response) ? List.of(problem(round, response, field)) : List.of();
    }

    Problem problem(Round round, Response response, String field) {
        Unit focal = organization.unit(round.focalUnit(), clock.today()).orElse(null);
        String day = DateTexts.of(Texts.readerLocale()).date(last(round, response));
        String name = focal == null ? round.focalUnit() : focal.name();
        String phone = focal == null ? null : focal.phone();
        return phone == null || phone.isBlank()
                ? Problem.of(field, "round.closedAfter", day, name)
                : Problem.of(field, "round.closedAfter.phone", day, name, phone);
    }
}
