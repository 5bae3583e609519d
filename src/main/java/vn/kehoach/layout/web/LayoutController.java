package vn.kehoach.layout.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.layout.LayoutDesk;
import vn.kehoach.layout.LayoutReport;

/** Whether a document is laid out as Decree 30/2020 asks, over HTTP. */
@RestController
@Tag(name = "Layout", description = "The layout of Decree 30/2020, checked rule by rule")
class LayoutController {

    private final LayoutDesk desk;

    LayoutController(LayoutDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Check the layout of an attached DOCX that one may read")
    @GetMapping("/api/files/{fileId}/layout")
    LayoutReport file(@PathVariable long fileId) {
        return desk.file(fileId);
    }

    @Operation(summary = "Check the layout of a plan as this program writes it")
    @GetMapping("/api/plans/{id}/layout")
    LayoutReport plan(@PathVariable long id) {
        return desk.plan(id);
    }
}
