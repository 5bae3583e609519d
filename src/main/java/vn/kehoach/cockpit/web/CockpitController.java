package vn.kehoach.cockpit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.cockpit.CaseDesk;
import vn.kehoach.cockpit.CaseSearch;
import vn.kehoach.cockpit.IncidentDesk;
import vn.kehoach.cockpit.PlansAtRisk;
import vn.kehoach.cockpit.Reconciliation;

/** What the plug-ins of Cockpit read. */
@RestController
@Tag(name = "Cockpit", description = "What Cockpit shows beside the engine's own, for supervisors and administrators")
class CockpitController {

    private final CaseDesk cases;
    private final CaseSearch search;
    private final PlansAtRisk risks;
    private final IncidentDesk incidents;
    private final Reconciliation reconciliation;

    CockpitController(
            CaseDesk cases,
            CaseSearch search,
            PlansAtRisk risks,
            IncidentDesk incidents,
            Reconciliation reconciliation) {
        this.cases = cases;
        this.search = search;
        this.risks = risks;
        this.incidents = incidents;
        this.reconciliation = reconciliation;
    }

    @Operation(summary = "The engine's keys in words that people know", description = "At most 200 keys, with commas.")
    @GetMapping("/api/cockpit/names")
    Map<String, CaseDesk.Link> names(@RequestParam List<String> keys) {
        return cases.links(keys);
    }

    @Operation(summary = "Plans, rounds and units by number, subject or name, with or without marks")
    @GetMapping("/api/cockpit/find")
    List<CaseDesk.Link> find(@RequestParam String q) {
        return search.find(q);
    }

    @Operation(summary = "Plans that somebody should look at, and why")
    @GetMapping("/api/cockpit/risks")
    List<PlansAtRisk.PlanRisk> risks() {
        return risks.all();
    }

    @Operation(
            summary = "What our record says of an instance",
            description = "Its plan, round or unit; open steps, rounds and history where the person may read them.")
    @GetMapping("/api/cockpit/cases/{instance}")
    Map<String, Object> one(@PathVariable String instance) {
        return cases.read(instance);
    }

    @Operation(summary = "What has failed", description = "Of all instances, or of one.")
    @GetMapping("/api/cockpit/incidents")
    List<IncidentDesk.IncidentView> incidents(@RequestParam(required = false) String instance) {
        return instance == null ? incidents.open() : incidents.of(instance);
    }

    @Operation(summary = "Where our rows and the engine's instances disagree")
    @GetMapping("/api/cockpit/reconciliation")
    Reconciliation.Report reconciliation() {
        return reconciliation.report();
    }
}
