package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Everybody whom the plan of Bắc Ninh addresses is in the demonstration's organisation. */
class DefinitionAddressesTest {

    private final PlanDefinition plan =
            new PlanDefinitions().byId("bac-ninh-2023").orElseThrow();

    DefinitionAddressesTest() throws IOException {}

    @Test
    void every_address_leads_somewhere() throws IOException {
        Set<String> known = new HashSet<>();
        codes("units.csv", code -> known.add("unit:" + code));
        codes("groups.csv", code -> known.add("group:" + code));

        Set<String> addressed = new TreeSet<>();
        plan.recipients()
                .forEach(line ->
                        line.bodies().forEach(body -> addressed.add(body.to().toString())));
        plan.annex().rows().forEach(row -> row.lead().forEach(lead -> add(addressed, lead.to())));
        plan.tasks().forEach(task -> add(addressed, task.to()));
        plan.quotas().forEach(quota -> add(addressed, quota.to()));
        plan.duties()
                .forEach(duty -> duty.respondents().forEach(respondents -> {
                    addressed.add(respondents.to().toString());
                    add(addressed, respondents.except());
                }));
        addressed.add("unit:" + plan.issuingUnit());
        addressed.add("unit:" + plan.draftingUnit());
        addressed.add("unit:" + plan.focalUnit());
        addressed.add("unit:" + plan.budget().appraisedBy());

        assertThat(addressed).hasSizeGreaterThan(12).isSubsetOf(known);
    }

    private static void add(Set<String> addressed, Iterable<Target> targets) {
        targets.forEach(target -> addressed.add(target.toString()));
    }

    private static void codes(String file, Consumer<String> code) throws IOException {
        try (Reader in = new InputStreamReader(
                DefinitionAddressesTest.class.getResourceAsStream("/demo/organization/" + file),
                StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT.parse(in).forEach(row -> code.accept(row.get(0)));
        }
    }
}
