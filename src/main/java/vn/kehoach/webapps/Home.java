package vn.kehoach.webapps;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Without the demonstration's start page the host's address leads to Tasklist, which asks for the log-in. */
@Hidden
@Controller
@Profile("!demo")
class Home {

    @GetMapping("/")
    String tasklist() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
