package vn.kehoach.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.DefinitionDesk;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.PaperDelivery;
import vn.kehoach.plan.Papers;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanBeginnings;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanList;
import vn.kehoach.plan.PlanSteps;
import vn.kehoach.plan.PlanSuccession;
import vn.kehoach.plan.PlannedDuties;
import vn.kehoach.signature.SignatureSheets;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Plans over HTTP: begin, look, withdraw, recall. The steps themselves are tasks. */
@RestController
@Tag(name = "Plans", description = "Begin, look, withdraw, recall; the steps themselves are tasks")
@RequestMapping("/api")
class PlanController {

    private final PlanDesk desk;
    private final PlanList list;
    private final DefinitionDesk definitions;
    private final PlanBeginnings beginnings;
    private final PlanSteps steps;
    private final PlannedDuties planned;
    private final IssuedPlans issued;
    private final PlanSuccession succession;
    private final Papers papers;
    private final PaperDelivery paperDelivery;
    private final SignatureSheets sheets;
    private final CurrentUser user;

    PlanController(
            PlanDesk desk,
            PlanList list,
            DefinitionDesk definitions,
            PlanBeginnings beginnings,
            PlanSteps steps,
            PlannedDuties planned,
            IssuedPlans issued,
            PlanSuccession succession,
            Papers papers,
            PaperDelivery paperDelivery,
            SignatureSheets sheets,
            CurrentUser user) {
        this.desk = desk;
        this.list = list;
        this.definitions = definitions;
        this.beginnings = beginnings;
        this.steps = steps;
        this.planned = planned;
        this.issued = issued;
        this.succession = succession;
        this.papers = papers;
        this.paperDelivery = paperDelivery;
        this.sheets = sheets;
        this.user = user;
    }

    record Reason(String reason) {}

    /** A plan that was begun, with its drafting task. */
    record Begun(long id, String businessKey, String taskId) {}

    @Operation(
            summary = "The plans that concern the units of who asks, the newest first, page by page",
            description = "q searches title, number, bodies and state, with or without marks.")
    @GetMapping("/plans")
    List<Map<String, Object>> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(defaultValue = "") String q) {
        return list.page(page, size, q);
    }

    @Operation(
            summary = "Begin a plan",
            description = "From a definition, from an earlier plan (copyOf), or blank. Answers with the drafting task.")
    @PostMapping("/plans")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Begun> begin(@RequestBody PlanDesk.Request request) {
        Plan plan = desk.begin(request);
        return ResponseEntity.created(URI.create("/api/plans/" + plan.id()))
                .body(new Begun(plan.id(), plan.businessKey(), task(plan.businessKey())));
    }

    @Operation(summary = "A plan: its text, history, initials, files, recipients, and the open task of who asks")
    @GetMapping("/plans/{id}")
    Map<String, Object> read(@PathVariable long id) {
        Map<String, Object> view = desk.read(id);
        view.put("recipients", issued.recipients(id));
        view.put("waiting", issued.waiting(id).stream().map(Waiting::of).toList());
        view.put("mayExport", definitions.admits());
        view.put("mayForecast", planned.admits(id));
        view.put("papers", papers.of(id));
        view.put("mayNotePapers", paperDelivery.mayNote(id));
        view.put("signedPaper", sheets.exists("KH-" + id));
        view.put("taskId", task("KH-" + id));
        return view;
    }

    /** A duty that waits for the day of its event. */
    record Waiting(long id, String title, String dueText, String event, boolean consolidate, List<String> units) {
        static Waiting of(Duty duty) {
            return new Waiting(
                    duty.id(),
                    duty.title(),
                    duty.dueText(),
                    duty.event().name(),
                    duty.consolidate(),
                    duty.respondents().stream().map(Duty.Respondent::unitName).toList());
        }
    }

    private String task(String businessKey) {
        return steps.openFor(businessKey, user.required(), user.groups()).orElse(null);
    }

    /** What the person may begin a plan from, and where. */
    @Operation(summary = "What who asks may begin a plan from, and where")
    @GetMapping("/plan-beginnings")
    PlanBeginnings.Choices beginnings() {
        return beginnings.choices();
    }

    @Operation(summary = "Withdraw the file before dispatch; it goes back to drafting")
    @PostMapping("/plans/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody Reason reason) {
        desk.withdraw(id, reason.reason());
    }

    record Way(String way) {}

    @Operation(
            summary = "Begin a draft that amends or replaces a plan in force",
            description = "way: AMEND or REPLACE. What replaces ends the old plan when it is dispatched.")
    @PostMapping("/plans/{id}/successors")
    @ResponseStatus(HttpStatus.CREATED)
    Begun succeed(@PathVariable long id, @RequestBody Way way) {
        if (!List.of("AMEND", "REPLACE").contains(String.valueOf(way.way()))) {
            throw Refusal.invalid(List.of(Problem.of("way", "plan.wayUnknown", String.valueOf(way.way()))));
        }
        Plan plan = succession.begin(id, way.way().equals("REPLACE"));
        return new Begun(plan.id(), plan.businessKey(), task(plan.businessKey()));
    }

    @Operation(summary = "Recall a plan in force; its open work ends")
    @PostMapping("/plans/{id}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable long id, @RequestBody Reason reason) {
        desk.recall(id, reason.reason());
    }
}
