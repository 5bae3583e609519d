package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everybody whom a shipped plan addresses is in the demonstration's organisation, and can do what is asked of him. */
class DefinitionAddressesTest {

    private static final String FOLDER = "classpath*:demo/organization/**/";

    private final PlanDefinitions definitions = new PlanDefinitions();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    DefinitionAddressesTest() throws IOException {
        read("groups.csv", line -> known.add("group:" + line.get(0)));
        read("units.csv", line -> {
            known.add("unit:" + line.get(0));
            for (String group : line.get(6).split(";")) {
                members.computeIfAbsent(group.strip(), g -> new HashSet<>()).add(line.get(0));
            }
        });
        read(
                "people.csv",
                line -> roles.computeIfAbsent(line.get(4), u -> new HashSet<>()).add(line.get(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bac-ninh-2023", "bac-giang-ban-dan-toc-2024", "bac-kan-2025", "binh-thuan-2023", "tu-ky-2023"})
    void every_address_leads_somewhere_and_whoever_is_asked_has_people(String id) {
        PlanDefinition plan = definitions.byId(id).orElseThrow();

        Set<String> addressed = new TreeSet<>();
        new DefinitionTargets(plan).each((path, target) -> addressed.add(target.toString()));
        assertThat(addressed).hasSizeGreaterThan(6).isSubsetOf(known);

        plan.duties()
                .forEach(duty -> duty.respondents().forEach(respondents -> {
                    Set<String> units = respondents.to().kind() == Target.Kind.UNIT
                            ? Set.of(respondents.to().code())
                            : members.get(respondents.to().code());
                    assertThat(units)
                            .as(respondents.to().toString())
                            .isNotEmpty()
                            .allSatisfy(unit -> assertThat(roles.get(unit))
                                    .as(unit)
                                    .contains("Thủ trưởng", "Người xử lý", "Văn thư"));
                    if (respondents.memberOf() != null) {
                        assertThat(members.get(respondents.memberOf().code()))
                                .contains(respondents.to().code());
                    }
                }));
        assertThat(roles.get(plan.issuingUnit())).contains("Thủ trưởng", "Văn thư");
        assertThat(roles.get(plan.draftingUnit())).contains("Thủ trưởng", "Người xử lý", "Văn thư");
    }

    private interface Take {
        void take(CSVRecord line);
    }

    private static void read(String file, Take take) throws IOException {
        for (Resource found : new PathMatchingResourcePatternResolver().getResources(FOLDER + file)) {
            try (Reader in = new InputStreamReader(found.getInputStream(), StandardCharsets.UTF_8)) {
                CSVFormat.DEFAULT.parse(in).forEach(take::take);
            }
        }
    }
}
