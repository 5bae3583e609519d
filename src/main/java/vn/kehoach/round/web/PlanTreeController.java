package vn.kehoach.round.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.round.PlanTree;

/** The plans below a plan over HTTP, one level and one page at a time. */
@RestController
@Tag(name = "Plans")
class PlanTreeController {

    private final PlanTree tree;

    PlanTreeController(PlanTree tree) {
        this.tree = tree;
    }

    @Operation(
            summary = "The units' own plans directly below a plan, 50 at a time",
            description = "Where each stands, how its own rounds stand, and whose report waits for whom.")
    @GetMapping("/api/plans/{id}/below")
    PlanTree.Branch below(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
        return tree.below(id, page);
    }
}
