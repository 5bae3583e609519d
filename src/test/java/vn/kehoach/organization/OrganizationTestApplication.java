package vn.kehoach.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.time.BusinessClock;

/**
 * The engine, the tables and this module alone, with a clock that a test sets and a session that it names. Not marked as
 * a configuration, or the tests of the whole program would find it too.
 */
@EnableAutoConfiguration
@Import(Unguarded.class)
@ComponentScan(
        basePackages = "vn.kehoach.organization",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
        basePackages = "vn.kehoach.demo",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Demo(Account(s|Controller)|Places)"))
@ComponentScan(
        basePackages = "vn.kehoach.plan",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(PlanSources|PlanDefinitions)"))
@ComponentScan(
        basePackages = "vn.kehoach.engine",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "vn\\.kehoach\\.engine\\.(EngineSchemaMigration|ModelDeployment|Opening|OpeningTurn)"))
public class OrganizationTestApplication {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    /** The settings name it; what it says is no matter of the organisation. */
    @Bean
    HealthIndicator clockHealthIndicator() {
        return () -> Health.up().build();
    }

    /** As that of the clock. */
    @Bean
    HealthIndicator jobsHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    TestSession session() {
        return new TestSession();
    }

    /** A clock at eight in the morning of the day that it is given. */
    public static class TestClock implements BusinessClock {
        public LocalDate day = LocalDate.of(2023, 2, 1);

        @Override
        public Instant now() {
            return day.atTime(8, 0).atZone(ZONE).toInstant();
        }
    }

    /** Whoever the test says is logged in. */
    public static class TestSession implements CurrentUser {
        public String login;
        public Set<String> groups = Set.of();

        @Override
        public Optional<String> login() {
            return Optional.ofNullable(login);
        }

        @Override
        public Set<String> groups() {
            return groups;
        }
    }
}
