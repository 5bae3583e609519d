package vn.kehoach.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the registers and number series. It holds no data; it asks the API for it. */
@Hidden
@Controller
class RegisterPage {

    @GetMapping(path = "/so-van-ban", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("pages/registers.html"));
    }
}
