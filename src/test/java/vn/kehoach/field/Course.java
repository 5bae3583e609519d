package vn.kehoach.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.Response;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.TaskDesk;

/** One plan on its way from the definition to the closing, with its rounds and what the units answer. */
final class Course {

    final Offices offices;
    final long id;
    private final Plans plans;
    private final Rounds rounds;
    private final Responses responses;
    private final BusinessClock clock;

    private final TaskDesk desk;
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> heldBack = new HashSet<>();

    private Course(Offices offices, long id) {
        this.offices = offices;
        this.id = id;
        this.plans = offices.program.getBean(Plans.class);
        this.rounds = offices.program.getBean(Rounds.class);
        this.responses = offices.program.getBean(Responses.class);
        this.desk = offices.program.getBean(TaskDesk.class);
        this.clock = offices.program.getBean(BusinessClock.class);
    }

    static Course begin(Offices offices, String definition, String drafter) {
        PlanDesk desk = offices.program.getBean(PlanDesk.class);
        Plan begun = offices.as(drafter, () -> desk.begin(new PlanDesk.Request(definition, null, null, null, null)));
        return new Course(offices, begun.id());
    }

    Plan plan() {
        return plans.find(id).orElseThrow();
    }

    /** The drafter fills in what the text leaves open, and hands in. */
    void drafted(Consumer<ObjectNode> eachDuty) {
        offices.does(plan().businessKey(), "UserTask_DraftPlan", page -> {
            for (JsonNode duty : page.fields.path("duties")) {
                eachDuty.accept((ObjectNode) duty);
            }
            answerWarnings(page);
        });
    }

    // What the text does to people's eyes stays as it is: each warning is answered.
    private void answerWarnings(Page page) {
        ObjectNode answers = page.fields.withObjectProperty("answers");
        for (Problem open : desk.check(page.item.taskId(), "submit", page.fields)) {
            if (open.field().startsWith("answers.")) {
                answers.put(open.field().substring("answers.".length()), "Giữ nguyên như văn bản.");
                warnings.add(open);
            }
        }
    }

    /** What the drafter was warned of, in the words that he read. */
    List<String> warnings() {
        return warnings.stream().map(problem -> String.valueOf(problem.args())).toList();
    }

    /** All who review, sign and number do so. */
    void issued(String dispatch) {
        String key = plan().businessKey();
        Predicate<Offices.Open> beforeDispatch =
                open -> open.businessKey().equals(key) && !open.step().equals("UserTask_NumberAndDispatch");
        offices.workOff(beforeDispatch);
        offices.goTo(dispatch);
        offices.workOff(open -> open.businessKey().equals(key) && open.step().equals("UserTask_NumberAndDispatch"));
    }

    /** Goes from moment to moment; at each everybody does what is on his table. */
    void runsTo(String... moments) {
        for (String moment : moments) {
            offices.goTo(moment);
            worksOff();
        }
    }

    /** Everybody does what is on his table for this plan. */
    void worksOff() {
        offices.workOff(open -> mine().contains(open.businessKey()));
    }

    /** All that somebody may read of the plan. */
    String asRead(String login) {
        PlanDesk plans = offices.program.getBean(PlanDesk.class);
        return offices.as(login, () -> offices.json.valueToTree(plans.read(id)).toString());
    }

    String embeddedIn(Round round) {
        return offices.program
                .getBean(IssuedPlans.class)
                .duty(round.dutyId())
                .orElseThrow()
                .embeddedIn();
    }

    /** From now on nobody in these units does anything for this plan. */
    void holdsBack(String... units) {
        heldBack.addAll(List.of(units));
    }

    /** These units do again what is on their tables. */
    void goesOn(String... units) {
        heldBack.removeAll(List.of(units));
        worksOff();
    }

    private Set<String> mine() {
        Set<String> keys = rounds.ofPlan(id).stream()
                .flatMap(round -> responses.ofRound(round.id()).stream())
                .filter(response -> !heldBack.contains(response.unit()))
                .map(Response::businessKey)
                .collect(Collectors.toSet());
        rounds.ofPlan(id).forEach(round -> keys.add(round.businessKey()));
        return keys;
    }

    List<Round> rounds() {
        return rounds.ofPlan(id);
    }

    Round round(String title) {
        return rounds().stream()
                .filter(round -> round.title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no round " + title + " in "
                        + rounds().stream().map(Round::title).toList()));
    }

    /** In which box of the statistics a unit is now. */
    Bucket bucket(Round round, String unit) {
        return responses.ofUnit(round.id(), unit).orElseThrow().bucket(clock.now());
    }

    List<Response> responses(Round round) {
        return responses.ofRound(round.id());
    }

    void closed() {
        offices.does(plan().businessKey(), "UserTask_ClosePlan", page -> {});
        assertThat(plan().state()).isEqualTo(PlanState.CLOSED);
    }
}
