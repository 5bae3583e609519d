package vn.kehoach.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * The labels of the engine's web apps in Vietnamese, each one that is missing filled in from English.
 *
 * <p>Filled in here and not by the web apps' own fallback: that loads the English file second, and the dates of the page
 * then follow whichever file came last.
 */
class WebAppLabels {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json;
    private final Map<String, byte[]> merged = new TreeMap<>();

    /**
     * Reads the labels of every web app.
     *
     * @param json reads and writes the files
     * @throws IOException if a file is missing or is not JSON: the program must not start without its words
     */
    WebAppLabels(ObjectMapper json) throws IOException {
        this.json = json;
        for (String app : APPS) {
            merged.put(app, json.writeValueAsBytes(filled(read(app, "en"), read(app, "vi"))));
        }
    }

    /** Returns the file of one web app as JSON in UTF-8, or null for a web app that does not exist. */
    byte[] of(String app) {
        return merged.get(app);
    }

    /** Lays the Vietnamese labels over the English ones. Date words go together or not at all. */
    static ObjectNode filled(ObjectNode english, ObjectNode vietnamese) {
        ObjectNode all = english.deepCopy();
        all.withObjectProperty("labels").setAll(vietnamese.withObjectProperty("labels"));
        if (vietnamese.has("dateLocales")) {
            all.set("dateLocales", vietnamese.get("dateLocales"));
        }
        return all;
    }

    private ObjectNode read(String app, String language) throws IOException {
        try (InputStream file = new ClassPathResource(LOCALES.formatted(app, language)).getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return (ObjectNode) json.readTree(marked ? text.substring(1) : text);
        }
    }
}
