package vn.kehoach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.overview.MyWork;

/** What a person and his units have to do. */
@RestController
@Tag(name = "Overview", description = "What a person has to do, and finding things again")
class MyWorkController {

    private final MyWork work;

    MyWorkController(MyWork work) {
        this.work = work;
    }

    @Operation(
            summary = "The tasks of who asks by how urgent they are, and what his units have still to give",
            description = "Of each group of tasks the first 50, with the number of all.")
    @GetMapping("/api/my-work")
    MyWork.View view() {
        return work.view();
    }

    @Operation(summary = "What the units of who asks have still to give, 100 at a time")
    @GetMapping("/api/my-work/owed")
    MyWork.Debts owed(@RequestParam(defaultValue = "0") int page) {
        return work.owed(page);
    }
}
