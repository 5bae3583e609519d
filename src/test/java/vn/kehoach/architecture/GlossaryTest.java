package vn.kehoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One concept, one word: every Vietnamese text of the program and its guides against the table of words not to be used in
 * {@code docs/thuat-ngu.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlossaryTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    /** What is no word for people: code in a guide, addresses of links and pictures, places in a label. */
    private static final Pattern NO_WORDS =
            Pattern.compile("`[^`]*`|\\]\\([^)]*\\)|<a [^>]*>|\\{\\{[^}]*}}|\\{[A-Za-z_0-9]*}|https?://\\S+");

    private final Map<String, String> texts = new LinkedHashMap<>();

    @BeforeAll
    void read() throws IOException {
        for (Path file : files(RESOURCES.resolve("messages"), "_vi.properties")) {
            messages(file).forEach((key, words) -> texts.put(file.getFileName() + " " + key, words));
        }
        for (Path file : files(RESOURCES.resolve("META-INF/resources/webjars/camunda/app"), "vi.json")) {
            new ObjectMapper()
                    .readTree(Files.readString(file))
                    .path("labels")
                    .properties()
                    .forEach(label -> texts.put(
                            file + " " + label.getKey(), label.getValue().asText()));
        }
        lines(RESOURCES.resolve("mail"), ".txt");
        lines(RESOURCES.resolve("papers"), ".txt");
        lines(Path.of("docs/guides"), ".md");
        for (Path file : files(Path.of("processes"), "mn")) {
            NAME.matcher(Files.readString(file))
                    .results()
                    .forEach(name -> texts.put(file + " " + name.start(), name.group(1)));
        }
        texts.replaceAll((where, text) -> NO_WORDS.matcher(text).replaceAll(" "));
    }

    @Test
    void everyTextIsThere() {
        assertThat(texts).hasSizeGreaterThan(7000);
        for (String part : List.of("forms_vi", "cockpit", "mail", "papers", "guides", ".bpmn")) {
            assertThat(texts.keySet()).as(part).anyMatch(where -> where.contains(part));
        }
    }

    @Test
    void noTextHasAWordOutsideTheGlossary() throws IOException {
        List<Avoided> avoided = Avoided.all();
        assertThat(avoided).hasSizeGreaterThan(80);
        List<String> found = new ArrayList<>();
        texts.forEach((where, text) -> avoided.stream()
                .filter(word -> word.isIn(text))
                .forEach(word -> found.add("%s: \"%s\", say \"%s\": %s".formatted(where, word.word, word.say, text))));
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsShouted() {
        assertThat(texts.entrySet())
                .filteredOn(text ->
                        text.getValue().contains("!") && !text.getValue().contains("!["))
                .isEmpty();
    }

    /**
     * @param word what is not to be said, whole words only; in lower case, but "văn thư" as written: the post has a capital
     * @param say what is said instead
     * @param allowed phrases in which the word is right
     */
    private record Avoided(String word, String say, List<String> allowed, Pattern pattern) {

        private static final List<String> AS_WRITTEN = List.of("văn thư");

        static List<Avoided> all() throws IOException {
            List<Avoided> all = new ArrayList<>();
            String table = Files.readString(Path.of("docs/thuat-ngu.md")).replaceFirst("(?s).*## Từ không dùng", "");
            for (String line :
                    table.lines().filter(l -> l.startsWith("| ")).skip(1).toList()) {
                String[] cells = line.substring(1).split("\\|");
                for (String word : cells[0].split(";")) {
                    all.add(of(
                            word.strip(),
                            cells[1].strip(),
                            Stream.of(cells[2].split(";"))
                                    .map(String::strip)
                                    .filter(phrase -> !phrase.isEmpty())
                                    .toList()));
                }
            }
            return all;
        }

        private static Avoided of(String word, String say, List<String> allowed) {
            int flags = AS_WRITTEN.contains(word) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", flags);
            return new Avoided(word, say, allowed, whole);
        }

        boolean isIn(String text) {
            String rest = text;
            for (String phrase : allowed) {
                rest = Pattern.compile(Pattern.quote(phrase), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll(Matcher.quoteReplacement("-"));
            }
            return pattern.matcher(rest).find();
        }
    }

    private void lines(Path folder, String ending) throws IOException {
        for (Path file : files(folder, ending)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                texts.put(file + ":" + (i + 1), lines.get(i));
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> messages(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
