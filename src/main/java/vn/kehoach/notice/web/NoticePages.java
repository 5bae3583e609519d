package vn.kehoach.notice.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of the ledger and of a person's choice. They hold no data; they ask the API for it. */
@Hidden
@Controller
class NoticePages {

    @GetMapping(path = "/so-thong-bao", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> ledger() {
        return page("pages/ledger.html");
    }

    @GetMapping(path = "/thong-bao/cai-dat", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> choice() {
        return page("pages/choice.html");
    }

    private static ResponseEntity<Resource> page(String file) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new ClassPathResource(file));
    }
}
