package vn.kehoach.engine;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What production refuses to run with: the demonstration in its database, or passwords hashed too cheaply. */
@Component
@Profile("production")
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class ProductionGuard implements BeforeOpening {

    private final List<DemonstrationAccounts> demonstration;
    private final JdbcClient jdbc;
    private final int passwordMemory;

    ProductionGuard(
            List<DemonstrationAccounts> demonstration,
            JdbcClient jdbc,
            @Value("${kehoach.password.memory-kib}") int passwordMemory) {
        this.demonstration = demonstration;
        this.jdbc = jdbc;
        this.passwordMemory = passwordMemory;
    }

    @Override
    public void beforeOpening() {
        if (passwordMemory < Argon2Encryptor.MEMORY_KIB) {
            throw new StartRefused("kehoach.password.memory-kib is below " + Argon2Encryptor.MEMORY_KIB);
        }
        List<String> logins = demonstration.stream()
                .flatMap(accounts -> accounts.logins().stream())
                .sorted()
                .toList();
        if (!logins.isEmpty()) {
            throw new StartRefused("this database has accounts of the demonstration, whose password everybody knows: "
                    + String.join(", ", logins));
        }
        if (jdbc.sql("select count(*) from installation where trait = ?")
                        .param(DemonstrationMark.TRAIT)
                        .query(Long.class)
                        .single()
                > 0) {
            throw new StartRefused("the demonstration has run on this database; production needs one of its own");
        }
    }
}
