package vn.kehoach.demo.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the mailbox. */
@Hidden
@Controller
@Profile("demo")
class DemoPages {

    private static final String HTML = "text/html;charset=UTF-8";

    @GetMapping(path = "/", produces = HTML)
    ResponseEntity<Resource> start() {
        return page("start.html");
    }

    @GetMapping(path = "/thu", produces = HTML)
    ResponseEntity<Resource> mails() {
        return page("mails.html");
    }

    private static ResponseEntity<Resource> page(String name) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new ClassPathResource("pages/" + name));
    }
}
