package vn.kehoach.plan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema says what the reader does, as far as a schema can. */
class DefinitionSchemaTest {

    private static final PlanDefinitionReader READER = new PlanDefinitionReader(Locale.forLanguageTag("vi"));

    private final PlanDefinitions shipped = new PlanDefinitions();
    private final JsonNode source = new ObjectMapper().readTree(resource());
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    source,
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());

    DefinitionSchemaTest() throws IOException {}

    @Test
    void all_five_plans_pass() throws IOException {
        assertThat(shipped.all()).hasSize(5);
        for (PlanDefinition plan : shipped.all()) {
            assertThat(schema.validate(tree(shipped.yaml(plan.id()).orElseThrow())))
                    .as(plan.id())
                    .isEmpty();
            assertThat(schema.validate(tree(DefinitionYaml.write(plan))))
                    .as(plan.id() + " as the program writes it")
                    .isEmpty();
        }
    }

    @Test
    void what_the_program_writes_the_reader_takes_back_without_a_change() {
        assertThat(shipped.all())
                .allSatisfy(plan ->
                        assertThat(READER.read("x", DefinitionYaml.write(plan))).isEqualTo(plan));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "focalUnit: so-noi-vu; focalUnits: so-noi-vu",
                "acceptance: RECORDED; acceptence: RECORDED",
                "year: 2023; year: ~",
                "year: 2023; year: 1923",
                "year: 2023; year: [2023]",
                "acceptance: CHECKED; acceptance: CHECK",
                "op: \">=\"; op: \">\"",
                "date: 2023-06-15; date: 15/6/2023",
                "date: 2023-06-15; date: 2023-02-30",
                "date: 2023-06-15; date: null",
                "to: unit:bo-noi-vu; to: so-noi-vu",
                "place: Bắc Ninh; place: ''",
                "issuingUnit: ubnd-tinh; issuingUnit: UBND tỉnh",
                "value: 15; value: -15",
                "value: 15; min: 15",
                "min: 8; mni: 8",
                "judges: SIGNED; judges: ISSUED",
                "opensDaysBefore: 30; opensDaysBefore: -1",
                "opensDaysBefore: 30; judgesText: hoàn thành",
                "{to: unit:bao-bac-ninh, obligation: REQUEST}; {to: unit:bao-bac-ninh, obligation: NONE}",
                "date: 2023-06-15; hour: '00:00', date: 2023-06-15",
                "anchor: DISPATCH_DAY; anchor: DISPATCH_DAY, date: 2023-02-15",
                "anchor: DATE; anchor: WINDOW",
                "anchor: DATE; anchor: EVENT",
                "anchor: DATE; anchor: RECURRING",
                "anchor: DATE; anchor: UNDATED",
                "authority: TM, onBehalfOf: \"ỦY BAN NHÂN DÂN\"; authority: TM",
                "authority: TM; authority: TT",
                "purpose: ARCHIVE; purpose: INFORM",
                "purpose: REPORT; purpose: ARCHIVE",
                "headApproval: true; headApproved: true",
                "headApproval: true; headApproval: true¶    feeds: Báo cáo 6 tháng",
                "year: 2023; year: 2023¶answers: {warndayoff-1a: ~}",
                "year: 2023; year: 2023¶answers: {Cảnh báo: đã xem}",
                "year: 2023; year: 2023¶proposalText: ''",
            })
    void what_the_reader_refuses_for_its_shape_the_schema_refuses(String part, String wrong) throws IOException {
        String good = shipped.yaml("bac-ninh-2023").orElseThrow();
        String bad = good.replaceFirst(Pattern.quote(part), wrong.replace('¶', '\n'));
        assertThat(bad).isNotEqualTo(good);
        assertThatThrownBy(() -> READER.read("x", bad)).isInstanceOf(PlanDefinitionException.class);
        assertThat(schema.validate(tree(bad))).isNotEmpty();
    }

    @Test
    void every_field_of_the_format_is_in_the_schema_and_no_other() {
        List<String> differences = new ArrayList<>();
        compare("", PlanDefinition.class, source, new HashSet<>(), differences);
        assertThat(differences).isEmpty();
    }

    @Test
    void every_field_is_described() {
        List<String> silent = new ArrayList<>();
        described("", source, silent);
        source.get("$defs").fields().forEachRemaining(def -> described(def.getKey(), def.getValue(), silent));
        assertThat(silent).isEmpty();
    }

    /** A field that refers to a definition may leave the words to it. */
    private static void described(String path, JsonNode object, List<String> silent) {
        object.path("properties").fields().forEachRemaining(field -> {
            JsonNode of = field.getValue();
            boolean elsewhere = of.has("$ref") || of.has("anyOf");
            if (!elsewhere && of.path("description").asText().length() < 4) {
                silent.add(path + "." + field.getKey());
            }
        });
    }

    private void compare(String path, Class<?> type, JsonNode object, Set<Class<?>> seen, List<String> differences) {
        if (!seen.add(type)) {
            return;
        }
        Set<String> fields = new HashSet<>();
        object.path("properties").fieldNames().forEachRemaining(fields::add);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!fields.remove(component.getName())) {
                differences.add(path + "." + component.getName() + " is not in the schema");
                continue;
            }
            Class<?> of = element(component.getGenericType());
            JsonNode target = target(object.path("properties").path(component.getName()));
            if (of.isRecord() && target.path("type").asText().equals("object")) {
                compare(path + "." + component.getName(), of, target, seen, differences);
            }
        }
        fields.forEach(field -> differences.add(path + "." + field + " is not in the format"));
    }

    private JsonNode target(JsonNode property) {
        JsonNode at = property.has("items") ? property.get("items") : property;
        JsonNode ref = at.has("anyOf") ? at.get("anyOf").get(0).path("$ref") : at.path("$ref");
        return ref.isMissingNode() ? at : source.at(ref.asText().substring(1));
    }

    private static Class<?> element(Type type) {
        Type of = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return of instanceof Class<?> known ? known : Object.class;
    }

    private static JsonNode tree(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }

    private static byte[] resource() throws IOException {
        try (InputStream in = DefinitionSchemaTest.class.getResourceAsStream("/plans/plan-definition.schema.json")) {
            return in.readAllBytes();
        }
    }
}
