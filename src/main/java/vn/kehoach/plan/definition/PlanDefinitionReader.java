package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.kehoach.plan.definition.PlanDefinitionException.Fault;

/**
 * Reads plan definitions, strictly: a field that nobody knows is more likely a misspelt one than one to be passed over, and a
 * duty lost that way would only be noticed in June.
 */
public final class PlanDefinitionReader {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAML)
            .addModule(new JavaTimeModule())
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final FaultTexts texts;

    /**
     * @param locale language of the faults: English, or anything else for Vietnamese
     */
    public PlanDefinitionReader(Locale locale) {
        this.texts = new FaultTexts(locale);
    }

    /**
     * @param name name of the file, for messages
     * @param yaml the text; it is normalised to NFC
     * @return the definition
     * @throws PlanDefinitionException if it cannot be read, or says something impossible: every fault with line and path
     */
    public PlanDefinition read(String name, String yaml) {
        String text = Normalizer.normalize(yaml, Normalizer.Form.NFC);
        List<Fault> faults = new ArrayList<>();
        PlanDefinition plan = parse(text, faults);
        if (!faults.isEmpty()) {
            throw new PlanDefinitionException(name, faults);
        }
        return plan;
    }

    private PlanDefinition parse(String text, List<Fault> faults) {
        YamlLines lines = new YamlLines();
        try {
            lines.read(YAML, text);
            if (lines.none()) {
                faults.add(new Fault(1, "", texts.say("empty")));
                return null;
            }
            PlanDefinition plan = MAPPER.readValue(text, PlanDefinition.class);
            new PlanDefinitionCheck(texts)
                    .check(plan).stream()
                            .map(found -> new Fault(lines.of(found.path()), found.path(), found.message()))
                            .sorted(Comparator.comparingInt(Fault::line))
                            .forEach(faults::add);
            return plan;
        } catch (IOException e) {
            faults.add(new ReadFaults(texts, lines).of(e));
            return null;
        }
    }
}
