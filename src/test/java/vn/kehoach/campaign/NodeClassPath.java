package vn.kehoach.campaign;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program's classes and libraries, and the probe's classes: nothing else of the tests. */
final class NodeClassPath {

    private static final String PROBE = "vn/kehoach/campaign/probe";

    private NodeClassPath() {}

    static synchronized String of() {
        Path tests = Path.of("target/test-classes").toAbsolutePath();
        Path extra = Path.of("target/campaign/probe").toAbsolutePath();
        try {
            copy(tests.resolve(PROBE), extra.resolve(PROBE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> entries = new ArrayList<>(List.of(extra.toString()));
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .forEach(entries::add);
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> classes = Files.list(from)) {
            for (Path type : classes.toList()) {
                Path target = to.resolve(type.getFileName());
                byte[] content = Files.readAllBytes(type);
                if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
                    Files.write(target, content);
                }
            }
        }
    }
}
