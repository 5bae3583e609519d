package vn.kehoach.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines, prints them as a table and writes them to a file. */
final class Results {

    private static final Path FILE = Path.of("target", "benchmark", "result.json");

    private final List<Line> lines = new ArrayList<>();
    private final List<Line> apart = new ArrayList<>();

    void add(Line line) {
        lines.add(line);
        print(line);
    }

    /** Of interest to the reader, and no case of its own. */
    void addApart(Line line) {
        apart.add(line);
        print(line);
    }

    void publish() {
        System.out.println(table());
        try {
            Files.createDirectories(FILE.getParent());
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("written to " + FILE);
    }

    private String table() {
        StringBuilder table =
                new StringBuilder("\n| Case | Units | Ours | Baseline | Ratio | |\n|---|---|---|---|---|---|\n");
        lines.forEach(line -> table.append(row(line)));
        if (!apart.isEmpty()) {
            table.append("\nApart\n\n| What | Units | Ours | Baseline | Ratio | |\n|---|---|---|---|---|---|\n");
            apart.forEach(line -> table.append(row(line)));
        }
        return table.toString();
    }

    private static void print(Line line) {
        System.out.print(row(line));
    }

    private static String row(Line line) {
        return "| %s | %d | %.3f | %.3f | %.2f | %s |%n"
                .formatted(line.name(), line.units(), line.ours(), line.baseline(), line.ratio(), line.unit());
    }
}
