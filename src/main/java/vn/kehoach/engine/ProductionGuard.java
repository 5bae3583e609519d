package vn.kehoach.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What production refuses: a database other than PostgreSQL, and one in which the demonstration lives. */
@Component
@Profile("production")
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class ProductionGuard implements FlywayConfigurationCustomizer, ApplicationRunner {

    private final List<DemonstrationAccounts> demonstration;
    private final JdbcClient jdbc;

    ProductionGuard(
            List<DemonstrationAccounts> demonstration,
            JdbcClient jdbc,
            @Value("${kehoach.password.memory-kib}") int passwordMemory) {
        this.demonstration = demonstration;
        this.jdbc = jdbc;
        if (passwordMemory < Argon2Encryptor.MEMORY_KIB) {
            throw new StartRefused("kehoach.password.memory-kib is below " + Argon2Encryptor.MEMORY_KIB);
        }
    }

    /** Before the first table is written. */
    @Override
    public void customize(FluentConfiguration flyway) {
        try (Connection connection = flyway.getDataSource().getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw new StartRefused("the profile production runs on PostgreSQL only, and spring.datasource.url leads"
                        + " to " + product);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
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
