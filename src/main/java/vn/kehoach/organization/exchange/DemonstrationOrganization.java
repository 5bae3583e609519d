package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.engine.BeforeOpening;

/**
 * Fills an empty organisation with the bodies of Bắc Ninh as of February 2023 and of the places of the other plans, one
 * folder each, through the same reader as an import. All people are invented but those who sign, whose names are printed
 * in the plans (seeds 000, L402; 002, L376; 003, L352; 004, L101).
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DemonstrationOrganization implements BeforeOpening {

    private static final String FOLDER = "demo/organization/";
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationOrganization.class);

    private final OrganizationImport taking;
    private final JdbcClient jdbc;
    private final Words words;
    private final TransactionTemplate transaction;

    DemonstrationOrganization(
            OrganizationImport taking, JdbcClient jdbc, Words words, TransactionTemplate transaction) {
        this.taking = taking;
        this.jdbc = jdbc;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public void beforeOpening() throws IOException {
        Map<Sheet, List<Line>> tables = tables();
        transaction.executeWithoutResult(state -> {
            if (jdbc.sql("select count(*) from unit").query(Long.class).single() > 0) {
                return;
            }
            var answer = taking.take(tables, new Problems(words), false, true);
            if (!answer.applied()) {
                throw new IllegalStateException("the demonstration's organisation is wrong: " + answer.problems());
            }
            LOG.info(
                    "Loaded the demonstration's organisation: {} things",
                    answer.changes().added().size());
        });
    }

    /** Bắc Ninh first: what is listed in the order of the file begins with it. */
    private static Map<Sheet, List<Line>> tables() throws IOException {
        Map<Sheet, List<Line>> all = CsvTables.read(new ClassPathResource(FOLDER));
        for (Resource units :
                new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "*/units.csv")) {
            CsvTables.read(units)
                    .forEach((sheet, lines) ->
                            all.computeIfAbsent(sheet, s -> new ArrayList<>()).addAll(lines));
        }
        return all;
    }
}
