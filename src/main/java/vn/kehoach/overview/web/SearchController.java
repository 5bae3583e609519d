package vn.kehoach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.overview.Search;
import vn.kehoach.round.ResponseFinds;

/** Finding plans, answers and numbers again. */
@RestController
@Tag(name = "Overview")
class SearchController {

    private static final int LONGEST = 200;
    private static final String FIRST = "" + Long.MAX_VALUE;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @Operation(
            summary = "Plans, answers and lines of registers with all these words, the newest first",
            description = "With or without marks. Of each kind the first 20; next says where looking goes on.")
    @GetMapping("/api/search")
    Search.Found all(@RequestParam String q) {
        return search.all(cut(q));
    }

    @Operation(summary = "Further plans with all these words")
    @GetMapping("/api/search/plans")
    Search.Page<Map<String, Object>> plans(@RequestParam String q, @RequestParam(defaultValue = FIRST) long before) {
        return search.plans(cut(q), before);
    }

    @Operation(summary = "Further answers with all these words")
    @GetMapping("/api/search/answers")
    Search.Page<ResponseFinds.Head> answers(@RequestParam String q, @RequestParam(defaultValue = FIRST) long before) {
        return search.answers(cut(q), before);
    }

    private static String cut(String query) {
        return query.substring(0, Math.min(LONGEST, query.length()));
    }
}
