package vn.kehoach.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule and every place has words, and no words are left over. */
class LayoutWordsTest {

    @Test
    void each_rule_and_place_has_words_and_no_words_lack_their_rule() throws IOException {
        Properties words = words();
        TreeSet<String> wanted = new TreeSet<>();
        Rules.ALL.forEach(rule -> wanted.add("layout.rule." + rule.id()));
        Stream.of(Where.values()).forEach(where -> wanted.add("layout.where." + where));
        assertThat(words.stringPropertyNames()).containsAll(wanted);
        assertThat(words.stringPropertyNames().stream().filter(key -> key.startsWith("layout.rule.")))
                .allSatisfy(key -> assertThat(wanted).contains(key));
    }

    static Properties words() throws IOException {
        Properties words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/layout_vi.properties"))) {
            words.load(file);
        }
        return words;
    }

    @Test
    void rules_have_ids_of_their_own() {
        assertThat(Rules.ALL.stream().map(Rule::id)).doesNotHaveDuplicates();
    }
}
