package vn.kehoach.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form needs to work in Tasklist and cannot say by itself: files that exist, words in both languages. */
class FormFilesTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern WORD = Pattern.compile("'(ui\\.[\\w.]*\\w)'");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'([^']+)'");
    private static final Pattern FORM_KEY = Pattern.compile("formKey=\"embedded:/forms/([\\w-]+\\.html)\"");
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+\\s*=");

    static Stream<Path> forms() throws IOException {
        return files(FORMS, ".html");
    }

    static Stream<Path> sources() throws IOException {
        return Stream.concat(forms(), files(FORMS, ".js"));
    }

    @Test
    void finds_the_forms_it_is_about() throws IOException {
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(sources().flatMap(file -> matches(WORD, file)))
                .as("words named by forms")
                .hasSizeGreaterThan(100);
    }

    /** Tasklist takes exactly one form element and hides nothing in AngularJS from what it compiles. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_one_fragment_that_AngularJS_leaves_alone(Path form) {
        String html = read(form);
        assertThat(html.split("<form[ >]", -1)).as("one form element").hasSize(2);
        assertThat(html.split("cam-script", -1)).as("one script").hasSize(2);
        assertThat(html).contains("<div ng-non-bindable class=\"kh kh-form\" data-form=\"%s\">".formatted(name(form)));
        assertThat(HANDLER.matcher(html).find()).as("inline handler").isFalse();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_module_it_imports_is_there(Path file) {
        assertThat(matches(IMPORT, file).map(path -> resolved(file, path)))
                .allSatisfy(path -> assertThat(path).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_word_it_names_is_in_both_languages(Path file) {
        Set<String> named = new TreeSet<>(matches(WORD, file).toList());
        assertThat(words("vi").stringPropertyNames()).containsAll(named);
        assertThat(words("en").stringPropertyNames()).containsAll(named);
    }

    @Test
    void both_languages_know_the_same_words_and_places() {
        Properties vietnamese = ownWords("vi");
        Properties english = ownWords("en");
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(vietnamese.getProperty(key)));
        }
    }

    @Test
    void every_form_of_the_issuance_model_is_there() throws IOException {
        List<String> named = matches(FORM_KEY, Path.of("processes/plan-issuance.bpmn"))
                .distinct()
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(form -> assertThat(FORMS.resolve(form)).isRegularFile());
    }

    /** A path of the browser as a file here or on the class path, or null. */
    private static Object resolved(Path from, String path) {
        if (path.startsWith("/webjars/")) {
            return FormFilesTest.class.getResource("/META-INF/resources" + path);
        }
        Path file = path.startsWith("/forms/")
                ? Path.of(path.substring(1))
                : from.resolveSibling(path).normalize();
        return Files.isRegularFile(file) ? file : null;
    }

    private static String name(Path form) {
        return form.getFileName().toString().replace(".html", "");
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\d+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
    }

    /** The words of every module: forms of a round take theirs from the module of the round. */
    private static Properties words(String language) {
        return load("_" + language + ".properties");
    }

    private static Properties ownWords(String language) {
        return load("forms_" + language + ".properties");
    }

    private static Properties load(String ending) {
        Properties words = new Properties();
        try (Stream<Path> modules = files(MESSAGES, ending)) {
            for (Path module : modules.toList()) {
                words.load(new StringReader(read(module)));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(found -> found.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
