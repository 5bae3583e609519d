package vn.kehoach.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.demo.DemoAccount;
import vn.kehoach.demo.DemoAccounts;

/** Tells everybody the demonstration's accounts; without the profile {@code demo} there is no such route. */
@RestController
@SecurityRequirements
@Tag(name = "Demonstration", description = "Only with the profile demo; open without a log-in")
@Profile("demo")
class DemoAccountController {

    private final DemoAccounts accounts;

    DemoAccountController(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Operation(summary = "The accounts of the demonstration with their password")
    @GetMapping("/api/demo/accounts")
    List<DemoAccount> accounts() {
        return accounts.list();
    }
}
