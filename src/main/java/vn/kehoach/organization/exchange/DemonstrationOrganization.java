package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * Fills an empty organisation with the bodies of the places of the demonstration, Bắc Ninh as of February 2023 first,
 * through the same reader as an import. A further place is a folder of CSV files in {@code demo/organization}. All
 * people are invented but the Chairs who sign, whose names are printed in the plans (seeds 000, L402; 002, L376; 003,
 * L352; 004, L101).
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
        Map<String, Map<Sheet, List<Line>>> places = places();
        transaction.executeWithoutResult(state -> {
            if (jdbc.sql("select count(*) from unit").query(Long.class).single() > 0) {
                return;
            }
            places.forEach(this::load);
        });
    }

    private void load(String place, Map<Sheet, List<Line>> tables) {
        var answer = taking.take(tables, new Problems(words), false, true);
        if (!answer.applied()) {
            throw new IllegalStateException(
                    "the demonstration's organisation of " + place + " is wrong: " + answer.problems());
        }
        LOG.info(
                "Loaded the demonstration's organisation of {}: {} things",
                place,
                answer.changes().added().size());
    }

    /** Bắc Ninh's files, then every folder beside them in the order of their names: each is one place. */
    private Map<String, Map<Sheet, List<Line>>> places() throws IOException {
        Map<String, Map<Sheet, List<Line>>> places = new LinkedHashMap<>();
        places.put("bac-ninh", csv(FOLDER));
        Set<String> others = new TreeSet<>();
        for (Resource units :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/units.csv")) {
            String[] path = units.getURL().getPath().split("/");
            others.add(path[path.length - 2]);
        }
        for (String place : others) {
            places.put(place, csv(FOLDER + place + "/"));
        }
        return places;
    }

    private Map<Sheet, List<Line>> csv(String folder) throws IOException {
        Problems problems = new Problems(words);
        Map<Sheet, List<Line>> tables = CsvTables.folder(new ClassPathResource(folder), words, problems);
        if (!problems.none()) {
            throw new IOException(folder + " is wrong: " + problems.list());
        }
        return tables;
    }
}
