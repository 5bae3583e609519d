package vn.kehoach.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production runs on PostgreSQL 14 or newer. Asked before the first table is written. */
@Component
@Profile("production")
class ProductionDatabase implements FlywayConfigurationCustomizer {

    private static final int OLDEST = 14;

    private final ProductionSettings settings;
    private final String url;

    ProductionDatabase(ProductionSettings settings, @Value("${spring.datasource.url}") String url) {
        this.settings = settings;
        this.url = url;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        settings.check();
        try (Connection connection = flyway.getDataSource().getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw new StartRefused("the profile production runs on PostgreSQL only, and spring.datasource.url leads"
                        + " to " + product);
            }
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused("this database is PostgreSQL " + version + "; it takes " + OLDEST + " or newer");
            }
        } catch (SQLException e) {
            throw new StartRefused("the database at " + url.replaceFirst("\\?.*", "") + " does not answer ("
                    + e.getMessage() + "). Is it running, may this machine reach it, and are spring.datasource.url,"
                    + " .username and .password right?");
        }
    }
}
