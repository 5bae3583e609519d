package vn.kehoach.ladder.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the ladder. It holds no data; it asks the API for it. */
@Hidden
@Controller
class LadderPage {

    @GetMapping(path = "/quan-tri/thang-don-doc", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("pages/ladder.html"));
    }
}
