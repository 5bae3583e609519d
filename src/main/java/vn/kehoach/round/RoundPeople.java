package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Who does the tasks of a round, and by when. */
@Component
public class RoundPeople {

    private static final int DAYS_TO_CHECK = 3;

    private final UnitPeople people;
    private final Organization organization;
    private final Responses responses;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    RoundPeople(
            UnitPeople people,
            Organization organization,
            Responses responses,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.people = people;
        this.organization = organization;
        this.responses = responses;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * @param round a round
     * @return groups of the focal body's officers
     */
    public List<String> focalOfficers(Round round) {
        return people.officers(round.focalUnit());
    }

    /**
     * @param round a round
     * @return groups of the focal body's leaders
     */
    public List<String> focalHead(Round round) {
        return people.leaders(round.focalUnit());
    }

    /**
     * @param round a round
     * @return groups of the focal body's clerks
     */
    public List<String> focalClerks(Round round) {
        return people.clerks(round.focalUnit());
    }

    /**
     * @param round a round
     * @return groups of the clerks of the body whose plan asks, and to which the consolidated report goes
     */
    public List<String> issuingClerks(Round round) {
        return people.clerks(round.issuingUnit());
    }

    /**
     * @param round a round
     * @return the group of the chief of the Office of the issuing body; its own head where it has no Office
     */
    public List<String> officeChief(Round round) {
        return people.head(organization
                .unit(round.issuingUnit(), clock.today())
                .map(Unit::officeUnit)
                .orElse(round.issuingUnit()));
    }

    /**
     * @param round its round
     * @param response a response
     * @return groups of those who may prepare it: the head where nobody follows the plan up
     */
    public List<String> preparers(Round round, Response response) {
        if (round.kind() == DutyKind.OPINION && response.assignee() == null) {
            // A draft comes without a plan that somebody could have been named for: whoever deals with it takes it.
            return Stream.concat(people.officers(response.unit()).stream(), people.leaders(response.unit()).stream())
                    .distinct()
                    .toList();
        }
        return response.assignee() == null ? people.leaders(response.unit()) : people.officers(response.unit());
    }

    /**
     * @param round a round
     * @return when a task of its focal body is due: the consolidated report on its day, anything else by the end of the
     *     next working day
     */
    public Instant taskDue(Round round) {
        boolean consolidating = round.state() == RoundState.CLOSED && round.consolidationLastDay() != null;
        return DueDates.closeOfBusiness(
                consolidating ? round.consolidationLastDay() : calendar.nextWorkingDay(clock.today()));
    }

    /**
     * @param response a response
     * @return when the unit's tasks are due, or null for a body that is only asked: it is never overdue
     */
    public Instant unitDue(Response response) {
        boolean hour = response.dueAt() != null && !response.moreOpen();
        return hour && response.ordered() ? response.dueAt() : unitDue(response, response.dueOn());
    }

    /** When the unit's tasks would be due on another last day. */
    Instant unitDue(Response response, LocalDate lastDay) {
        return response.ordered() ? DueDates.end(lastDay) : null;
    }

    /**
     * @return when a request for more time is to be answered: by the end of the next working day
     */
    public Instant requestDue() {
        return DueDates.closeOfBusiness(calendar.nextWorkingDay(clock.today()));
    }

    /**
     * @return when what arrives today is to be checked
     */
    public Instant checkDue() {
        return DueDates.closeOfBusiness(calendar.plusWorkingDays(clock.today(), DAYS_TO_CHECK));
    }

    /**
     * @param round a round
     * @return the first moment after its last day
     */
    public Instant lastDayPassed(Round round) {
        return DueDates.after(round.lastDay());
    }
}
