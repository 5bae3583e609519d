package vn.kehoach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.overview.PlanQuotas;

/** The quotas of a plan and what was reported of them. */
@RestController
@Tag(name = "Plans")
class PlanQuotasController {

    private final PlanQuotas quotas;

    PlanQuotasController(PlanQuotas quotas) {
        this.quotas = quotas;
    }

    @Operation(
            summary = "The quotas of a plan against what was reported, round by round",
            description = "Who makes the plan sees all units, everybody else his own.")
    @GetMapping("/api/plans/{id}/quotas")
    List<PlanQuotas.Quota> of(@PathVariable long id) {
        return quotas.of(id);
    }
}
