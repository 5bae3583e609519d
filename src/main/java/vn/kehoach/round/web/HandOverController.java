package vn.kehoach.round.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.round.HandOver;
import vn.kehoach.round.HandOverDesk;
import vn.kehoach.round.HandOverPreview;

/** Handing over what a unit that ends still owes; for administrators, and focal bodies for their own rounds. */
@RestController
@Tag(name = "Rounds")
class HandOverController {

    private final HandOverDesk desk;
    private final HandOver handOver;

    HandOverController(HandOverDesk desk, HandOver handOver) {
        this.desk = desk;
        this.handOver = handOver;
    }

    @Operation(summary = "Units that owe something which one may hand over, those that end first")
    @GetMapping("/api/hand-over/units")
    List<Map<String, Object>> units() {
        return desk.units();
    }

    @Operation(summary = "What a unit would leave, to whom it would go, and who would be written to")
    @GetMapping("/api/hand-over")
    HandOverPreview preview(@RequestParam String unit) {
        return desk.preview(unit);
    }

    @Operation(
            summary = "Hand over",
            description =
                    "Fields: unit, on (day), basis, choices [{response, successors [codes], until (day or empty)}], followUp (code or empty).")
    @PostMapping("/api/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@RequestBody JsonNode fields) {
        handOver.handOver(fields);
    }
}
