package vn.kehoach.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.document.FileAccess;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.paper.PaperIssue;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/**
 * Who may see and steer rounds. The focal body sees and steers; the issuing body, its Office and supervisors see; a unit
 * sees its own response. What somebody may not see is not there.
 */
@Component
public class RoundAccess implements FileAccess {

    private static final String SUPERVISORS = "supervisor";
    private static final List<Role> LEADERS = List.of(Role.HEAD, Role.DEPUTY_HEAD);

    private final Rounds rounds;
    private final Responses responses;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;

    RoundAccess(Rounds rounds, Responses responses, Organization organization, CurrentUser user, BusinessClock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param roundId a round
     * @return the round, if the person logged in may see it
     * @throws Refusal not found, if there is none that he may see
     */
    public Round readable(long roundId) {
        return rounds.find(roundId)
                .filter(round -> mayRead(round, user.groups()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * @param roundId a round
     * @return the round, if the person logged in may steer it
     * @throws Refusal not found if he may not even see it, else forbidden
     */
    public Round steerable(long roundId) {
        Round round = readable(roundId);
        if (!maySteer(round)) {
            throw Refusal.forbidden("round.mayNotSteer");
        }
        return round;
    }

    /** A round whose papers the person logged in may enter; not found if he may not even see it, else forbidden. */
    Round enterable(long roundId) {
        Round round = readable(roundId);
        if (!mayEnter(round)) {
            throw Refusal.forbidden("round.mayNotSteer");
        }
        return round;
    }

    /** As {@link #steerable}, and units can still be asked; a conflict otherwise. */
    Round collecting(long roundId) {
        Round round = steerable(roundId);
        if (!round.state().collecting()) {
            throw Refusal.conflict("round.roundEnded");
        }
        return round;
    }

    /** A response that the person logged in may see: his unit's, or one of a round that he sees. */
    Response readableResponse(long responseId) {
        return responses.find(responseId).filter(r -> mayRead(r, user.groups())).orElseThrow(Refusal::notFound);
    }

    /**
     * Whose rounds somebody sees.
     *
     * @param all whether every round
     * @param units codes of the bodies whose rounds he sees as following them up
     * @param issuers codes of those that issue: these units, and the bodies for which one of them is the Office
     */
    public record Readers(boolean all, Set<String> units, Set<String> issuers) {}

    /**
     * @return what {@link #reads} says of each round, for a query
     */
    public Readers readers() {
        return readers(group -> true);
    }

    /**
     * @return the rounds whose figures the person logged in sees as one of the leaders: of bodies that he heads or
     *     whose head he stands in for, and all for supervisors
     */
    public Readers leaders() {
        return readers(group -> LEADERS.stream().anyMatch(role -> group.equals(role.groupOf(unitOf(group)))));
    }

    private Readers readers(Predicate<String> counts) {
        Set<String> groups = user.groups();
        Set<String> units = groups.stream()
                .filter(group -> group.contains("."))
                .filter(counts)
                .map(RoundAccess::unitOf)
                .collect(Collectors.toSet());
        Set<String> issuers = organization.units(clock.today()).stream()
                .filter(unit -> unit.officeUnit() != null && units.contains(unit.officeUnit()))
                .map(Unit::code)
                .collect(Collectors.toCollection(() -> new HashSet<>(units)));
        return new Readers(groups.contains(SUPERVISORS), units, issuers);
    }

    private static String unitOf(String group) {
        return group.substring(0, group.lastIndexOf('.'));
    }

    /**
     * @param round a round
     * @return whether the person logged in may see it
     */
    public boolean reads(Round round) {
        return mayRead(round, user.groups());
    }

    boolean mayRead(Round round, Set<String> groups) {
        return groups.contains(SUPERVISORS)
                || worksIn(round.focalUnit(), groups)
                || worksIn(round.issuingUnit(), groups)
                || worksIn(office(round), groups);
    }

    /**
     * @param round a round
     * @return whether the person logged in follows it up
     */
    public boolean maySteer(Round round) {
        return maySteer(round.focalUnit());
    }

    /**
     * @param round a round
     * @param readers codes of the units that get a document of it
     * @return who issues documents about the round, and who reads them
     */
    public PaperIssue issue(Round round, Set<String> readers) {
        Set<String> insiders = new HashSet<>(List.of(round.focalUnit(), round.issuingUnit(), office(round)));
        insiders.remove("");
        return new PaperIssue(round.focalUnit(), round.planId(), insiders, readers);
    }

    /** Who follows the round up, and the clerks on whose table a paper lands. */
    boolean mayEnter(Round round) {
        return maySteer(round)
                || Stream.of(round.focalUnit(), round.issuingUnit())
                        .anyMatch(unit -> user.groups().contains(Role.CLERK.groupOf(unit)));
    }

    boolean maySteer(String focalUnit) {
        Set<String> groups = user.groups();
        return Stream.of(Role.OFFICER, Role.SECTION_HEAD, Role.HEAD, Role.DEPUTY_HEAD)
                .anyMatch(role -> groups.contains(role.groupOf(focalUnit)));
    }

    /** Whether he leads those who follow the round up: what one of them holds he may take. */
    boolean leads(Round round) {
        Set<String> groups = user.groups();
        return Stream.of(Role.SECTION_HEAD, Role.HEAD, Role.DEPUTY_HEAD)
                .anyMatch(role -> groups.contains(role.groupOf(round.focalUnit())));
    }

    @Override
    public boolean mayRead(String subjectKey, String login, Set<String> groups) {
        return responses
                .findByKey(subjectKey)
                .filter(response -> mayRead(response, groups))
                .isPresent();
    }

    boolean mayRead(Response response, Set<String> groups) {
        return (response.state() != ResponseState.NOT_ASKED && worksIn(response.unit(), groups))
                || mayRead(rounds.get(response.roundId()), groups);
    }

    private static boolean worksIn(String unit, Set<String> groups) {
        return Stream.of(Role.values()).anyMatch(role -> groups.contains(role.groupOf(unit)));
    }

    private String office(Round round) {
        return organization
                .unit(round.issuingUnit(), clock.today())
                .map(Unit::officeUnit)
                .orElse("");
    }
}
