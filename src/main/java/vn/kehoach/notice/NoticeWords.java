package vn.kehoach.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * How the words of notices lie in the table: as JSON, those that all notices of a run say once, the others with each. Of a
 * plan's name in twenty thousand lines the database would write twenty megabytes.
 */
@Repository
class NoticeWords {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    NoticeWords(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.writer = json.writerFor(WORDS);
        this.reader = json.readerFor(WORDS);
    }

    /** Within the caller's transaction; answers the row's id. */
    Long keep(Map<String, String> words) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into notice_words (words) values (?)")
                .param(text(words))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    String text(Map<String, String> words) {
        try {
            return writer.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param common the words of the run, or null
     * @param own the notice's own, which count more
     * @return both
     */
    Map<String, String> of(String common, String own) {
        Map<String, String> words = common == null ? new HashMap<>() : read(common);
        words.putAll(read(own));
        return words;
    }

    private Map<String, String> read(String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
