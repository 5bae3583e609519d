package vn.kehoach.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The web apps speak Vietnamese, in our words, and lose nothing that the English text carries. */
class WebAppLabelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    /** Links to the vendor are left out of two labels on purpose; the others lead somewhere in the web app. */
    private static final Pattern TAG = Pattern.compile("<a href=\"#[^<>]*>");

    private static final Pattern LEFT_IN_ENGLISH = Pattern.compile(
            "\\b(the|of|and|is|are|was|not|you|your|could|please|with|for)\\b", Pattern.CASE_INSENSITIVE);

    static Stream<String> apps() {
        return WebAppLabels.APPS.stream();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyLabelIsVietnamese(String app) throws IOException {
        assertThat(names(labels(app, "vi"))).containsAll(names(labels(app, "en")));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void aLinkInsideALabelStaysOne(String app) throws IOException {
        JsonNode english = labels(app, "en");
        List<String> wrong = new ArrayList<>();
        labels(app, "vi").properties().forEach(label -> {
            List<String> expected = tags(english.path(label.getKey()).asText());
            if (!tags(label.getValue().asText()).equals(expected)) {
                wrong.add(label.getKey() + " must carry " + expected + ": " + label.getValue());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void noLabelIsUnknownToTheApp(String app) throws IOException {
        assertThat(names(labels(app, "en"))).containsAll(names(labels(app, "vi")));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void labelsKeepTheirPlaceholders(String app) throws IOException {
        JsonNode english = labels(app, "en");
        List<String> wrong = new ArrayList<>();
        labels(app, "vi").properties().forEach(label -> {
            Set<String> expected = placeholders(english.path(label.getKey()).asText());
            if (!placeholders(label.getValue().asText()).equals(expected)) {
                wrong.add(label.getKey() + " must carry " + expected + ": " + label.getValue());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void nothingIsLeftInEnglish(String app) throws IOException {
        JsonNode english = labels(app, "en");
        List<String> wrong = new ArrayList<>();
        labels(app, "vi").properties().forEach(label -> {
            String text = PLACEHOLDER.matcher(label.getValue().asText()).replaceAll("");
            boolean empty =
                    text.isBlank() && !english.path(label.getKey()).asText().isBlank();
            if (LEFT_IN_ENGLISH.matcher(text).find()
                    || empty && placeholders(label.getValue().asText()).isEmpty()) {
                wrong.add(label.getKey() + ": " + label.getValue());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreVietnameseAndComplete(String app) throws IOException {
        JsonNode vietnamese = file(app, "vi").path("dateLocales");
        assertThat(shape(vietnamese)).isEqualTo(shape(file(app, "en").path("dateLocales")));
        assertThat(vietnamese.at("/longDateFormat/LLL").asText()).isEqualTo("DD/MM/YYYY HH:mm");
        assertThat(vietnamese.at("/weekdays/3").asText()).isEqualTo("Thứ Tư");
        assertThat(vietnamese.at("/relativeTime/past").asText()).isEqualTo("%s trước");
    }

    @ParameterizedTest
    @MethodSource("apps")
    void whatIsMissingComesInEnglish(String app) throws IOException {
        JsonNode served = JSON.readTree(new WebAppLabels(JSON).of(app)).path("labels");
        assertThat(names(served)).isEqualTo(names(labels(app, "en")));
        labels(app, "vi")
                .properties()
                .forEach(label -> assertThat(served.get(label.getKey())).isEqualTo(label.getValue()));
    }

    @Test
    void aMissingLabelFallsBack() throws IOException {
        ObjectNode english = (ObjectNode) JSON.readTree("{\"labels\": {\"A\": \"Task\", \"B\": \"Group\"}}");
        ObjectNode vietnamese = (ObjectNode) JSON.readTree("{\"labels\": {\"A\": \"Việc\"}}");
        assertThat(WebAppLabels.filled(english, vietnamese))
                .isEqualTo(JSON.readTree("{\"labels\": {\"A\": \"Việc\", \"B\": \"Group\"}}"));
    }

    @Test
    void thereIsNoOtherApp() throws IOException {
        assertThat(new WebAppLabels(JSON).of("other")).isNull();
    }

    private static JsonNode labels(String app, String language) throws IOException {
        return file(app, language).path("labels");
    }

    private static JsonNode file(String app, String language) throws IOException {
        String path = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> tags(String text) {
        return TAG.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The same structure with every text replaced by nothing: names and lengths of lists stay. */
    private static JsonNode shape(JsonNode node) {
        if (node.isObject()) {
            ObjectNode shape = JSON.createObjectNode();
            node.properties().forEach(entry -> shape.set(entry.getKey(), shape(entry.getValue())));
            return shape;
        }
        if (node.isArray()) {
            var shape = JSON.createArrayNode();
            node.forEach(element -> shape.add(shape(element)));
            return shape;
        }
        return JSON.nullNode();
    }
}
