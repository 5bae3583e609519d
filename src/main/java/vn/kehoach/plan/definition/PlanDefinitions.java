package vn.kehoach.plan.definition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The definitions that ship with the program, from {@code plans/*.yaml} on the class path. */
@Component
public final class PlanDefinitions {

    private final Map<String, PlanDefinition> byId = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    PlanDefinitions() throws IOException {
        // What ships is read at start: a program whose plans are broken must not come up.
        PlanDefinitionReader reader = new PlanDefinitionReader(Locale.forLanguageTag("vi"));
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:plans/*.yaml")) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            PlanDefinition plan = reader.read(file.getFilename(), text);
            if (!(plan.id() + ".yaml").equals(file.getFilename())) {
                throw new IllegalStateException(file.getFilename() + " holds the plan " + plan.id());
            }
            byId.put(plan.id(), plan);
            texts.put(plan.id(), text);
        }
    }

    /**
     * @return every definition, by id
     */
    public List<PlanDefinition> all() {
        return List.copyOf(byId.values());
    }

    /**
     * @param id e.g. {@code bac-ninh-2023}
     * @return the definition, or empty
     */
    public Optional<PlanDefinition> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * @param id e.g. {@code bac-ninh-2023}
     * @return the file as it ships, or empty
     */
    public Optional<String> yaml(String id) {
        return Optional.ofNullable(texts.get(id));
    }
}
