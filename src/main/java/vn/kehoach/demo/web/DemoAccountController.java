package vn.kehoach.demo.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.demo.DemoAccount;
import vn.kehoach.demo.DemoAccounts;

/** Tells everybody the demonstration's accounts; without the profile {@code demo} there is no such route. */
@RestController
@Profile("demo")
class DemoAccountController {

    private final DemoAccounts accounts;

    DemoAccountController(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/demo/accounts")
    List<DemoAccount> accounts() {
        return accounts.list();
    }
}
