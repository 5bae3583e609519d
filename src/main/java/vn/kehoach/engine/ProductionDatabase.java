package vn.kehoach.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production runs on PostgreSQL. Asked before the first table is written. */
@Component
@Profile("production")
class ProductionDatabase implements FlywayConfigurationCustomizer {

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
}
