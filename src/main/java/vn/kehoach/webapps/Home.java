package vn.kehoach.webapps;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Without the demonstration's start page the host's address leads to what one has to do; who has not logged in is sent to do so. */
@Hidden
@Controller
@Profile("!demo")
class Home {

    @GetMapping("/")
    String work() {
        return "redirect:/cong-viec";
    }
}
