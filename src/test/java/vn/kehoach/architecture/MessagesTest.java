package vn.kehoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message files are in step with each other and with the code; their words: {@link GlossaryTest}. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z][A-Za-z0-9.]*)\"");
    private static final Pattern FORM_KEY = Pattern.compile("\\bt\\(\\s*['\"`]([A-Za-z][A-Za-z0-9._]*)(['\"`]|\\$\\{)");
    /** Literals of the same look that are no messages: settings, names of the engine, fields of a form. */
    private static final Pattern NO_MESSAGE = Pattern.compile(
            "(java|spring|kehoach|camunda|org|vn|user|unit|group)\\..*|consolidation\\.(by|due|text|to|alsoTo)|.*\\.(html|js|css|csv|xlsx|yaml|bpmn|dmn|sql|xml)");

    @Test
    void both_languages_have_the_same_keys_and_places() {
        List<String> findings = new ArrayList<>();
        for (String module : modules()) {
            Map<String, String> vi = read(module + "_vi");
            Map<String, String> en = read(module + "_en");
            assertThat(vi).as(module).isNotEmpty();
            assertThat(en.keySet()).as(module).isEqualTo(vi.keySet());
            vi.forEach((key, words) -> {
                if (words.isBlank() || en.get(key).isBlank()) {
                    findings.add(module + " " + key + " is empty");
                }
                // English writes a date in its own order, from the same parts.
                if (!key.startsWith("time.") && !places(words).equals(places(en.get(key)))) {
                    findings.add(module + " " + key + " has other places in English");
                }
            });
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_key_is_in_two_files() {
        List<String> keys = modules().stream()
                .flatMap(module -> read(module + "_vi").keySet().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_file_is_among_those_that_the_program_reads() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        Set<String> listed = Stream.of(settings.replaceAll("(?s).*\\n    basename: ([^\\n]+)\\n.*", "$1")
                        .split(","))
                .map(name -> name.replace("messages/", ""))
                .collect(Collectors.toSet());
        Set<String> modules = modules();
        // Read by its own reader, before there is a program.
        modules.remove("plan_definition");
        assertThat(listed).isEqualTo(modules);
    }

    @Test
    void every_message_that_the_code_names_exists() {
        Set<String> keys = all("_vi").keySet();
        Set<String> kinds = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        for (MatchResult found : find("src/main/java", ".java", JAVA_LITERAL)) {
            String literal = found.group(1);
            if (!kinds.contains(literal.split("\\.")[0])
                    || NO_MESSAGE.matcher(literal).matches()) {
                continue;
            }
            seen++;
            // What ends in a point is the beginning of several.
            if (literal.endsWith(".") ? keys.stream().noneMatch(k -> k.startsWith(literal)) : !keys.contains(literal)) {
                missing.add(literal);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void every_word_that_forms_and_pages_ask_for_exists() {
        Set<String> keys = all("_vi").keySet();
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        for (MatchResult found : wordsAskedFor()) {
            seen++;
            String key = found.group(1);
            boolean begins = found.group(2).startsWith("$") || key.endsWith(".");
            if (begins ? keys.stream().noneMatch(k -> k.startsWith(key)) : !keys.contains(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).isGreaterThan(100);
    }

    private static List<MatchResult> wordsAskedFor() {
        return Stream.of(
                        find("forms", ".html", FORM_KEY),
                        find("forms", ".js", FORM_KEY),
                        find("src/main/resources/pages", ".js", FORM_KEY),
                        find("src/main/resources/META-INF/resources/webjars/kehoach/pages", ".js", FORM_KEY))
                .flatMap(List::stream)
                .toList();
    }

    private static List<MatchResult> find(String folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::text)
                    .map(pattern::matcher)
                    .flatMap(Matcher::results)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> all(String language) {
        Map<String, String> all = new TreeMap<>();
        modules().forEach(module -> all.putAll(read(module + language)));
        return all;
    }

    private static Set<String> modules() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_vi.properties"))
                    .map(name -> name.replace("_vi.properties", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
