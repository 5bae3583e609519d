package vn.kehoach.bulk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.bulk.BulkDesk;

/** One act on many things over HTTP. */
@RestController
@Tag(name = "Bulk work", description = "One act on many units: look first, order, see how far it is, stop, take back")
@RequestMapping("/api/bulk")
class BulkController {

    private final BulkDesk desk;

    BulkController(BulkDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "One's own orders, the newest first")
    @GetMapping
    List<BulkDesk.View> mine() {
        return desk.mine();
    }

    @Operation(summary = "How far one of one's own orders is, and what was refused")
    @GetMapping("/{id}")
    BulkDesk.View view(@PathVariable long id) {
        return desk.view(id);
    }

    @Operation(summary = "Stop an order; what is done stays done")
    @PostMapping("/{id}/stop")
    BulkDesk.View stop(@PathVariable long id) {
        return desk.stop(id);
    }

    @Operation(summary = "Take an order back, as far as each thing still can be", description = "Fields: reason.")
    @PostMapping("/{id}/undo")
    BulkDesk.View undo(@PathVariable long id, @RequestBody JsonNode fields) {
        return desk.undo(id, fields);
    }

    @Operation(
            summary = "What an act would do to many units, and to which not; nothing is changed",
            description = "Acts: accept, more, extend, remind (fields responses: ids), join (fields round, units)."
                    + " Further fields: reason; until of extend and join; moreLastDay of more; channel of join.")
    @PostMapping("/acts/{act}/preview")
    BulkDesk.Preview preview(@PathVariable String act, @RequestBody JsonNode order) {
        return desk.preview(act, order);
    }

    @Operation(summary = "Order an act on many units; it is carried out by itself", description = "As its preview.")
    @PostMapping("/acts/{act}")
    BulkDesk.View order(@PathVariable String act, @RequestBody JsonNode order) {
        return desk.order(act, order);
    }
}
