package vn.kehoach.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.PlanDefinitionReader;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** The definitions that people took in, as they were sent: comments and order stay. */
@Component
class ImportedDefinitions {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final PlanDefinitionReader reader = new PlanDefinitionReader(Texts.VIETNAMESE);
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    ImportedDefinitions(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that was taken in, and what it says. */
    record Imported(String id, String yaml, String by, Instant at, int revision, PlanDefinition plan) {}

    private record Read(int revision, PlanDefinition plan) {}

    List<Imported> all() {
        return jdbc.sql("select * from plan_definition order by definition_id")
                .query((row, n) -> imported(row))
                .list();
    }

    Optional<Imported> byId(String id) {
        return jdbc.sql("select * from plan_definition where definition_id = ?")
                .param(id)
                .query((row, n) -> imported(row))
                .optional();
    }

    /** Only where there is none of that id: the row is refused otherwise, whoever was first. */
    void insert(PlanDefinition plan, String yaml, String by) {
        jdbc.sql("""
                insert into plan_definition (definition_id, title, plan_year, drafting_unit, yaml_text, imported_by,
                    imported_at, revision) values (?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        plan.id(),
                        plan.title(),
                        plan.year(),
                        plan.draftingUnit(),
                        yaml,
                        by,
                        Timestamp.from(clock.now()))
                .update();
    }

    /** Guarded: only the revision that was looked at, and only of the same body. */
    boolean replace(PlanDefinition plan, String yaml, String by, int seen) {
        return jdbc.sql("""
                update plan_definition set title = ?, plan_year = ?, yaml_text = ?, imported_by = ?, imported_at = ?,
                    revision = revision + 1 where definition_id = ? and drafting_unit = ? and revision = ?""")
                        .params(
                                plan.title(),
                                plan.year(),
                                yaml,
                                by,
                                Timestamp.from(clock.now()),
                                plan.id(),
                                plan.draftingUnit(),
                                seen)
                        .update()
                == 1;
    }

    private Imported imported(ResultSet row) throws SQLException {
        String id = row.getString("definition_id");
        int revision = row.getInt("revision");
        String yaml = row.getString("yaml_text");
        // Reading takes some milliseconds and a list reads all; what was read stays while its revision does.
        Read known = read.get(id);
        if (known == null || known.revision() != revision) {
            known = new Read(revision, reader.read(id, yaml));
            read.put(id, known);
        }
        return new Imported(
                id,
                yaml,
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                revision,
                known.plan());
    }
}
