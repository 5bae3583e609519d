package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import vn.kehoach.plan.definition.PlanDefinitionException.Fault;

/**
 * Reads plan definitions, strictly: a field that nobody knows is more likely a misspelt one than one to be passed over, and a
 * duty lost that way would only be noticed in June.
 */
public final class PlanDefinitionReader {

    /** More than the format needs; a file that nests deeper means harm or is none of ours. */
    static final int DEEPEST = 20;

    /** Ten times the longest plan there is; the whole of it is read into memory. */
    static final int LARGEST = 1_000_000;

    private static final YAMLFactory YAML = yaml();
    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAML)
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final FaultTexts texts;

    private static YAMLFactory yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .loaderOptions(limits)
                .build();
        factory.setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return factory;
    }

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
        return read(name, yaml, null);
    }

    /**
     * @param name name of the file, for messages
     * @param yaml the text; it is normalised to NFC
     * @param there what it is checked against besides; null: only itself
     * @return the definition
     * @throws PlanDefinitionException as {@link #read(String, String)}, and if it does not fit what is there
     */
    public PlanDefinition read(String name, String yaml, Surroundings there) {
        String text = Normalizer.normalize(yaml, Normalizer.Form.NFC);
        List<Fault> faults = new ArrayList<>();
        PlanDefinition plan = parse(text, there, faults);
        if (!faults.isEmpty()) {
            throw new PlanDefinitionException(name, faults);
        }
        return plan;
    }

    /**
     * @param name name of the file, for messages
     * @param bytes the file as it was sent
     * @return the definition
     * @throws PlanDefinitionException as {@link #read(String, String)}, and if it is too large or not UTF-8
     */
    public PlanDefinition read(String name, byte[] bytes) {
        return read(name, text(name, bytes));
    }

    /**
     * @param name name of the file, for messages
     * @param bytes the file as it was sent
     * @return its text without a byte order mark, in NFC
     * @throws PlanDefinitionException if it is too large or not UTF-8: the first wrong line is named
     */
    public String text(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw fault(name, 1, "tooLarge", LARGEST / 1_000, bytes.length / 1_000);
        }
        CharBuffer read = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), read, true);
        String text = read.flip().toString();
        if (result.isError()) {
            throw fault(name, 1 + (int) text.chars().filter(c -> c == '\n').count(), "notUtf8");
        }
        return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
    }

    private PlanDefinitionException fault(String name, int line, String key, Object... parts) {
        return new PlanDefinitionException(name, List.of(new Fault(line, "", texts.say(key, parts))));
    }

    private PlanDefinition parse(String text, Surroundings there, List<Fault> faults) {
        YamlLines lines = new YamlLines();
        try {
            lines.read(YAML, text);
            if (lines.none()) {
                faults.add(new Fault(1, "", texts.say("empty")));
                return null;
            }
            PlanDefinition plan = MAPPER.readValue(text, PlanDefinition.class);
            List<Faults.Found> found = new PlanDefinitionCheck(texts).check(plan);
            // Checked against others only when it is sound itself: codes may still be missing.
            (found.isEmpty() && there != null ? new SurroundingsCheck(texts, there).check(plan) : found)
                    .stream()
                            .map(at -> new Fault(lines.of(at.path()), at.path(), at.message()))
                            .sorted(Comparator.comparingInt(Fault::line))
                            .forEach(faults::add);
            return plan;
        } catch (IOException e) {
            faults.add(new ReadFaults(texts, lines).of(e));
            return null;
        }
    }
}
