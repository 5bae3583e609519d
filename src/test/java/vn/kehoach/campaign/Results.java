package vn.kehoach.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of results: a line of JSON for each run. What stands in it as passed is not run again. */
final class Results {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    Results(Path file) {
        this.file = file;
    }

    /** How many runs of a case at a scale have passed on that version of PostgreSQL. */
    synchronized int passed(int number, Scale scale, String postgres) {
        return (int) lines().stream()
                .map(Results::parse)
                .filter(line -> line.get("case").asInt() == number
                        && line.get("scale").asText().equals(scale.name())
                        && line.get("postgres").asText().equals(postgres)
                        && line.get("pass").asBoolean())
                .count();
    }

    synchronized void add(
            int number, int repetition, long seed, Scale scale, String postgres, double seconds, Verdict verdict) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("case", number);
        line.put("repetition", repetition);
        line.put("seed", seed);
        line.put("scale", scale.name());
        line.put("lost", verdict.lost());
        line.put("twice", verdict.twice());
        line.put("seconds", Math.round(seconds));
        line.put("longest", verdict.longest().toMillis() / 1000.0);
        line.put("pass", verdict.pass());
        line.put("postgres", postgres);
        line.put("at", Instant.now().toString());
        line.put("wrong", verdict.wrong());
        line.put("notes", verdict.notes());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a line of results: " + line, e);
        }
    }
}
