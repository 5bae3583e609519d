package vn.kehoach.plan.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.plan.PlanContent;
import vn.kehoach.plan.PlanDrafting;

/** What the form of a draft asks while somebody types. Nothing is stored here; the draft is the task's. */
@RestController
@Tag(name = "Plans", description = "Begin, look, withdraw, recall; the steps themselves are tasks")
@RequestMapping("/api/plans/{id}")
class PlanDraftController {

    private final PlanDrafting drafting;

    PlanDraftController(PlanDrafting drafting) {
        this.drafting = drafting;
    }

    @Operation(
            summary = "The words and last days of a draft's duties, and what is to be looked at before it is signed",
            description = "Takes the fields of the draft as typed. A warning that needs an answer keeps the draft from"
                    + " being submitted until it is mended, or answered under answers.<key>.")
    @PostMapping("/preview")
    PlanDrafting.Preview preview(@PathVariable long id, @RequestBody JsonNode fields) {
        return drafting.preview(id, fields);
    }

    @Operation(
            summary = "The rounds of a report that comes again, one for each period",
            description = "duty, every (MONTH, QUARTER, HALF_YEAR, YEAR), dueDay, monthOffset, first, last (2023-01).")
    @PostMapping("/periods")
    Map<String, List<PlanContent.Duty>> periods(@PathVariable long id, @RequestBody JsonNode request) {
        return Map.of("duties", drafting.periods(id, request));
    }
}
