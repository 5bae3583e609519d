package vn.kehoach.time;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The calendar as the migration fills it, without starting the program. */
public final class TestCalendars {

    private static final WorkingCalendar SHIPPED = new StoredCalendar(JdbcClient.create(database()));

    private TestCalendars() {}

    public static WorkingCalendar shipped() {
        return SHIPPED;
    }

    static DataSource database() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrate(database);
        return database;
    }

    static void migrate(DataSource database) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V5__time.sql"),
                        new ClassPathResource("db/migration/V100__calendar.sql"))
                .execute(database);
    }
}
